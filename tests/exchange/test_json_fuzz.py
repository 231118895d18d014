"""Whatever is done to a file, reading it ends in data or in a refusal, never in another error."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offerdesk.domain.values import Rejected
from offerdesk.exchange import json_file
from tests.cli.command_line import SAMPLE
from tests.exchange.generated import EXAMPLES

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["1e999", "0.06", "2026-11-24", "2026-11-24T10:00-05:00", "a" * 300, "\x00", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
SAMPLE_VALUE = json.loads(SAMPLE.read_bytes())
SLOW = [HealthCheck.too_slow]


def _refused_or_read(content: bytes) -> bool:
    try:
        data = json_file.read(content)
    except Rejected as refused:
        return not all(problem.say() for problem in refused.problems)
    assert json_file.read(json_file.write(data)) == data
    return True


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, inner in inside for found in _places(inner, (*path, key)))]


PLACES = _places(SAMPLE_VALUE)[1:]


def _replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _replaced(value[path[0]], path[1:], new)
    return copy


@given(st.sampled_from(PLACES), JSON)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
def test_any_value_at_any_place_is_read_or_refused(path: tuple[Any, ...], new: Any) -> None:
    changed = json.dumps(_replaced(SAMPLE_VALUE, path, new)).encode()
    assert _refused_or_read(changed) in {True, False}


@given(st.integers(0, 4000), st.binary(max_size=6), st.integers(0, 6))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
def test_any_bytes_at_any_place_are_read_or_refused(at: int, new: bytes, drop: int) -> None:
    content = json.dumps(SAMPLE_VALUE["offers"][1:2]).encode()
    content = b'{"format": "offerdesk", "version": 1, "offers": ' + content + b"}"
    at = at % len(content)
    assert _refused_or_read(content[:at] + new + content[at + drop :]) in {True, False}


@given(st.binary(max_size=200))
@settings(max_examples=EXAMPLES, deadline=None)
def test_no_garbage_is_taken_for_a_file(content: bytes) -> None:
    assert _refused_or_read(content) is False
