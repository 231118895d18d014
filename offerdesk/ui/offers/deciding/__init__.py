"""Dialogs of a decision on an offer: ``accepting``, ``declining``, ``ending``, ``reopening``.

What they have in common is in ``sheet``.
Each asks for what belongs to the decision and hands over one command, and the letter to write where the user
wants one. None of them locks anything.
"""
