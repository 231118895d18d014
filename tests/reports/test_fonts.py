"""The fonts are there, and a Han character has the shape of the reader's country."""

import pytest
import typst

from offerdesk.reports import fonts


def test_every_family_named_is_in_the_packages() -> None:
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(f) for f in fonts.folders()]
    )
    assert set(fonts.families("en")) <= set(found.families())


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "SC"),
        ("zh", "SC"),
        ("zh-Hant", "TC"),
        ("zh_TW", "TC"),
        ("zh-HK", "HK"),
        ("ja", "JP"),
        ("ko-KR", "KR"),
    ],
)
def test_the_readers_own_han_shapes_come_first(language: str, first: str) -> None:
    han = [family for family in fonts.families(language) if "CJK" in family]
    assert han[0] == f"Noto Sans CJK {first}"
    assert len(han) == len(set(han)) == 5
