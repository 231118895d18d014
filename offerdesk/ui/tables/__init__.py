"""The one item model and its view: every list and every sheet of the window is a ``Sheet`` shown by them."""
