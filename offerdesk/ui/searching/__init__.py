"""Search over everything: the index beside the window, the panel over it, and the way to what was found."""
