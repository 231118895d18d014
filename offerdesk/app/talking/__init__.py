"""What is prepared for the talk itself.

``plans``       the plan of an offer, and the command that adds a part to it
``fallbacks``   what another value of a term is worth in money
``plan_b``      what else to ask for when pay is refused, the best first
"""
