"""A folder of chats, as data and as a row of the file. No Qt.

A folder that is deleted keeps its chats until the file is purged, so that it comes back with
them; whoever looks meanwhile sees them in no folder.
"""

import sqlite3
import time
import uuid
from collections.abc import Collection
from dataclasses import asdict, dataclass, field


@dataclass(slots=True)
class Folder:
    """place: where it stands among the others. folded: whether its chats are out of sight."""

    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    name: str = ""
    place: int = 0
    folded: bool = False


def free(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it if another folder is called so."""
    number, made = 1, name
    while made in taken:
        number += 1
        made = f"{name} {number}"
    return made


# --- in the file --------------------------------------------------------------


def read(db: sqlite3.Connection) -> list[Folder]:
    """Those that are not deleted, as they stand."""
    rows = db.execute(
        "SELECT id, name, place, folded FROM folder WHERE deleted IS NULL ORDER BY place, rowid"
    )
    return [Folder(id, name, place, bool(folded)) for id, name, place, folded in rows]


def keep(db: sqlite3.Connection, folder: Folder) -> None:
    db.execute(
        "INSERT INTO folder (id, name, place, folded) VALUES (:id, :name, :place, :folded)"
        " ON CONFLICT (id) DO UPDATE SET name = :name, place = :place, folded = :folded",
        asdict(folder),
    )


def delete(db: sqlite3.Connection, id: str) -> None:
    db.execute("UPDATE folder SET deleted = ? WHERE id = ?", (time.time(), id))


def restore(db: sqlite3.Connection, id: str) -> None:
    db.execute("UPDATE folder SET deleted = NULL WHERE id = ?", (id,))


def purge(db: sqlite3.Connection) -> int:
    """Forget for good those that are deleted; how many they were."""
    return db.execute("DELETE FROM folder WHERE deleted IS NOT NULL").rowcount
