"""How the file of chats came to its present form: a list of steps, each done once.

A step is never changed after a release; the next wish is a new step at the end. The
file's `user_version` says how many it has seen.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

Step = Callable[[sqlite3.Connection], None]


def m001_chats_and_messages(db: sqlite3.Connection) -> None:
    """Messages as a tree, and an index over their words.

    A message is found by its words as soon as it has ended: an answer that grows is saved
    twice a second, and would be indexed as often.
    """
    for statement in (
        """CREATE TABLE chat (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            named INTEGER NOT NULL,
            pinned INTEGER NOT NULL,
            created REAL NOT NULL,
            updated REAL NOT NULL,
            opened REAL NOT NULL,
            deleted REAL,
            unsent TEXT NOT NULL,
            leaf INTEGER REFERENCES message(id) DEFERRABLE INITIALLY DEFERRED
        )""",
        """CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            chat TEXT NOT NULL REFERENCES chat(id) ON DELETE CASCADE,
            parent INTEGER REFERENCES message(id) DEFERRABLE INITIALLY DEFERRED,
            role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
            content TEXT NOT NULL,
            thought TEXT NOT NULL,
            ending TEXT,
            created REAL NOT NULL,
            thinking REAL,
            maker TEXT,
            report TEXT
        )""",
        "CREATE INDEX message_chat ON message(chat)",
        "CREATE INDEX message_parent ON message(parent)",
        "CREATE INDEX chat_leaf ON chat(leaf)",
        """CREATE VIRTUAL TABLE words USING fts5(
            content, thought, content='message', content_rowid='id',
            tokenize='unicode61 remove_diacritics 2'
        )""",
        """CREATE TRIGGER message_added AFTER INSERT ON message
        WHEN new.ending IS NOT NULL BEGIN
            INSERT INTO words(rowid, content, thought)
            VALUES (new.id, new.content, new.thought);
        END""",
        """CREATE TRIGGER message_removed AFTER DELETE ON message
        WHEN old.ending IS NOT NULL BEGIN
            INSERT INTO words(words, rowid, content, thought)
            VALUES ('delete', old.id, old.content, old.thought);
        END""",
        """CREATE TRIGGER message_forgotten BEFORE UPDATE OF content, thought, ending ON message
        WHEN old.ending IS NOT NULL BEGIN
            INSERT INTO words(words, rowid, content, thought)
            VALUES ('delete', old.id, old.content, old.thought);
        END""",
        """CREATE TRIGGER message_learnt AFTER UPDATE OF content, thought, ending ON message
        WHEN new.ending IS NOT NULL BEGIN
            INSERT INTO words(rowid, content, thought)
            VALUES (new.id, new.content, new.thought);
        END""",
    ):
        db.execute(statement)


def m002_where_a_chat_came_from(db: sqlite3.Connection) -> None:
    """An imported chat knows what it was, so that it is not imported twice."""
    db.execute("ALTER TABLE chat ADD COLUMN origin TEXT NOT NULL DEFAULT ''")


def m003_how_a_chat_is_answered(db: sqlite3.Connection) -> None:
    """A chat has choices of its own: a system prompt, how tokens are chosen; see `tuning`."""
    db.execute("ALTER TABLE chat ADD COLUMN tuning TEXT NOT NULL DEFAULT ''")


def m004_files_that_go_along(db: sqlite3.Connection) -> None:
    """Files as text, with their message, or with none while they stand in the composer.

    They have an index of their own, and are in it once they are sent.
    """
    for statement in (
        """CREATE TABLE attachment (
            id INTEGER PRIMARY KEY,
            chat TEXT NOT NULL REFERENCES chat(id) ON DELETE CASCADE,
            message INTEGER REFERENCES message(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            content TEXT NOT NULL,
            note TEXT NOT NULL,
            UNIQUE (message, place)
        )""",
        "CREATE INDEX attachment_chat ON attachment(chat)",
        """CREATE VIRTUAL TABLE file_words USING fts5(
            name, content, content='attachment', content_rowid='id',
            tokenize='unicode61 remove_diacritics 2'
        )""",
        """CREATE TRIGGER attachment_added AFTER INSERT ON attachment
        WHEN new.message IS NOT NULL BEGIN
            INSERT INTO file_words(rowid, name, content) VALUES (new.id, new.name, new.content);
        END""",
        """CREATE TRIGGER attachment_removed AFTER DELETE ON attachment
        WHEN old.message IS NOT NULL BEGIN
            INSERT INTO file_words(file_words, rowid, name, content)
            VALUES ('delete', old.id, old.name, old.content);
        END""",
    ):
        db.execute(statement)


def m005_rounds_and_comparisons(db: sqlite3.Connection) -> None:
    """Which letters of an answer came in which round, and how a question fared both ways."""
    db.execute("ALTER TABLE message ADD COLUMN rounds TEXT")
    db.execute("ALTER TABLE message ADD COLUMN comparisons TEXT")


def m006_folders(db: sqlite3.Connection) -> None:
    """A chat may stand in a folder. It outlives the folder: then it stands in none."""
    for statement in (
        """CREATE TABLE folder (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            place INTEGER NOT NULL,
            folded INTEGER NOT NULL,
            deleted REAL
        )""",
        "ALTER TABLE chat ADD COLUMN folder TEXT REFERENCES folder(id) ON DELETE SET NULL",
        "CREATE INDEX chat_folder ON chat(folder)",
    ):
        db.execute(statement)


STEPS: Sequence[Step] = (
    m001_chats_and_messages,
    m002_where_a_chat_came_from,
    m003_how_a_chat_is_answered,
    m004_files_that_go_along,
    m005_rounds_and_comparisons,
    m006_folders,
)


def version(db: sqlite3.Connection) -> int:
    """How many steps a file has seen; 0 for an empty one."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, path: Path | None, steps: Sequence[Step] = STEPS) -> None:
    """Bring a file to its present form, each step whole or not at all.

    Before a step the file is copied to `backup(path, n)`, unless it has just been made; an
    older copy gives way.
    """
    new = version(db) == 0
    for number in range(version(db) + 1, len(steps) + 1):
        if path is not None and not new:
            copy(db, path, number)
        db.execute("BEGIN IMMEDIATE")
        try:
            steps[number - 1](db)
            db.execute(f"PRAGMA user_version = {number}")
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise


def backup(path: Path, number: int) -> Path:
    """Where the copy lies that was made before a step."""
    return path.with_name(f"{path.stem}.before-step-{number}{path.suffix}")


def copy(db: sqlite3.Connection, path: Path, number: int) -> None:
    aim = backup(path, number)
    aim.unlink(missing_ok=True)
    db.execute("VACUUM INTO ?", (str(aim),))
    for older in range(2, number):
        backup(path, older).unlink(missing_ok=True)
