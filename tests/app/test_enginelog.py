"""The engine's other output: kept, bounded, and of its last lines those that can be a cause."""

from pathlib import Path

import pytest

from app.enginelog import EngineLog

WARNING = "[transformers] Token indices sequence length is longer than the maximum\n"
TRACEBACK = (
    "Traceback (most recent call last):\n"
    '  File "engine.py", line 1, in reply\n'
    "    raise MemoryError(words)\n"
    "MemoryError: no room\nfor the cache\n"
)


def log_of(tmp_path: Path, said: str) -> EngineLog:
    log = EngineLog(tmp_path / "engine.log")
    log.append(said.encode())
    return log


def test_it_is_written_and_an_error_at_its_end_is_the_cause(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "logs" / "engine.log")
    log.append(b"Traceback (most recent call last):\n  File x\nValueEr")
    log.append("ror: Größe\n\n".encode())
    assert log.cause(crashed=False) == "ValueError: Größe"
    assert "ValueError: Größe" in log.path.read_text("utf-8")


@pytest.mark.parametrize(
    ("said", "crashed", "cause"),
    [
        (WARNING, False, ""),
        (WARNING, True, ""),
        (WARNING + TRACEBACK, False, "MemoryError: no room"),
        (TRACEBACK + WARNING, True, ""),  # it went on after that
        ("/usr/bin/python: No module named app\n", False, "/usr/bin/python: No module named app"),
        (
            "[METAL] buffer failed\n",
            True,
            "[METAL] buffer failed",
        ),
        ("terminate called\n  what():  [malloc] too much\n", True, "what():  [malloc] too much"),
    ],
)
def test_only_what_can_be_a_cause_is_one(
    tmp_path: Path, said: str, crashed: bool, cause: str
) -> None:
    assert log_of(tmp_path, said).cause(crashed) == cause


def test_it_never_grows_beyond_two_files(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "engine.log", limit=1000)
    for _ in range(100):
        log.append(b"x" * 99 + b"\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["engine.log", "engine.log.old"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 2000


def test_a_new_engine_begins_without_the_last_words_of_the_old(tmp_path: Path) -> None:
    log = log_of(tmp_path, TRACEBACK)
    log.begin()
    assert log.cause(crashed=False) == ""


def test_a_place_that_cannot_be_written_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    log = EngineLog(tmp_path / "file" / "engine.log")
    log.append(TRACEBACK.encode())
    assert log.cause(crashed=False) == "MemoryError: no room"
