"""A file of an older version is brought to the present form, with a copy of what it was."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from app import migrations
from app.folder import Folder
from app.store import Store

OLD = sorted((Path(__file__).parent / "data").glob("chats-*.db"))


def schema(path: Path) -> set[tuple[str, str]]:
    """What the file has, each table with the names of its columns."""
    db = sqlite3.connect(path)
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type != 'index'")]
    made = {
        (name, column[1]) for name in names for column in db.execute(f"PRAGMA table_info({name})")
    }
    db.close()
    return made | {(name, "") for name in names}


@pytest.mark.parametrize("old", OLD, ids=[path.stem for path in OLD])
def test_an_old_file_becomes_like_a_new_one_and_keeps_its_chats(old: Path, tmp_path: Path) -> None:
    path, fresh = tmp_path / "chats.db", tmp_path / "fresh.db"
    shutil.copy(old, path)
    Store(fresh).close()
    assert list(tmp_path.glob("fresh.*.db")) == []  # there is nothing to copy
    store = Store(path)
    assert {h.title[:12] for h in store.headings()} == {"How many div", "Schreibe ein"}
    for heading in store.headings():
        first, second = store.read(heading.id).turns
        assert first.answer == "A second version." and first.answer_place.count == 2
        assert second.answer == "2 and 7." and second.end == "length"
    assert len(store.search("Größe")) == 1
    store.close()
    assert schema(path) == schema(fresh)
    number = len(migrations.STEPS)
    kept = sqlite3.connect(migrations.backup(path, number))
    assert migrations.version(kept) == number - 1
    assert kept.execute("SELECT count(*) FROM message").fetchone() == (10,)
    kept.close()


def test_chats_from_before_there_were_folders_stand_in_none_and_can_be_put_into_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "chats.db"
    shutil.copy(next(old for old in OLD if old.stem == "chats-5"), path)
    store = Store(path)
    before = sqlite3.connect(migrations.backup(path, 6))
    assert migrations.version(before) == 5
    assert not before.execute("SELECT 1 FROM sqlite_master WHERE name = 'folder'").fetchall()
    before.close()
    pinned, plain = sorted(store.headings(), key=lambda heading: not heading.pinned)
    assert (pinned.pinned, plain.pinned) == (True, False)
    assert store.folders() == [] and {pinned.folder, plain.folder} == {None}
    folder = Folder(name="Primes", folded=True)
    store.keep_folders([folder])
    plain.folder = folder.id
    store.keep(plain)
    store.close()
    again = Store(path)
    assert again.folders() == [folder] and again.read(plain.id).heading.folder == folder.id
    again.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "chats.db"
    shutil.copy(OLD[0], path)

    def half(db: sqlite3.Connection) -> None:
        db.execute("DELETE FROM chat")
        raise ValueError("half done")

    db = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(ValueError, match="half done"):
        migrations.migrate(db, path, [migrations.m001_chats_and_messages, half])
    assert migrations.version(db) == 1
    assert db.execute("SELECT count(*) FROM chat").fetchone() == (2,)
    db.close()
