"""What can be done to the row of the sidebar that has the keyboard: by keys, and from its menu.

Knows rows, not what becomes of a wish.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from app.chatlist import ChatList
from app.chatrows import ChatRows
from app.heading import Heading
from app.sections import FolderRow

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str


class RowActs(QObject):
    """Signals:
    apart_asked, pin_asked, duplicate_asked, export_asked, delete_asked: a chat, by its id.
    filed: a chat, and the id of the folder it goes into, or "" for none.
    folder_asked: there should be a folder; the chat that goes into it, or "".
    folder_delete_asked: a folder, by its id.
    """

    apart_asked = Signal(str)
    pin_asked = Signal(str)
    duplicate_asked = Signal(str)
    export_asked = Signal(str)
    delete_asked = Signal(str)
    filed = Signal(str, str)
    folder_asked = Signal(str)
    folder_delete_asked = Signal(str)

    def __init__(self, view: ChatList, rows: ChatRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        key = QKeySequence.StandardKey
        self.apart = self._act(
            self.tr("Open in New Window"), lambda: self.apart_asked.emit(self._chat)
        )
        self.rename = self._act(self.tr("Rename…"), view.rename, Qt.Key.Key_F2)
        self.pin = self._act("", lambda: self.pin_asked.emit(self._chat))
        self.move = self._act(self.tr("Move to Folder"))
        self._shelves = QMenu(self.move.text(), view)
        self._shelves.setObjectName("foldersMenu")
        self._shelves.setAccessibleName(self.move.text())
        self._shelves.aboutToShow.connect(self._fill)
        self.move.setMenu(self._shelves)
        self.duplicate = self._act(
            self.tr("Duplicate"), lambda: self.duplicate_asked.emit(self._chat)
        )
        self.export = self._act(self.tr("Export Chat…"), lambda: self.export_asked.emit(self._chat))
        self.fold = self._act("", self._on_fold)
        self.up = self._act(self.tr("Move Up"), lambda: self._step(-1), "Alt+Up")
        self.down = self._act(self.tr("Move Down"), lambda: self._step(1), "Alt+Down")
        self._line()
        self.new = self._act(self.tr("New Folder"), lambda: self.folder_asked.emit(""))
        self._line()
        self.delete = self._act(self.tr("Delete"), self._on_delete, key.Delete)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.selectionModel().currentChanged.connect(lambda *_: self._suit())
        rows.modelReset.connect(self._suit)
        self._suit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu of the row under the pointer, or of the one with the keyboard."""
        if isinstance(event, QContextMenuEvent):
            self._on_context_menu(event)
            return True
        return super().eventFilter(watched, event)

    def _on_context_menu(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        at = self._view.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            at = self._view.indexAt(self._view.viewport().mapFromGlobal(place))
        else:
            place = self._view.viewport().mapToGlobal(self._view.visualRect(at).bottomLeft())
        self.open_menu(at, place)

    def open_menu(self, at: QModelIndex, place: QPoint) -> None:
        """What can be done with a row; beside the rows, what can be done with none."""
        menu = QMenu(self._view)
        menu.setObjectName("rowMenu")
        menu.setAccessibleName(self.tr("What can be done"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._rows.id_at(at.row()):
            self._view.choose(at.row())
            menu.addActions([action for action in self._view.actions() if action.isVisible()])
        else:
            menu.addAction(self.new)
        menu.popup(place)

    # --- what suits the row ---------------------------------------------------

    @property
    def _chat(self) -> str:
        return self._view.row.id if isinstance(self._view.row, Heading) else ""

    def _suit(self) -> None:
        row = self._view.row
        chat, folder = isinstance(row, Heading), isinstance(row, FolderRow)
        for action in (self.apart, self.pin, self.move, self.duplicate, self.export):
            action.setVisible(chat)
        for action in (self.fold, self.up, self.down, self.new):
            action.setVisible(folder)
        for action in (self.rename, self.delete):
            action.setVisible(chat or folder)
        self.delete.setText(self.tr("Delete Folder") if folder else self.tr("Delete"))
        if isinstance(row, Heading):
            self.pin.setText(self.tr("Unpin") if row.pinned else self.tr("Pin"))
        if isinstance(row, FolderRow):
            self.fold.setText(self.tr("Unfold") if row.folder.folded else self.tr("Fold"))
            at = [folder.id for folder in self._rows.folders].index(row.folder.id)
            self.up.setEnabled(at > 0)
            self.down.setEnabled(at < len(self._rows.folders) - 1)

    def _fill(self) -> None:
        """The folders that the chat can go into, with a mark at its own."""
        self._shelves.clear()
        row = self._view.row
        if not isinstance(row, Heading):
            return
        own = self._rows.folder_of(row)
        for folder in self._rows.folders:
            action = self._shelves.addAction(folder.name.replace("&", "&&"))
            action.setCheckable(folder is own)
            action.setChecked(folder is own)
            action.triggered.connect(lambda _, id=folder.id: self.filed.emit(row.id, id))
        none = self._shelves.addAction(self.tr("No Folder"))
        none.setEnabled(own is not None)
        none.triggered.connect(lambda: self.filed.emit(row.id, ""))
        self._shelves.addSeparator()
        new = self._shelves.addAction(self.tr("New Folder…"))
        new.triggered.connect(lambda: self.folder_asked.emit(row.id))

    # --- what was wished ------------------------------------------------------

    def _on_fold(self) -> None:
        if isinstance(self._view.row, FolderRow):
            folder = self._view.row.folder
            self._view.fold_asked.emit(folder.id, not folder.folded)

    def _step(self, steps: int) -> None:
        if isinstance(self._view.row, FolderRow):
            self._view.folder_moved.emit(self._view.row.folder.id, steps)

    def _on_delete(self) -> None:
        row = self._view.row
        if isinstance(row, FolderRow):
            self.folder_delete_asked.emit(row.folder.id)
        elif isinstance(row, Heading):
            self.delete_asked.emit(row.id)

    # --- parts ----------------------------------------------------------------

    def _act(
        self, words: str, what: Callable[[], None] | None = None, keys: Keys | None = None
    ) -> QAction:
        action = QAction(words, self._view)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if what is not None:
            action.triggered.connect(lambda: what())
        self._view.addAction(action)
        return action

    def _line(self) -> None:
        self._act("").setSeparator(True)
