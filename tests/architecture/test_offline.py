"""The program is offline by promise, and the watch over its tests sees who breaks that."""

import ast
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest

import offerdesk
from tests import offline

SOURCES = sorted(Path(offerdesk.__file__).parent.rglob("*.py"))
TALKERS = {
    "socket", "ssl", "http.client", "http.server", "urllib.request", "ftplib", "smtplib", "xmlrpc",
    "asyncio", "requests", "httpx", "urllib3", "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets",
}  # fmt: skip


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return names


def test_no_module_of_the_program_imports_what_talks_to_other_machines() -> None:
    talking = {path.name: found for path in SOURCES if (found := _imported(path) & TALKERS)}
    assert not talking


def test_a_connection_is_stopped_and_remembered() -> None:
    with socket.socket() as plug, pytest.raises(offline.NetworkUsedError):
        plug.connect(("127.0.0.1", 9))
    assert [attempt.split()[0] for attempt in offline.taken()] == ["socket.connect"]


def test_looking_up_a_name_is_stopped_and_remembered() -> None:
    with pytest.raises(offline.NetworkUsedError):
        socket.getaddrinfo("example.invalid", 80)
    assert [attempt.split()[0] for attempt in offline.taken()] == ["socket.getaddrinfo"]


def test_an_attempt_whose_refusal_was_swallowed_is_remembered_all_the_same() -> None:
    with pytest.raises((offline.NetworkUsedError, urllib.error.URLError)):
        urllib.request.urlopen("http://example.invalid/")
    assert offline.taken()


def test_programs_of_this_machine_may_talk_to_each_other() -> None:
    here, there = socket.socketpair()
    with here, there:
        here.send(b"a word")
        assert there.recv(6) == b"a word"
    assert not offline.taken()
