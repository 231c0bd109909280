"""The queue of downloads on disk."""

import json
from pathlib import Path

import pytest

from dflash_mlx.backlog import Backlog, Item


@pytest.fixture
def backlog(tmp_path: Path) -> Backlog:
    return Backlog(tmp_path / "deep" / "queue.json")


def names(backlog: Backlog) -> list[str]:
    return [item.name for item in backlog.items()]


def test_what_is_put_is_there_for_the_next_program(backlog: Backlog) -> None:
    assert backlog.items() == []
    item = Item("one", ["a/b", "c/d"], revisions={"a/b": "0123"}, bytes=10, done=4)
    backlog.put(item)
    backlog.put(Item("two", ["e/f"], state="failed", why="It failed."))
    again = Backlog(backlog.path)
    assert again.items()[0] == item and again.get("two") == backlog.items()[1]
    assert again.get("three") is None


def test_an_item_keeps_its_place_when_it_changes(backlog: Backlog) -> None:
    for name in ("one", "two", "three"):
        backlog.put(Item(name, ["a/b"]))
    backlog.put(Item("one", ["x/y"]))
    changed = backlog.change("two", state="paused")
    assert changed and changed.state == "paused" and backlog.get("two") == changed
    assert names(backlog) == ["one", "two", "three"]
    assert backlog.change("four", state="paused") is None and backlog.drop("four") is None
    backlog.move("three", 0)
    backlog.move("four", 0)
    assert names(backlog) == ["three", "one", "two"]
    assert backlog.drop("one") and names(backlog) == ["three", "two"]


def test_room_is_kept_for_others_that_are_under_way(backlog: Backlog) -> None:
    backlog.put(Item("one", ["a/b"], bytes=100, done=30))
    backlog.put(Item("two", ["a/b"], bytes=10, done=2))
    backlog.put(Item("three", ["a/b"], state="paused", bytes=1000))
    assert backlog.reserved("one") == 8 and backlog.reserved("new") == 78


@pytest.mark.parametrize("text", ["", "[]", '{"items": [{"name": 3}]}', '{"things": []}'])
def test_a_queue_that_cannot_be_read_is_put_aside_once_another_is_written(
    tmp_path: Path, text: str
) -> None:
    """Nobody who only reads, or finds nothing to change, touches it."""
    told: list[str] = []
    backlog = Backlog(tmp_path / "queue.json", told.append)
    for place in ("queue.damaged", "queue.damaged1"):  # nor is one put over another
        backlog.path.write_text(text)
        assert backlog.items() == [] and backlog.get("one") is None
        assert backlog.change("one", state="paused") is None and backlog.drop("one") is None
        assert backlog.path.read_text() == text and not (tmp_path / place).exists()
        assert not told
        backlog.put(Item("one", ["a/b"]))
        assert (tmp_path / place).read_text() == text
        assert str(tmp_path / place) in told.pop()
        assert [item["name"] for item in json.loads(backlog.path.read_text())["items"]] == ["one"]
    backlog.put(Item("two", ["a/b"]))
    assert names(backlog) == ["one", "two"] and not told
