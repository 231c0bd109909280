"""The folder of what was read of chats: bounded, and nothing that is not whole."""

import os
import time
from pathlib import Path

import pytest

from dflash_mlx.archive import LEFTOVER, PART, Archive, Drawer


def put(drawer: Drawer, chat: str, size: int = 100, fill: bytes = b"x") -> None:
    def write(path: Path) -> None:
        path.write_bytes(fill * size)

    assert drawer.put(chat, size, write)


def test_the_files_used_least_recently_make_room_and_the_newest_stays(tmp_path: Path) -> None:
    drawer = Archive(tmp_path, limit=350).open("pair", "1")
    for age, chat in enumerate("abc"):
        put(drawer, chat)
        path = drawer.find(chat)
        assert path
        os.utime(path, (age + 1, age + 1))
    assert drawer.find("a")  # which is a use
    put(Archive(tmp_path, limit=350).open("other", "1"), "d")
    assert [bool(drawer.find(chat)) for chat in "abc"] == [True, False, True]
    put(drawer, "e", 350)
    assert [bool(drawer.find(chat)) for chat in "ace"] == [False, False, True]
    assert not drawer.put("f", 351, lambda path: None) and drawer.find("e")


def test_a_chat_has_one_file_and_what_was_left_unfinished_goes(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    drawer = archive.open("pair", "1")
    for fill in (b"1", b"2", b"2"):
        put(drawer, "a", fill=fill)
    path = drawer.find("a")
    assert path and path.read_bytes().startswith(b"2") and list(tmp_path.iterdir()) == [path]
    old, new = tmp_path / f"x-y-z.1{PART}", tmp_path / f"x-y-z.2{PART}"
    for left in (old, new):
        left.write_bytes(b"")
    passed = time.time() - LEFTOVER - 60
    os.utime(old, (passed, passed))
    archive.open("pair", "1")
    assert new.exists() and not old.exists()  # the other may still be written by another program


def test_files_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "model.safetensors"
    other.write_bytes(b"x" * 1000)
    archive = Archive(tmp_path, limit=10)
    archive.open("pair", "1")
    archive.forget("a")
    assert other.exists()


def test_chats_that_are_no_more_leave_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    one, two = archive.open("pair", "1"), archive.open("another", "1")
    for drawer in (one, two):
        for chat in "abc":
            put(drawer, chat)
    archive.forget("a")
    assert [bool(one.find(chat)) for chat in "abc"] == [False, True, True]
    archive.retain(["c", "d"])
    for drawer in (one, two):
        assert [bool(drawer.find(chat)) for chat in "abc"] == [False, False, True]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_disk_that_takes_nothing_is_said_and_is_no_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    drawer = Archive(tmp_path / "new").open("pair", "1")
    put(drawer, "a")
    assert not drawer.put("a", 4, full)
    assert "No space left" in capsys.readouterr().err
    assert drawer.find("a") and len(list((tmp_path / "new").iterdir())) == 1
    (tmp_path / "file").write_text("")
    nowhere = Archive(tmp_path / "file" / "folder").open("pair", "1")
    assert not nowhere.put("a", 4, lambda path: None) and nowhere.find("a") is None
