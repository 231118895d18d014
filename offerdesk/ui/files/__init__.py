"""Files in and out of the window: dropping, taking in with a preview, exporting, saving all or nothing."""
