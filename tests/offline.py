"""Nobody in these tests talks to another machine: what tries to is stopped and reported.

OfferDesk is offline by promise. An audit hook sees every attempt of Python code to resolve a
name, to connect, to bind or to send; it stays for the life of the process, so that threads and late timers
are seen too.
"""

import socket
import sys
from typing import Any

WATCHED = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
        "urllib.Request",
        "http.client.connect",
        "ftplib.connect",
        "smtplib.connect",
    }
)
attempts: list[str] = []


class NetworkUsedError(RuntimeError):
    """Something tried to reach another machine."""


def watch() -> None:
    """Stop every attempt from now on and remember it; a second call changes nothing."""
    if _refuse not in _watching:
        _watching.append(_refuse)
        sys.addaudithook(_refuse)


def taken() -> list[str]:
    """Return the attempts since the last call, and forget them."""
    seen = list(attempts)
    attempts.clear()
    return seen


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in WATCHED or _stays_here(arguments):
        return
    attempts.append(f"{event} {arguments[1:]!r}")
    message = f"a test used the network: {event}"
    raise NetworkUsedError(message)


def _stays_here(arguments: tuple[Any, ...]) -> bool:
    """Tell whether the socket is one between programs of this machine (a file, no address)."""
    first = arguments[0] if arguments else None
    return isinstance(first, socket.socket) and first.family not in {socket.AF_INET, socket.AF_INET6}


_watching: list[Any] = []
