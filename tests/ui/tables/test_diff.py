"""Steps from one list of keys to another."""

from hypothesis import given
from hypothesis import strategies as st

from offerdesk.ui.tables.diff import steps

KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(KEYS, KEYS)
def test_the_steps_lead_from_the_old_list_to_the_new_one(old: list[str], new: list[str]) -> None:
    plan = steps(old, new)
    now = list(old)
    for first, last in plan.removed:
        del now[first : last + 1]
    if plan.kept is not None:
        assert sorted(now) == sorted(plan.kept)
        now = list(plan.kept)
    for first, last in plan.inserted:
        now[first:first] = new[first : last + 1]
    assert now == new


def test_equal_lists_need_no_step() -> None:
    plan = steps("abc", "abc")
    assert (plan.removed, plan.kept, plan.inserted) == ((), None, ())


def test_neighbours_go_in_one_step() -> None:
    assert steps("abcdef", "af").removed == ((1, 4),)
    assert steps("af", "abcdef").inserted == ((1, 4),)
