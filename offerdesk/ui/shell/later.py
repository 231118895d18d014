"""Putting work off until the window has painted what it was just given."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_AFTER_PAINTING = -10
"""Qt paints by an event of priority −1, after all layouts; what has a lower one comes after that."""


def after_paint(context: QObject, do: Callable[[], object]) -> None:
    """Call ``do`` once what is to be painted now has been, in the order of asking; not if ``context`` goes.

    A timer of zero milliseconds is too early for this: it runs before the paint.
    """
    QCoreApplication.postEvent(_Later(context, do), QEvent(QEvent.Type.User), _AFTER_PAINTING)


def never_mind(context: QObject) -> None:
    """Forget what was put off for ``context`` and for what belongs to it."""
    for later in context.findChildren(_Later):
        QCoreApplication.removePostedEvents(later)


class _Later(QObject):
    """Receives the event that says when."""

    def __init__(self, context: QObject, do: Callable[[], object]) -> None:
        super().__init__(context)
        self._do = do

    def event(self, event: QEvent) -> bool:
        """Do it, once."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self.deleteLater()
        self._do()
        return True
