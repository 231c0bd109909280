"""The rows of the sidebar as data: the pinned chats, those in folders, the others by their day;
or what a search has found."""

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.chat import Heading
from app.dates import month
from app.folder import Folder
from app.search import BEGIN, END, Hit

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

PINNED, DAYS = "pinned", "days"
"""Where a chat can stand; a folder is named by its id."""

CHAT, FOLDER = "application/x-dflash-chat", "application/x-dflash-folder"
"""What is dragged, as its id."""


@dataclass(frozen=True, slots=True)
class FolderRow:
    """A folder. count: the chats under it. grows: one of them is being answered out of sight."""

    folder: Folder
    count: int = 0
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """Words where chats could stand."""

    words: str


Row = str | FolderRow | Heading | Hit | Hint


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


class ChatRows(QAbstractListModel):
    """Signals:
    renamed: a chat's id, and what the user calls it.
    folder_renamed: the same of a folder.
    """

    renamed = Signal(str, str)
    folder_renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folders: Sequence[Folder] = ()
        self._rows: list[tuple[str, Row]] = []  # each with the section that it stands in
        self._hidden: dict[str, str] = {}  # the folder of each chat that is folded away
        self._growing: Collection[str] = ()
        self._open = ""
        self._apart: Collection[str] = ()

    # --- what is shown --------------------------------------------------------

    def show_chats(
        self,
        headings: Iterable[Heading],
        folders: Sequence[Folder] = (),
        open: str = "",
        growing: Collection[str] = (),
        apart: Collection[str] = (),
        now: float | None = None,
    ) -> None:
        """A pinned chat stands at the top alone, also when it has a folder; any other in its
        folder, or else by the day it was last talked in. growing: the ids of those that are
        being answered; apart: of those in windows of their own."""
        self._apart = apart
        self.folders, self._growing, self._open, self._hidden = folders, growing, open, {}
        rows: list[tuple[str, Row]] = []
        pinned: list[Heading] = []
        inside: dict[str | None, list[Heading]] = {folder.id: [] for folder in folders}
        loose: list[Heading] = []
        for heading in sorted(headings, key=lambda heading: -heading.updated):
            (pinned if heading.pinned else inside.get(heading.folder, loose)).append(heading)
        if pinned:
            rows += [(PINNED, self.tr("Pinned")), *((PINNED, one) for one in pinned)]
        if folders:
            rows.append(("", self.tr("Folders")))
        for folder in folders:
            rows += [(folder.id, row) for row in self._shelve(folder, inside[folder.id])]
        label = ""
        for heading in loose:
            under = day(heading.updated, now or time.time())
            if under != label:
                rows.append((DAYS, under))
                label = under
            rows.append((DAYS, heading))
        self._set(rows or [("", self.tr("Your chats will stand here"))])

    def _shelve(self, folder: Folder, inside: list[Heading]) -> list[Row]:
        """A folder and what can be seen of it."""
        if folder.folded:
            self._hidden |= {heading.id: folder.id for heading in inside}
            return [FolderRow(folder, len(inside), any(self.grows(one) for one in inside))]
        hint = [] if inside else [Hint(self.tr("Drag chats here"))]
        return [FolderRow(folder, len(inside)), *inside, *hint]

    def show_hits(self, hits: Sequence[Hit], folders: Sequence[Folder] = ()) -> None:
        self.folders = folders
        some = self.tr("%Ln hit(s)", "", len(hits))
        label = some if hits else self.tr("Nothing found")
        self._set([("", label), *(("", hit) for hit in hits)])

    def _set(self, rows: list[tuple[str, Row]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    # --- what stands where ----------------------------------------------------

    def at(self, row: int) -> Row:
        """What is in a row; an empty string beyond the ends."""
        return self._rows[row][1] if 0 <= row < len(self._rows) else ""

    def id_at(self, row: int) -> str:
        """The id of the chat or the folder in a row; empty if it is neither."""
        return _id(self.at(row))

    def row_of(self, id: str) -> int:
        """Where a chat or a folder stands; a chat that is folded away is where its folder is.
        -1 if it does not."""
        id = self._hidden.get(id, id)
        return next((n for n, (_, row) in enumerate(self._rows) if id and _id(row) == id), -1)

    def section(self, row: int) -> str:
        """PINNED, DAYS or a folder's id; empty where no chat can stand."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else ""

    def rows_in(self, section: str) -> list[int]:
        return [n for n, (own, _) in enumerate(self._rows) if own == section]

    def inside(self, row: int) -> bool:
        """Whether it is under a folder."""
        return self.section(row) not in ("", PINNED, DAYS) and not isinstance(
            self.at(row), FolderRow
        )

    def folder_of(self, row: Heading | Hit) -> Folder | None:
        """The folder that a chat has, which it need not be seen in."""
        return next((folder for folder in self.folders if folder.id == row.folder), None)

    def grows(self, row: Row) -> bool:
        """Whether it is a chat that is being answered, or a folder that hides one."""
        if isinstance(row, FolderRow):
            return row.grows
        return isinstance(row, Heading) and row.id in self._growing

    def stands_apart(self, row: Row) -> bool:
        """Whether it is a chat in a window of its own."""
        return isinstance(row, Heading) and row.id in self._apart

    def is_open(self, row: Row) -> bool:
        return isinstance(row, Heading) and row.id == self._open

    # --- as Qt has it ---------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.at(index.row())
        if role == Role.ToolTipRole:
            return self._about(row)
        if role not in (Role.DisplayRole, Role.EditRole, Role.AccessibleTextRole):
            return None
        if isinstance(row, Heading):
            return self._told(row) if role == Role.AccessibleTextRole else self._name(row)
        if isinstance(row, FolderRow):
            return self._counted(row) if role == Role.AccessibleTextRole else row.folder.name
        if isinstance(row, Hit):
            return self._found(row)
        return row.words if isinstance(row, Hint) else row

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        row = self.at(index.row())
        if isinstance(row, Heading) and value != row.title:
            self.renamed.emit(row.id, str(value).strip())
        elif isinstance(row, FolderRow) and value != row.folder.name:
            self.folder_renamed.emit(row.folder.id, str(value))
        else:
            return False
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        row, flag = self.at(index.row()), Qt.ItemFlag
        if isinstance(row, str | Hint):
            return flag.NoItemFlags
        usable = flag.ItemIsEnabled | flag.ItemIsSelectable
        if isinstance(row, Heading | FolderRow):
            return usable | flag.ItemIsEditable | flag.ItemIsDragEnabled
        return usable

    def mimeTypes(self) -> list[str]:
        return [CHAT, FOLDER]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        for index in indexes:
            row = self.at(index.row())
            made.setData(FOLDER if isinstance(row, FolderRow) else CHAT, _id(row).encode())
        return made

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    # --- in words -------------------------------------------------------------

    def _name(self, heading: Heading) -> str:
        return heading.title or self.tr("Untitled")

    def _about(self, row: Row) -> str | None:
        """Where a pinned chat goes back to."""
        folder = self.folder_of(row) if isinstance(row, Heading) and row.pinned else None
        return self.tr("In the folder “{name}”").format(name=folder.name) if folder else None

    def _told(self, heading: Heading) -> str:
        name, folder = self._name(heading), self.folder_of(heading)
        if folder is not None:
            name = self.tr("{title}, in the folder {name}").format(title=name, name=folder.name)
        if self.stands_apart(heading):
            name = self.tr("{title}, in its own window").format(title=name)
        if self.grows(heading):
            return self.tr("{title}, being answered").format(title=name)
        return name

    def _found(self, hit: Hit) -> str:
        title, folder = hit.title, self.folder_of(hit)
        if folder is not None:
            title = self.tr("{title}, in the folder {name}").format(title=title, name=folder.name)
        found = hit.text.replace(BEGIN, "").replace(END, "")
        return f"{title}: {found}" if found else title

    def _counted(self, row: FolderRow) -> str:
        chats = self.tr("%Ln chat(s)", "", row.count)
        told = (
            self.tr("{name}, folder of {chats}, folded")
            if row.folder.folded
            else self.tr("{name}, folder of {chats}, unfolded")
        ).format(name=row.folder.name, chats=chats)
        return self.tr("{title}, being answered").format(title=told) if row.grows else told


def _id(row: Row) -> str:
    if isinstance(row, FolderRow):
        return row.folder.id
    return row.id if isinstance(row, Heading) else ""
