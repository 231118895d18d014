"""A little room kept on the disk while a desk is open, so that even on a full disk one can save or delete."""

import os
from contextlib import suppress
from pathlib import Path

RESERVE_BYTES = 1024 * 1024


class Reserve:
    """A hidden file beside the desk that holds nothing but room."""

    def __init__(self, desk: Path) -> None:
        self.path = desk.with_name(f".{desk.name}.reserve")

    def keep(self) -> bool:
        """Take the room if it is not taken yet; whether it is there.

        A disk without enough room is no error, and then nothing of it is taken.
        """
        with suppress(OSError):
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
            try:
                missing = RESERVE_BYTES - os.fstat(handle).st_size
                os.lseek(handle, 0, os.SEEK_END)
                # Zeros really written: a hole in the file would take no room.
                if missing <= 0 or os.write(handle, bytes(missing)) == missing:
                    return True
            finally:
                os.close(handle)
        self.release()
        return False

    def release(self) -> None:
        """Give the room back."""
        with suppress(OSError):
            self.path.unlink()
