"""The SQLite file: opening, tables, migrations, undo history, backups. Nobody else sees SQL.

``codecs``     one value type ↔ one SQL value; needs no library
``quick``      reading with plain sqlite3, for the first painted window
``opening``    the open procedure: refuse before touching, lock, create
``desk_file``  ``DeskFile``, the vault that ``Desk`` writes through
``database``   the same connection under SQLAlchemy; imported when it is first needed
``tables``     one typed row class per kind
``schema``     the version, making a new file, checking a file's structure
``migrating``  Alembic, only when a file is older than the program
``backup``     verified copies, their thinning, and the way back

Importing this package imports none of them.
"""
