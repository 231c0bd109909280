"""The file of chats, opened or refused with a sentence. No Qt.

A file that is not for us, or not whole, is left exactly as it is.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app import migrations
from dflash_mlx.disk import reason


class StoreError(Exception):
    """What went wrong with the file of chats, in a sentence.

    StoreError          it cannot be opened, read or written
    ├── InUse           another window of this program has it open
    ├── Newer           a newer version of this program made it
    └── Damaged         it is not whole
    """


class InUse(StoreError):
    pass


class Newer(StoreError):
    pass


class Damaged(StoreError):
    pass


def connect(path: Path | None) -> sqlite3.Connection:
    """The file, locked, whole and in its present form; None is memory. Raises StoreError."""
    if path is None:
        db = sqlite3.connect(":memory:", isolation_level=None)
        with sentences("opened", path):
            db.execute("PRAGMA foreign_keys = ON")
            migrations.migrate(db, None)
        return db
    with sentences("opened", path):
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        with sentences("opened", path):
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            # Before anything is written: a file that is not for us must stay as it is.
            if migrations.version(db) > len(migrations.STEPS):
                raise Newer(
                    f"The chats in {path} were written by a newer version of DFlash Chat and "
                    "are left as they are. Open them with that version."
                )
            said = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            if said != "ok":
                raise Damaged(_damaged(path))
            for pragma in ("journal_mode = WAL", "foreign_keys = ON", "secure_delete = ON"):
                db.execute(f"PRAGMA {pragma}").fetchall()
            db.execute("PRAGMA synchronous = NORMAL")
            with change(db):
                pass  # the lock for writing, which is kept from here on
            migrations.migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def change(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # a full disk has rolled back by itself
            db.execute("ROLLBACK")
        raise


@contextmanager
def sentences(verb: str, path: Path | None) -> Iterator[None]:
    """Turns what SQLite and the system say into a sentence for the user."""
    try:
        yield
    except OSError as error:
        raise StoreError(_failed(verb, reason(error), path)) from error
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            raise Damaged(_damaged(path)) from error
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise InUse(
                "The chats are open in another window of DFlash Chat, so this one keeps none. "
                "Close the other and start again."
            ) from error
        why = next((words for start, words in _WHY.items() if name.startswith(start)), str(error))
        raise StoreError(_failed(verb, why, path)) from error


_WHY = {
    "SQLITE_CANTOPEN": "the file cannot be opened or made there",
    "SQLITE_READONLY": "you have no right to do that there",
    "SQLITE_PERM": "you have no right to do that there",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_IOERR": "the disk fails",
}


def _failed(verb: str, why: str, path: Path | None) -> str:
    told = f"The chats could not be {verb}: {why} ({path})."
    if verb == "opened":
        told += " Mend that, or choose another folder with --data-dir, and start again."
    return told


def _damaged(path: Path | None) -> str:
    return f"The chats in {path} are damaged. The file is left as it is."
