"""Speed and memory as ratios to a floor that runs in the same call; ``python -m tests.bench`` prints them.

Absolute times swing on shared machines; a ratio to a bare window, a raw commit or a bare typst document,
measured interleaved, does not. Nothing here is asserted in the test suite.
"""
