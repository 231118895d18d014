"""OfferDesk, the private desk on which a person weighs job offers.

The map of the packages; dependencies point downwards only
(``main → (ui | storage | cli) → (reports | exchange) → charts → app → domain``):

``main``       the one place that builds everything and hands it over
``cli``        the command line: value, due, report, import, export, sample, check, schema
``ui``         everything Qt: the window, its panels, forms, tables and plots
``storage``    the SQLite file: tables, migrations, opening, backups; nobody else sees SQL
``reports``    a comparison as a Document, set as PDF by typst
``exchange``   files in and out: JSON, CSV, calendars
``charts``     charts as data (ChartSpec), their SVG drawing and their text table
``app``        what a user can do (commands) and see (queries)
``domain``     frozen values and pure functions: offers, money, vesting, valuation
"""

__version__ = "0.1.0"
