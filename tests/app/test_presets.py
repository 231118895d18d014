"""Presets save typing: each is a valid answer with a date and a source."""

from datetime import date

import pytest

from offerdesk.app.presets import (
    MATCH_PRESETS,
    MATCH_VESTING_PRESETS,
    VESTING_PRESETS,
    MatchPreset,
    VestingPreset,
)
from offerdesk.app.style import Style
from offerdesk.app.vesting_text import read_tiers, read_vesting, write_tiers, write_vesting
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant
from offerdesk.domain.vesting import check_vesting

_name = lambda preset: preset.name  # noqa: E731 - an id for parametrised tests


@pytest.mark.parametrize("preset", [*VESTING_PRESETS, *MATCH_VESTING_PRESETS], ids=_name)
def test_a_vesting_preset_is_valid_and_can_be_typed(preset: VestingPreset, style: Style) -> None:
    assert not check(Grant(Id("g"), Ref("a"), vesting=preset.vesting))
    assert check_vesting(preset.vesting) is None
    assert read_vesting(write_vesting(preset.vesting, style), style) == preset.vesting


@pytest.mark.parametrize("preset", MATCH_PRESETS, ids=_name)
def test_a_match_preset_is_valid_and_can_be_typed(preset: MatchPreset, style: Style) -> None:
    assert not check(Offer(Id("a"), "Northwind", match_tiers=preset.tiers))
    if preset.tiers:
        assert read_tiers(write_tiers(preset.tiers, style), style) == preset.tiers


@pytest.mark.parametrize("preset", [*VESTING_PRESETS, *MATCH_VESTING_PRESETS, *MATCH_PRESETS], ids=_name)
def test_a_preset_says_where_it_comes_from_and_when(preset: VestingPreset | MatchPreset) -> None:
    assert preset.source
    assert date(2024, 1, 1) < preset.as_of < date(2030, 1, 1)


def test_names_do_not_repeat_within_a_menu() -> None:
    for menu in (VESTING_PRESETS, MATCH_VESTING_PRESETS, MATCH_PRESETS):
        names = [preset.name for preset in menu]
        assert len(set(names)) == len(names)
