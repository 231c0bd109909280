"""The chats in a file: SQLite, one writer, nothing half done. No Qt.

What is written is whole after a crash: every change is a transaction. Knows no window and
no engine; what an answer means is `chat`'s business, how the file came to its form is
`migrations`', how a row is read `record`'s.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from itertools import count
from pathlib import Path

from app import folder, record, tuning
from app.attachment import Attachment
from app.chat import Chat
from app.chatfile import StoreError, change, connect, sentences
from app.folder import Folder
from app.heading import Heading
from app.search import Hit, search
from app.speedlog import Point
from app.speedlog import read as speeds


class Store:
    """Owner of the file. path None keeps everything in memory, for want of a file.

    The file is locked for as long as it is open. Raises StoreError from every method.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._stained = False  # words were deleted that may still be in the file
        self._db = connect(path)
        try:
            with self._sentences("opened"), self._change():
                # An answer that was growing when the program ended grows no more.
                self._db.execute("UPDATE message SET ending = 'closed' WHERE ending IS NULL")
            last = self._db.execute("SELECT max(id) FROM message").fetchone()[0]
            self.ids: Iterator[int] = count((last or 0) + 1)
            self.purge()
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Forget what was deleted for good, and let the file go."""
        try:
            self.purge()
        finally:
            self._db.close()

    # --- the list -------------------------------------------------------------

    def headings(self) -> list[Heading]:
        """The chats in which something was asked, newest first."""
        with self._sentences("read"):
            rows = self._db.execute(
                f"SELECT {record.HEADING} FROM chat WHERE deleted IS NULL AND leaf IS NOT NULL"
                " ORDER BY updated DESC"
            ).fetchall()
        return [record.heading(row) for row in rows]

    def last(self) -> str | None:
        """The id of the chat that was open last."""
        return self._newest("deleted IS NULL")

    def blank(self) -> str | None:
        """The id of a chat in which nothing was asked yet, though something was written."""
        return self._newest("deleted IS NULL AND leaf IS NULL")

    def known(self) -> set[str]:
        """Where the chats came from, those that are deleted left out; see `Heading.origin`."""
        with self._sentences("read"):
            rows = self._db.execute("SELECT id, origin FROM chat WHERE deleted IS NULL")
            return {name for id, origin in rows for name in (f"dflash-chat:{id}", origin) if name}

    def keep(self, heading: Heading) -> None:
        """Save a chat's title and place in the list."""
        with self._sentences("saved"), self._change():
            self._keep(heading)

    def delete(self, id: str) -> None:
        """Take a chat out of sight; until `purge` it can be restored."""
        with self._sentences("deleted"), self._change():
            self._db.execute("UPDATE chat SET deleted = ? WHERE id = ?", (time.time(), id))

    def restore(self, id: str) -> None:
        with self._sentences("restored"), self._change():
            self._db.execute("UPDATE chat SET deleted = NULL WHERE id = ?", (id,))

    def purge(self) -> None:
        """Forget what was deleted for good, to the last byte in the file."""
        with self._sentences("deleted"):
            with self._change():
                gone = self._db.execute("DELETE FROM chat WHERE deleted IS NOT NULL").rowcount
                gone += folder.purge(self._db)
            if gone or self._stained:
                # Deleted words linger in the index's old segments and in the log.
                for index in ("words", "file_words"):
                    self._db.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self._stained = False

    # --- folders --------------------------------------------------------------

    def folders(self) -> list[Folder]:
        """Those that are not deleted, as they stand."""
        with self._sentences("read"):
            return folder.read(self._db)

    def keep_folders(self, folders: Iterable[Folder]) -> None:
        with self._sentences("saved"), self._change():
            for one in folders:
                folder.keep(self._db, one)

    def delete_folder(self, id: str) -> None:
        """Take a folder out of sight; until `purge` it can be restored with its chats."""
        with self._sentences("deleted"), self._change():
            folder.delete(self._db, id)

    def restore_folder(self, id: str) -> None:
        with self._sentences("restored"), self._change():
            folder.restore(self._db, id)

    # --- one chat -------------------------------------------------------------

    def read(self, id: str) -> Chat:
        with self._sentences("read"):
            row = self._db.execute(
                f"SELECT {record.HEADING}, leaf, unsent, tuning FROM chat WHERE id = ?", (id,)
            ).fetchone()
            if row is None:
                raise StoreError("This chat is not there any more.")
            *heading, leaf, unsent, tuned = row
            chat = Chat(record.heading(tuple(heading)), self.ids)
            found = self._db.execute(
                f"SELECT {record.NODE} FROM message WHERE chat = ? ORDER BY id", (id,)
            )
            chat.nodes = {row[0]: record.node(row) for row in found}
            self._read_files(chat)
        chat.leaf, chat.unsent, chat.tuning = leaf, unsent, tuning.decode(tuned)
        return chat

    def write(self, chat: Chat) -> None:
        """Save what has changed in a chat since it was read or written."""
        with self._sentences("saved"), self._change():
            self._keep(chat.heading)
            for id in sorted(chat.dirty):
                self._db.execute(record.WRITE, record.values(chat.id, chat.nodes[id]))
                self._add_files(chat.id, id, chat.nodes[id].attachments)
            for id in chat.removed:
                self._db.execute("DELETE FROM message WHERE id = ?", (id,))
            self._db.execute(
                "UPDATE chat SET leaf = ?, unsent = ?, tuning = ? WHERE id = ?",
                (chat.leaf, chat.unsent, tuning.encode(chat.tuning), chat.id),
            )
            if chat.attached is not chat.attached_before:
                unsent = "DELETE FROM attachment WHERE chat = ? AND message IS NULL"
                gone = self._db.execute(unsent, (chat.id,)).rowcount
                self._add_files(chat.id, None, chat.attached)
                self._stained = self._stained or bool(gone)
        chat.attached_before = chat.attached
        self._stained = self._stained or bool(chat.removed)
        chat.dirty.clear()
        chat.removed.clear()

    def speeds(self) -> list[Point]:
        """How fast the answers were that were speculated, the oldest first."""
        with self._sentences("read"):
            return speeds(self._db)

    def search(self, words: str) -> list[Hit]:
        """The messages and titles that hold all the words, the best first."""
        with self._sentences("searched"):
            return search(self._db, words)

    # --- small change ---------------------------------------------------------

    def _read_files(self, chat: Chat) -> None:
        rows = self._db.execute(
            "SELECT message, name, content, note FROM attachment WHERE chat = ? ORDER BY place",
            (chat.id,),
        )
        for message, *about in rows:
            if message is None:
                chat.attached += (Attachment(*about),)
            else:
                chat.nodes[message].attachments += (Attachment(*about),)
        chat.attached_before = chat.attached

    def _add_files(self, chat: str, message: int | None, files: Sequence[Attachment]) -> None:
        """Files of a message never change; those that are there already stay."""
        self._db.executemany(
            "INSERT INTO attachment (chat, message, place, name, content, note)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [(chat, message, n, f.name, f.content, f.note) for n, f in enumerate(files)],
        )

    def _newest(self, kind: str) -> str | None:
        with self._sentences("read"):
            row = self._db.execute(
                f"SELECT id FROM chat WHERE {kind} ORDER BY opened DESC LIMIT 1"
            ).fetchone()
        return row[0] if row else None

    def _keep(self, heading: Heading) -> None:
        self._db.execute(record.KEEP, asdict(heading))

    def _change(self) -> AbstractContextManager[None]:
        return change(self._db)

    def _sentences(self, verb: str) -> AbstractContextManager[None]:
        return sentences(verb, self.path)
