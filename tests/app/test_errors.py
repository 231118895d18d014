"""Every known trouble says what happened and what to do, and never fails itself."""

import pytest

from offerdesk.app import errors
from offerdesk.app.errors import ACTION_LABELS, Action, DamagedFile, KnownTrouble, LockedFile

TROUBLES = [t for t in vars(errors).values() if isinstance(t, type) and issubclass(t, KnownTrouble)]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda t: t.__name__)
def test_a_trouble_is_one_plain_message(trouble: type[KnownTrouble]) -> None:
    told = trouble(file="a.offerdesk").say()
    assert told.endswith(".")
    assert "{" not in told
    assert "!" not in told
    assert trouble.actions or trouble is KnownTrouble, "a person must be able to do something"


def test_the_message_is_translated_before_it_is_filled_in() -> None:
    trouble = DamagedFile(file="a.offerdesk", detail="offer.state")
    assert trouble.say(lambda _: "{file} ist beschädigt ({detail}).") == (
        "a.offerdesk ist beschädigt (offer.state)."
    )
    assert str(trouble) == trouble.say()


def test_what_is_not_known_is_a_question_mark() -> None:
    assert "(process ? on ?, since ?)" in LockedFile(file="a.offerdesk").say()


def test_every_action_has_a_label() -> None:
    assert set(ACTION_LABELS) == set(Action)
