"""Reports on screen: options, the real pages, saving and printing."""
