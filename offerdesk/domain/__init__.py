"""Frozen values and pure functions. No Qt, no SQL, no clock, no files."""
