"""What a user can do (commands) and see (queries). One door for writing: ``Desk.execute``."""
