"""The negotiation of one offer: a view of the Offers tab whose pages share the offer that is chosen.

``pages`` lists the pages, one entry each, and says what a page can do and is given; ``view`` holds them
below the choice of an offer. A page reads through queries and writes through commands like any other panel.
"""
