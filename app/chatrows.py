"""The rows of the sidebar as Qt's model: the chats in their sections, or what a search has found.

Knows what is in a row and how it is told, not how it is painted.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.dates import moment
from app.folder import Folder
from app.heading import Heading
from app.search import BEGIN, END, Hit
from app.sections import DAYS, PINNED, FolderRow, Hint, Row, arrange

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

CHAT, FOLDER = "application/x-dflash-chat", "application/x-dflash-folder"
"""What is dragged, as its id."""


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
        """growing: the ids of those that are being answered; apart: of those in windows of
        their own."""
        self.folders, self._growing, self._open, self._apart = folders, growing, open, apart
        rows = arrange(headings, folders, now)
        self._set(rows or [("", self.tr("No chats yet"))])

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
        return next((n for n, (_, row) in enumerate(self._rows) if id and _holds(row, id)), -1)

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
            return any(row.hides(chat) for chat in self._growing)
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
        """A chat's whole name and when it went on last; that it is being answered, and where a
        pinned one goes back to."""
        chat = row if isinstance(row, Heading) else None
        told = [self._name(chat), moment(chat.updated)] if chat is not None else []
        folder = self.folder_of(chat) if chat is not None and chat.pinned else None
        if self.grows(row):
            told.append(self.tr("Being answered"))
        if folder is not None:
            told.append(self.tr("In the folder “{name}”").format(name=folder.name))
        return "\n".join(told) or None

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
        chats = self.tr("%Ln chat(s)", "", len(row.chats))
        told = (
            self.tr("{name}, folder of {chats}, folded")
            if row.folder.folded
            else self.tr("{name}, folder of {chats}, unfolded")
        ).format(name=row.folder.name, chats=chats)
        return self.tr("{title}, being answered").format(title=told) if self.grows(row) else told


def _holds(row: Row, id: str) -> bool:
    return _id(row) == id or (isinstance(row, FolderRow) and row.hides(id))


def _id(row: Row) -> str:
    if isinstance(row, FolderRow):
        return row.folder.id
    return row.id if isinstance(row, Heading) else ""
