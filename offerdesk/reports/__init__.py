"""Reports as data: a view becomes a Document; typst sets it as an accessible PDF."""
