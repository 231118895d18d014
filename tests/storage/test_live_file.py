"""Nobody opens the live file but SQLite: closing it again would drop SQLite's locks in this process."""

import subprocess
import sys
from pathlib import Path

from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage.desk_file import create_desk
from offerdesk.storage.manifest import read_manifest
from tests.storage.examples import NOW

ROOT = Path(__file__).parents[2]

# Run in a process of its own: an audit hook can never be taken away again.
WATCHED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path

folder = Path(sys.argv[1])
path = folder / "a.offerdesk"
seen = []
held = False

def watch(event, arguments):
    if event != "open" or not held or not isinstance(arguments[0], (str, bytes)):
        return
    if os.fsdecode(arguments[0]).startswith(str(path)):
        seen.append(os.fsdecode(arguments[0]))

from offerdesk.app.desk import Desk
from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage import copies, restore
from offerdesk.storage.backup import thin_out
from offerdesk.storage.desk_file import open_desk
from offerdesk.storage.opening import trouble_in
from tests.storage.examples import Put, Remove

sys.addaudithook(watch)
now = datetime.now(UTC)
file = open_desk(path, now, folder / "backups")
held = True
desk = Desk(file, lambda: now)
desk.execute(Put((Offer(Id("b"), "Initech"),)))
desk.execute(Remove(Offer, Id("a")))
desk.undo()
file.keep_reserve(), file.check(full=True)
made = file.back_up(folder / "backups", now)
restore.restore_into(file, made, folder / "backups", now)
thin_out(folder / "backups", now)
copies.read_only_copy(path, now).close()
trouble_in(path)
try:
    open_desk(path, now, folder / "backups")
except KnownTrouble:
    pass
file.erase_traces()
file.close()
held = False
print(seen)
"""


def test_no_code_of_ours_opens_the_live_file(tmp_path: Path) -> None:
    desk = create_desk(tmp_path / "a.offerdesk", NOW)
    with desk.write() as session:
        session.put(Offer(Id("a"), "Northwind"))
    desk.close()
    command = [sys.executable, "-c", WATCHED, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
    assert len(read_manifest(tmp_path / "backups")) == 2
