"""kill -9 at any moment: every message that was committed is there, and the file is whole."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.store import Store

WINDOW = [sys.executable, str(Path(__file__).with_name("crash.py"))]


def killed(folder: Path, moment: float, *seed: str) -> dict[int, tuple[str, int]]:
    """A window runs for so many seconds after its engine is ready; what it said was committed.

    seed: its engine is killed again and again meanwhile.
    """
    process = subprocess.Popen([*WINDOW, str(folder), *seed], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"loaded\n"
    time.sleep(moment)  # the moment is what is tried here; nothing is waited for
    process.send_signal(signal.SIGKILL)
    said, _ = process.communicate()
    whole = said.decode().rpartition("\n")[0].splitlines()
    lines = [line.split() for line in whole if line != "loaded"]
    return {int(id): (chat, int(length)) for chat, id, length in lines}


def check(folder: Path, committed: dict[int, tuple[str, int]]) -> None:
    db = sqlite3.connect(folder / "chats.db")
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.execute("INSERT INTO words(words) VALUES ('integrity-check')")
    rows = db.execute("SELECT id, chat, length(content) FROM message").fetchall()
    db.close()
    kept = {id: (chat, length) for id, chat, length in rows}
    assert {id: kept.get(id) for id in committed} == committed
    store = Store(folder / "chats.db")
    there = {one.id for one in store.folders()}
    for heading in store.headings():
        assert heading.folder is None or heading.folder in there
        turns = store.read(heading.id).turns
        assert turns and all(turn.question and turn.end for turn in turns)
    store.close()


# A hundred moments, ten to a test, since each takes a second or two.
SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.large) for seed in range(1, 10))]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_was_committed_is_lost(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    committed: dict[int, tuple[str, int]] = {}
    for _ in range(10):
        committed |= killed(tmp_path, chance.uniform(0, 0.6))
        check(tmp_path, committed)
    assert len(committed) > 10


@pytest.mark.parametrize("seed", SEEDS)
def test_a_killed_engine_costs_its_answer_alone(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    committed: dict[int, tuple[str, int]] = {}
    for number in range(3):
        committed |= killed(tmp_path, chance.uniform(0.5, 2), str(10 * seed + number))
        check(tmp_path, committed)
    db = sqlite3.connect(tmp_path / "chats.db")
    ends = {end for (end,) in db.execute("SELECT ending FROM message")}
    db.close()
    assert "lost" in ends and len(committed) > 3
