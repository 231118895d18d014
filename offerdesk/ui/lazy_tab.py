"""A tab whose content is built when it is first shown, so that the window does not wait for it."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.store import Step


class LazyTab(QWidget):
    """Holds the place of a panel. ``build`` makes it, with this widget as parent."""

    def __init__(self, build: Callable[[QWidget], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._content: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    @property
    def is_built(self) -> bool:
        """Whether the panel is there."""
        return self._content is not None

    def content(self) -> QWidget:
        """Return the panel, built now if it was not yet."""
        if self._content is None:
            self._content = self._build(self)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._content)
            self.setFocusProxy(self._content)
        return self._content

    def on_step(self, step: Step) -> None:
        """Pass a step on; a panel that does not exist yet will read everything when it comes."""
        if self._content is not None:
            self._content.on_step(step)  # type: ignore[attr-defined]

    def flush(self) -> None:
        """Let the panel write what is still being typed."""
        if self._content is not None:
            self._content.flush()  # type: ignore[attr-defined]

    def showEvent(self, event: QShowEvent) -> None:
        """Build the panel before it is seen."""
        self.content()
        super().showEvent(event)
