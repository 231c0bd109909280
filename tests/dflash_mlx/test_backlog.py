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
def test_a_damaged_queue_is_set_aside(backlog: Backlog, text: str) -> None:
    backlog.path.parent.mkdir()
    backlog.path.write_text(text)
    assert backlog.items() == []
    assert backlog.path.with_suffix(".damaged").read_text() == text
    backlog.put(Item("one", ["a/b"]))
    assert [item["name"] for item in json.loads(backlog.path.read_text())["items"]] == ["one"]
