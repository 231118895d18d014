"""The page "Your data": where everything lies, what is kept how long, and what nobody protects against.

The README says the same; a test compares them.
"""

from pathlib import PurePath

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_, tr

LIMITS = {"steps": 200, "days": 30}

PARAGRAPHS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("What is kept how long"),
        (
            N_(
                "Undo: the last {steps} steps, after a restart too. Trash: what you delete stays for {days} "
                "days (Edit, Trash); then it goes when the desk is next opened."
            ),
            N_(
                "Backups: one every half hour while something changes, and one at the end, each checked "
                "before it counts. All are kept for two days, then twelve daily, ten weekly and nine monthly "
                "ones. Those made before a restore or an update stay until you delete them."
            ),
            N_(
                "Beside each backup lies a plain copy (.json) that any program can read. It holds no undo "
                "history and no attached files."
            ),
            N_(
                "The log of faults holds no text and no amount of yours. Which reminders were given is kept "
                "for about a year, as check sums."
            ),
        ),
    ),
    (
        N_("How to move it"),
        (
            N_(
                "Close OfferDesk and copy the desk's file to the other computer; it is all there is. Backups "
                "can be copied like any file. Do not keep a desk that is open in a folder that is "
                "synchronised; put the second folder of backups there instead."
            ),
        ),
    ),
    (
        N_("How to be rid of it"),
        (
            N_(
                "“Erase for good” in the trash removes a thing from the file, its undo history and the "
                "backups that you choose. To remove everything, delete the desk's file and its backups."
            ),
        ),
    ),
    (
        N_("What the program does not protect against"),
        (
            N_(
                "Whoever uses your account, or has your disk where that is not encrypted, can read the desk: "
                "files are private to your account, but not encrypted."
            ),
            N_(
                "Files that you exported, printed, sent or copied are yours to look after. Erasing does not "
                "reach them, nor a damaged file that was kept beside the desk, nor what a solid-state disk "
                "keeps of overwritten blocks, nor what the system moved from memory to the disk."
            ),
            N_("A disk that dies takes the backups on it along: choose a second folder on another."),
        ),
    ),
)


@frozen
class Places:
    """Where things of the desk that is open lie."""

    desk: PurePath | None
    backups: PurePath
    second: PurePath | None
    log: PurePath


def your_data(places: Places) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the page: titles with their paragraphs, translated."""
    where = [tr("Your desk: {path}").format(path=places.desk)] if places.desk else []
    where.append(tr("Backups: {path}").format(path=places.backups))
    if places.second:
        where.append(tr("Second folder of backups: {path}").format(path=places.second))
    where.append(tr("Log of faults: {path}").format(path=places.log))
    where.append(tr("Nothing ever leaves this computer by itself."))
    rest = tuple((tr(title), tuple(tr(p).format(**LIMITS) for p in texts)) for title, texts in PARAGRAPHS)
    return ((tr("Where it is"), tuple(where)), *rest)
