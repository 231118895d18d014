"""Every command of the window, declared once: menus, finder and the list of shortcuts walk this registry."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from offerdesk.domain.frozen import frozen

Shortcut = str | QKeySequence.StandardKey | tuple[str, ...]
"""A portable text ("Ctrl+K"), several of them, or what the platform uses for a standard command."""


@frozen
class ActionSpec:
    """One command. ``menu`` is where it stands ("Edit", or "File/Export"); all words are translated.

    ``enabled`` is asked whenever the state of the desk may have changed. ``section`` starts with a line
    above it in the menu. A ``checked`` action is a switch; where its state is a question, it is asked again
    like ``enabled``, for others may turn it as well.
    """

    id: str
    text: str
    menu: str
    handler: Callable[..., object]
    shortcut: Shortcut = ""
    enabled: Callable[[], bool] | None = None
    section: bool = False
    checked: bool | Callable[[], bool] | None = None
    tip: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


class Actions(QObject):
    """The registry. A shortcut taken twice is refused at once, since neither action would then fire."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._taken: dict[str, str] = {}

    def add(self, spec: ActionSpec) -> QAction:
        """Create the action; ``ValueError`` for an id or a shortcut that is taken."""
        if spec.id in self._specs:
            raise ValueError(f"action {spec.id} exists already")
        keys = sequences(spec.shortcut)
        for key in keys:
            holder = self._taken.setdefault(key.toString(), spec.id)
            if holder != spec.id:
                raise ValueError(f"{key.toString()} of {spec.id} belongs to {holder}")
        action = QAction(spec.text, self._window)
        action.setObjectName(spec.id)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(spec.role)
        action.setToolTip(spec.tip or spec.text)
        if spec.checked is None:
            action.triggered.connect(lambda _checked=False: spec.handler())
        else:
            action.setCheckable(True)
            action.setChecked(is_on(spec))
            action.toggled.connect(spec.handler)
        self._window.addAction(action)
        self._specs[spec.id] = spec
        self._actions[spec.id] = action
        return action

    def action(self, id: str) -> QAction:
        """Return an action; ``KeyError`` for an unknown id."""
        return self._actions[id]

    def specs(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Walk all actions in the order in which they were added."""
        for id_, spec in self._specs.items():
            yield spec, self._actions[id_]

    def refresh(self) -> None:
        """Ask each action anew whether it can be used now, and each switch how it stands."""
        for spec, action in self.specs():
            if spec.enabled is not None:
                action.setEnabled(spec.enabled())
            if callable(spec.checked):
                action.setChecked(is_on(spec))


def is_on(spec: ActionSpec) -> bool:
    """Return how a switch stands now; an action that is none is off."""
    return spec.checked() if callable(spec.checked) else spec.checked is True


def sequences(shortcut: Shortcut) -> list[QKeySequence]:
    """Return the keys of a shortcut, the one to show first; a standard one may have none here."""
    if isinstance(shortcut, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(shortcut)
    texts = (shortcut,) if isinstance(shortcut, str) else shortcut
    return [QKeySequence(text) for text in texts if text]
