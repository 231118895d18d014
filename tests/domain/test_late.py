"""Rows whose entries are made when they are read."""

from offerdesk.domain.late import Late


def squares(made: list[int]) -> Late[int]:
    def square(place: int) -> int:
        made.append(place)
        return place * place

    return Late(5, square)


def test_an_entry_is_made_once_and_only_when_it_is_read() -> None:
    made: list[int] = []
    row = squares(made)
    assert (len(row), made) == (5, [])
    assert (row[2], row[-1], row[2], made) == (4, 16, 4, [2, 4])


def test_a_late_row_reads_like_a_tuple() -> None:
    row = squares([])
    assert (list(row), row[1:3], repr(row)) == ([0, 1, 4, 9, 16], (1, 4), "(0, 1, 4, 9, 16)")


def test_equal_rows_are_equal_values() -> None:
    one, other = squares([]), squares([])
    assert one == other
    assert hash(one) == hash(other)
    assert one != Late(2, lambda place: place)
    assert one != (0, 1, 4, 9, 16)
