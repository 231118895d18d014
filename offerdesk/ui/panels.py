"""What stands beside the middle of a tab: shown or hidden as the user wishes."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class Panels(QObject):
    """Shows and hides the panels by name.

    A panel that is not wanted still comes while something is asked for that shows there (how a figure came
    about), and goes again afterwards. ``rest`` takes the focus from a panel that goes.
    """

    changed = Signal()

    def __init__(self, panels: Mapping[str, QWidget], rest: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._rest = rest
        self._unwanted: set[str] = set()

    def is_wanted(self, name: str) -> bool:
        """Tell whether a panel is to be seen all the time."""
        return name not in self._unwanted

    def want(self, name: str, *, shown: bool) -> None:
        """Show a panel for good, or hide it."""
        if shown != self.is_wanted(name):
            self._unwanted ^= {name}
            self._show(name, shown=shown)
            self.changed.emit()

    def lend(self, name: str) -> None:
        """Show a panel until ``release``."""
        self._show(name, shown=True)

    def release(self, name: str) -> None:
        """Let a panel go where it is not wanted."""
        self._show(name, shown=self.is_wanted(name))

    def hidden(self) -> tuple[str, ...]:
        """Return the names of the panels that are not wanted."""
        return tuple(sorted(self._unwanted))

    def hide(self, names: Iterable[str]) -> None:
        """Hide the panels that were hidden in an earlier session; what is not known any more is left out."""
        for name in set(names) & set(self._panels):
            self.want(name, shown=False)

    def _show(self, name: str, *, shown: bool) -> None:
        panel = self._panels[name]
        focused = QApplication.focusWidget()
        leaves = not shown and focused is not None and panel.isAncestorOf(focused)
        panel.setVisible(shown)
        if leaves:
            self._rest.setFocus()
