"""One signal for the whole application."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk, Listener
from offerdesk.app.store import Step, Vault
from offerdesk.ui.bridge import Bridge


class Telling(Desk):
    """A desk that tells a step without a file behind it."""

    def __init__(self) -> None:
        vault: Vault = None  # type: ignore[assignment] # nothing is read or written here
        super().__init__(vault, lambda: datetime(2026, 1, 1, tzinfo=UTC))

    def tell(self, step: Step) -> None:
        """Tell all who listen."""
        self._tell(step)

    @property
    def listening(self) -> list[Listener]:
        """Who listens."""
        return self._listeners


def test_a_step_becomes_a_signal_until_the_bridge_closes(qtbot: QtBot) -> None:
    desk = Telling()
    bridge = Bridge(desk)
    step = Step("Change pay", (), datetime(2026, 1, 1, tzinfo=UTC))
    with qtbot.waitSignal(bridge.changed) as told:
        desk.tell(step)
    assert told.args == [step]
    bridge.close()
    assert desk.listening == []
