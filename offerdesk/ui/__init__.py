"""Everything Qt. Widgets hold frozen values only; they execute commands and ask queries of the desk.

``shell`` is the window and its theme, ``tables`` the one item model, ``forms`` the editors, ``plots`` the
interactive charts; one package per tab or panel stands beside them.
"""
