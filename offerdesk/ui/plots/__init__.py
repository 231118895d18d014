"""Charts on screen: the only place that knows pyqtgraph, which is imported late and off the first paint."""
