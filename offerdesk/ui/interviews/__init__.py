"""The Interview notes tab: applications, their interviews, and the note being written."""
