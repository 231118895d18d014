"""Letters: what can be written, the sheet that is being written, hints, and the ways out of the program."""
