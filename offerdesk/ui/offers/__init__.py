"""The Offers tab: the list of offers, the side-by-side view, the form and the explanation of a figure."""
