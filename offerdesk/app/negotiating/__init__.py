"""What can be done in a negotiation: rounds, and the versions of the terms that come of them.

``terms``       a term by its path in the file ("pay.amount"): its value, its words, another value
``versions``    the versions of an offer: all of them, and the command that makes the next one
``correcting``  a typing error put right wherever it stands
``editing``     an edit of the form: a plain save, a new version, or a correction
``keeping``     what no command may do to a version that is kept; the desk asks before it writes
``asking``      asks and answers: planned, sent, answered, taken over into a new version
``differing``   what two versions differ in, by term and in money
``progress``    how far one has come: the gain so far, the middle, what is left
``next_steps``  what may be done after an answer
``columns``     a version as an extra column of the side-by-side sheet
``column_keys`` what such a column is called by
``base_pay``    base pay of a year, in the offer's own currency
``round_list``  the rounds as rows
``enquiries``   the open questions about an offer, with what is noted about them
``enquiry_list`` the same as rows, by whom to ask
``agreed``      what was agreed and how firmly; what is only verbal
``answering``   questions added, asked, answered; an answer fills its field
"""
