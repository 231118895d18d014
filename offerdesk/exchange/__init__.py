"""Files in and out: the exchange file, its schema, tables as CSV, and how a file joins a desk.

``json_file`` reads and writes the exchange file, ``schema`` describes it, ``csv_file`` does the same for
spreadsheets. All three walk the declarations of the domain, so a new attribute needs no line here.
``calendar_file`` writes what has a date as a calendar, ``calendar_reading`` reads invitations.
``merge`` plans what a file would change in a desk; ``valuation_file`` prints what offers are worth,
``due_file`` what is due.
"""
