"""Charts as data: a view becomes a spec; plot, SVG and text table draw the same spec."""
