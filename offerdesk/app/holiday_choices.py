"""For which countries, and which of their parts, public holidays are known."""

from functools import lru_cache


@lru_cache(maxsize=1)
def countries() -> tuple[str, ...]:
    """Return the codes of the countries, two letters each."""
    import holidays  # noqa: PLC0415 - large, and needed for no screen before the settings

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@lru_cache(maxsize=16)
def subdivisions(country: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a country that have holidays of their own: code and name, by name."""
    import holidays  # noqa: PLC0415 - same

    if country not in countries():
        return ()
    found = holidays.country_holidays(country)
    names = {code: name for name, code in getattr(found, "subdivisions_aliases", {}).items()}
    return tuple(sorted(((code, names.get(code, code)) for code in found.subdivisions), key=lambda p: p[1]))
