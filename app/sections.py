"""Where each chat stands in the list: pinned at the top, in its folder, or by its day.

Knows the order of the rows, not how they are kept or painted.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.dates import month
from app.folder import Folder
from app.heading import Heading
from app.search import Hit

PINNED, DAYS = "pinned", "days"
"""Where a chat can stand; a folder is named by its id."""


@dataclass(frozen=True, slots=True)
class FolderRow:
    """A folder. chats: the ids of those under it, seen or not."""

    folder: Folder
    chats: frozenset[str] = frozenset()

    def hides(self, chat: str) -> bool:
        """Whether a chat is folded away in it."""
        return self.folder.folded and chat in self.chats


@dataclass(frozen=True, slots=True)
class Hint:
    """Words where chats could stand."""

    words: str


Row = str | FolderRow | Heading | Hit | Hint


def arrange(
    headings: Iterable[Heading], folders: Sequence[Folder], now: float | None = None
) -> list[tuple[str, Row]]:
    """The rows, each with its section: PINNED, DAYS or a folder's id; empty where no chat can
    stand.

    A pinned chat stands at the top alone, also when it has a folder. Any other stands in its
    folder, or else by the day it was last talked in. now: Unix seconds.
    """
    pinned: list[Heading] = []
    inside: dict[str | None, list[Heading]] = {folder.id: [] for folder in folders}
    loose: list[Heading] = []
    for heading in sorted(headings, key=lambda heading: -heading.updated):
        (pinned if heading.pinned else inside.get(heading.folder, loose)).append(heading)
    rows: list[tuple[str, Row]] = []
    if pinned:
        label = QCoreApplication.translate("ChatRows", "Pinned")
        rows += [(PINNED, label), *((PINNED, heading) for heading in pinned)]
    if folders:
        rows.append(("", QCoreApplication.translate("ChatRows", "Folders")))
    for folder in folders:
        rows += [(folder.id, row) for row in _shelve(folder, inside[folder.id])]
    return [*rows, *((DAYS, row) for row in _by_day(loose, now or time.time()))]


def _shelve(folder: Folder, inside: list[Heading]) -> list[Row]:
    """A folder and what can be seen of it."""
    row = FolderRow(folder, frozenset(heading.id for heading in inside))
    if folder.folded:
        return [row]
    if inside:
        return [row, *inside]
    return [row, Hint(QCoreApplication.translate("ChatRows", "Drag chats here"))]


def _by_day(headings: list[Heading], now: float) -> list[Row]:
    rows: list[Row] = []
    label = ""
    for heading in headings:
        under = day(heading.updated, now)
        if under != label:
            rows.append(under)
            label = under
        rows.append(heading)
    return rows


def day(updated: float, now: float) -> str:
    """Under which heading a chat stands; both times in Unix seconds."""
    then, today = date.fromtimestamp(updated), date.fromtimestamp(now)
    ago = (today - then).days
    if ago <= 0:
        return QCoreApplication.translate("ChatRows", "Today")
    if ago == 1:
        return QCoreApplication.translate("ChatRows", "Yesterday")
    for days in (7, 30):
        if ago <= days:
            return QCoreApplication.translate("ChatRows", "Previous {days} days").format(days=days)
    return month(then) if then.year == today.year else str(then.year)
