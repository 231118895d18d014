"""Charts on screen: layouts of ``charts`` painted with a QPainter, pointed at, walked and spoken about."""
