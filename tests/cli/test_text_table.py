"""Figures stand right under one another, whatever the names."""

from offerdesk.cli.text_table import text_table


def test_names_stand_left_and_figures_right() -> None:
    table = text_table(["", "Acme", "東京都"], [["Total", "1", "22"], None, ["Ün\u0308i", "333", "4"]])
    assert table.splitlines() == [
        "       Acme  東京都",
        "───────────────────",
        "Total     1      22",
        "───────────────────",
        "Ün\u0308i     333       4",
    ]


def test_a_long_name_is_cut() -> None:
    header = text_table(["", "A company with a very long name indeed"], []).splitlines()[0]
    assert header == "  A company with a very l…"
