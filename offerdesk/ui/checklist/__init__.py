"""The Checklist tab: what is due, and the task being written."""
