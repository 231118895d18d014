"""Charts on screen: layouts of ``charts`` painted with a QPainter, pointed at, walked and spoken about.

One chart is looked at more closely, zoomed and dragged in: a distribution, on a plot of pyqtgraph
(``density``, ``curves``).
"""
