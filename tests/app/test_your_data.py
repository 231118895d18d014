"""The page "Your data" keeps to what the program does, and the README says the same."""

from pathlib import Path, PurePosixPath

from offerdesk.app.trash import KEPT_FOR
from offerdesk.app.your_data import LIMITS, PARAGRAPHS, Places, your_data
from offerdesk.storage.history import KEPT

README = Path(__file__).parents[2] / "README.md"
PLACES = Places(
    PurePosixPath("/d/a.offerdesk"), PurePosixPath("/b"), PurePosixPath("/s"), PurePosixPath("/l")
)


def test_the_page_says_where_everything_is() -> None:
    (title, where), *rest = your_data(PLACES)
    assert title == "Where it is"
    assert [each.partition(": ")[2] for each in where[:4]] == ["/d/a.offerdesk", "/b", "/s", "/l"]
    assert len(rest) == len(PARAGRAPHS)
    without = your_data(Places(None, PLACES.backups, None, PLACES.log))
    assert len(without[0][1]) == 3


def test_its_figures_are_the_programs_own() -> None:
    assert {"steps": KEPT, "days": KEPT_FOR.days} == LIMITS


def test_the_readme_says_the_same() -> None:
    readme = " ".join(README.read_text(encoding="utf-8").split())
    for title, paragraphs in PARAGRAPHS:
        assert f"**{title}**" in readme
        for paragraph in paragraphs:
            assert paragraph.format(**LIMITS) in readme
