"""What can be done in a negotiation: rounds, and the versions of the terms that come of them.

``terms``       a term by its path in the file ("pay.amount"): its value, its words, another value
``versions``    the versions of an offer: all of them, and the command that makes the next one
``correcting``  a typing error put right wherever it stands
``keeping``     what no command may do to a version that is kept; the desk asks before it writes
``asking``      asks and answers: planned, sent, answered, taken over into a new version
``differing``   what two versions differ in, by term and in money
``round_list``  the rounds as rows
"""
