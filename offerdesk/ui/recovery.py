"""Ways back: to a backup of the desk that is open, to one in place of a damaged file, and rescue."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from offerdesk.app.errors import BadBackup, DamagedFile, KnownTrouble
from offerdesk.app.kept import KeptDesk, counted, moment
from offerdesk.domain.words import tr
from offerdesk.ui.files.backups_dialog import BackupsDialog
from offerdesk.ui.program import SUFFIX, Program
from offerdesk.ui.shell.dialogs import Question, ask, tell
from offerdesk.ui.tools import Reading
from offerdesk.ui.zone import system_zone

SECOND = "second_backups"
"""The setting that names the second folder."""


def show_backups(program: Program) -> None:
    """Show the backups of the desk that is open, and restore the one that is chosen."""
    desk = program.desk
    if desk is None or desk.leaving_would_lose():
        return
    keeps = tr(
        "Restoring puts the desk back as it was when the backup was made. What is in it now is kept as "
        "a backup of its own, so that you can come back to it."
    )
    _ask(program, desk.opened.path, keeps, lambda backup: restore_open(program, backup.key, backup))


def show_backups_of_closed(program: Program, path: Path) -> None:
    """Show the backups of a desk that cannot be opened, and put one in its place."""
    keeps = tr(
        "The backup that you choose takes the place of {file}. The file that is there now is kept beside "
        "it under another name."
    ).format(file=path.name)
    _ask(program, path, keeps, lambda backup: restore_closed(program, path, backup))


def restore_open(program: Program, key: str, backup: KeptDesk | None = None) -> None:
    """Give the open desk the content of a backup and offer to take that back."""
    desk = program.desk
    if desk is None:
        return
    path = desk.opened.path
    try:
        kept = desk.opened.restore(key)
    except (BadBackup, DamagedFile) as trouble:
        if backup is None:
            program.window.toast.say(trouble.say(tr))
        else:  # what is there now may be too damaged to be kept as a verified backup
            program.leave()
            restore_closed(program, path, backup)
        return
    except KnownTrouble as trouble:
        program.window.toast.say(trouble.say(tr))
        return
    program.leave()
    program.open(path)
    words = tr("The backup is restored. What was here before is a backup now.")
    program.window.toast.say(words, lambda: restore_open(program, kept))


def restore_closed(program: Program, path: Path, backup: KeptDesk) -> None:
    """Put a backup in the place of a file that cannot be opened; that file is kept."""
    try:
        aside = program.services.replace_damaged(path, backup.key)
    except KnownTrouble as trouble:
        program.open(path)
        program.window.toast.say(trouble.say(tr))
        return
    if program.open(path):
        reading = _reading(program)
        made = moment(backup.at, reading.style, reading.zone)
        kept = tr("The file that was there is kept as {file}.").format(file=aside) if aside else ""
        tell(program.window, tr("The backup of {moment} is restored.").format(moment=made), kept)


def ask_rescue(program: Program, damaged: Path) -> None:
    """Ask where the rescued desk goes, then rescue what can be read of a damaged one."""
    chooser = QFileDialog(program.window, tr("Rescue into a new desk"), str(damaged.parent))
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever written over
    chooser.setNameFilter(tr("Desks") + f" (*{SUFFIX})")
    chooser.setDefaultSuffix(SUFFIX.removeprefix("."))
    chooser.selectFile(tr("{desk} rescued").format(desk=damaged.stem) + SUFFIX)
    chooser.fileSelected.connect(lambda name: rescue(program, damaged, Path(name)))
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()


def rescue(program: Program, damaged: Path, target: Path) -> None:
    """Make a new desk of what can be read, open it and say how much that was."""
    try:
        saved, lost = program.services.rescue(damaged, target)
    except KnownTrouble as trouble:
        program.window.toast.say(trouble.say(tr))
        return
    if program.open(target):
        explanation = [tr("The damaged file {file} is as it was.").format(file=damaged.name)]
        if any(lost.values()):
            explanation.insert(0, tr("Lost for certain: {what}.").format(what=counted(lost)))
        tell(program.window, tr("Rescued: {what}.").format(what=counted(saved)), " ".join(explanation))


def _ask(program: Program, path: Path, keeps: str, then: Callable[[KeptDesk], object]) -> None:
    kept = program.services.backups(path)
    folders = program.services.backup_folder, program.services.second_folder
    dialog = BackupsDialog(kept, folders, keeps, _reading(program), program.window)
    dialog.chosen.connect(lambda key: then(next(each for each in kept if each.key == key)))
    dialog.second_asked.connect(lambda: ask_second_folder(program))
    dialog.open()


def ask_second_folder(program: Program) -> None:
    """Let the user choose where each backup is copied to as well, or end that."""
    second = program.services.second_folder
    if second is None:
        choose_second_folder(program)
        return
    question = Question(
        tr("Each backup is copied to {folder} as well.").format(folder=second),
        tr("Copies that are there already stay where they are."),
        tr("Copy there no more"),
    )
    box = ask(program.window, question, lambda: program.services.settings.put({SECOND: ""}))
    other = box.addButton(tr("Choose another folder …"), QMessageBox.ButtonRole.ActionRole)
    other.clicked.connect(lambda: choose_second_folder(program))


def choose_second_folder(program: Program) -> None:
    """Ask for the folder; the next backup is made at once, so that it shows whether it works."""
    chooser = QFileDialog(program.window, tr("A second folder for backups"))
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.fileSelected.connect(lambda name: take_second_folder(program, Path(name)))
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()


def take_second_folder(program: Program, folder: Path) -> None:
    """Copy each backup there from now on."""
    if folder == program.services.backup_folder:
        program.window.toast.say(tr("Backups are in that folder already; choose one on another disk."))
        return
    program.services.settings.put({SECOND: str(folder)})
    if program.desk is not None:
        program.desk.upkeep.back_up(asked=True)


def _reading(program: Program) -> Reading:
    return Reading(program.style, system_zone())
