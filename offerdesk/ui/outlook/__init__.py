"""How prices could move: a dialog that draws many courses of every share price."""
