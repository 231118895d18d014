"""Where one stands before talking about an offer, and what is still to be prepared.

``reading``     all that belongs to it, read once: plan, wishes, market figures, conditions
``market``      what the market pays against what is offered, in words; the list of its figures
``asks``        the wishes of the round that is being prepared: added, changed, moved; what each is worth
``conditions``  "I would say yes if …", checked against any terms
``strengths``   what speaks for me, used again for every application; costs of the way and of a move
``hints``       calm remarks on all of this; none of them keeps anybody from anything
``readiness``   how much is prepared, and where the rest is typed
``decision``    whether the offer can be taken as it is, with the reasons
``components``  what can be asked for
"""
