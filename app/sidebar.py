"""The sidebar: every chat in its folder or by its day, and a search through all of them.

Knows rows and wishes, not how chats are kept.
"""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.chatlist import ChatList
from app.chatrows import ChatRows
from app.folder import Folder
from app.heading import Heading
from app.panel import DimLabel, QuietButton
from app.rowacts import RowActs
from app.rowmore import RowMore
from app.search import Hit
from app.searchfield import SearchField
from app.sections import FolderRow
from app.signbuttons import FolderButton, NewChatButton, SidebarButton


class Sidebar(QWidget):
    """Signals:
    chosen: a chat, by its id.
    hit_chosen: a chat, a message in it or None, and the words that were searched.
    searched: words to look for in all chats; empty when all chats should be shown again.
    new_asked: a chat should begin.
    hide_asked: it should be out of sight.
    renamed: a chat, and what the user calls it.
    apart_asked, pin_asked, duplicate_asked, export_asked, delete_asked: a chat, by its id.
    undo_asked: what was done last should be taken back.
    filed: a chat, and the id of the folder it goes into, or "" for none.
    dropped: a chat, and the section of the rows it was dropped into.
    folder_asked: there should be a folder; the chat that goes into it, or "".
    folder_renamed: a folder, and what the user calls it.
    fold_asked: a folder, and whether its chats should be out of sight.
    folder_moved: a folder, and by how many places it goes down.
    folder_delete_asked: a folder, by its id.
    """

    chosen = Signal(str)
    hit_chosen = Signal(str, object, str)
    searched = Signal(str)
    new_asked = Signal()
    hide_asked = Signal()
    renamed = Signal(str, str)
    apart_asked = Signal(str)
    pin_asked = Signal(str)
    duplicate_asked = Signal(str)
    export_asked = Signal(str)
    delete_asked = Signal(str)
    undo_asked = Signal()
    filed = Signal(str, str)
    dropped = Signal(str, str)
    folder_asked = Signal(str)
    folder_renamed = Signal(str, str)
    fold_asked = Signal(str, bool)
    folder_moved = Signal(str, int)
    folder_delete_asked = Signal(str)

    WIDTH = theme.GRID * 31
    WIDEST = 1.5  # times this
    REGRET = 12_000  # ms that the way back is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Chats"))
        self._open = ""
        self._later: Callable[[], None] | None = None  # what to show once a name is given
        self.rows = ChatRows(self)
        self.fold = SidebarButton(self.tr("Hide the sidebar"), "hideSidebar", self)
        self.search = self._make_search()
        self.new_folder = FolderButton(self.tr("New folder"), "newFolderButton", self)
        self.new = NewChatButton(self.tr("New chat"), "newChatButton", self)
        self.list = ChatList(self.rows, self)
        self.acts = RowActs(self.list, self.rows)
        RowMore(self.list, self.rows).asked.connect(self.acts.open_menu)
        self._regret = QWidget(self)
        self._wire()
        self._lay_out()
        self._widen()
        self._patience = QTimer(self, singleShot=True, interval=self.REGRET)
        self._patience.timeout.connect(self._regret.hide)

    # --- what is shown --------------------------------------------------------

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def show_chats(
        self,
        headings: Sequence[Heading],
        folders: Sequence[Folder],
        open: str,
        growing: Collection[str] = (),
        apart: Collection[str] = (),
    ) -> None:
        """Every chat. growing: those that are answered; apart: those in windows of their own. The
        keyboard stays where it is, until another chat is open; a name that is being written is
        not disturbed."""
        if self.list.naming:
            self._later = lambda: self.show_chats(headings, folders, open, growing, apart)
            return
        at, keyed = self.list.row, self.list.hasFocus()
        stays = open == self._open and (keyed or isinstance(at, FolderRow))
        kept = self.rows.id_at(self.list.currentIndex().row()) if stays else ""
        self._open = open
        self.rows.show_chats(headings, folders, open, growing, apart)
        row = self.rows.row_of(kept)
        self.list.choose(row if row >= 0 else self.rows.row_of(open))

    def show_hits(self, hits: Sequence[Hit], folders: Sequence[Folder]) -> None:
        self.rows.show_hits(hits, folders)
        if hits:
            self.list.choose(1)

    def settle(self) -> None:
        """A name that is being written is taken as it stands."""
        if self.list.naming:
            self.list.setFocus()

    def name_folder(self, id: str) -> None:
        """Show a folder and let its name be written."""
        self.search.clear()
        self._name(self.rows.row_of(id))

    def name_chat(self, id: str) -> bool:
        """Let a chat's name be written in the list; whether it is there."""
        row = self.rows.row_of(id)
        if not isinstance(self.rows.at(row), Heading):
            return False
        self._name(row)
        return True

    def _name(self, row: int) -> None:
        self.list.setFocus()
        self.list.choose(row)
        self.list.rename()

    def show_done(self, words: str) -> None:
        """Something was done, as the words say, and for a while there is a way back."""
        self._done.setText(words)
        self._regret.show()
        self._patience.start()

    def forget_done(self) -> None:
        """The way back leads elsewhere by now."""
        self._regret.hide()

    def search_all(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # --- what the user does ---------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search line, Down goes to the list and Escape ends the search."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                if event.type() == QEvent.Type.KeyPress:
                    self.search.clear()
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list had no use for the key."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if isinstance(row, Heading):
            self.chosen.emit(row.id)
        elif isinstance(row, FolderRow):
            self.fold_asked.emit(row.folder.id, not row.folder.folded)
        elif isinstance(row, Hit):
            self.hit_chosen.emit(row.chat, row.message, self.words)

    def _on_named(self) -> None:
        later, self._later = self._later, None
        if later is not None:
            later()

    # --- parts ----------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _widen(self) -> None:
        """Larger words need more room, but the chat needs it more."""
        self.setFixedWidth(round(self.WIDTH * min(theme.zoom(), self.WIDEST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.wash(self.palette()))
        edge = self.rect().adjusted(self.width() - 1, 0, 0, 0)
        painter.fillRect(edge, theme.hairline(self.palette()))

    def _wire(self) -> None:
        rows, view, acts = self.rows, self.list, self.acts
        self.fold.clicked.connect(self.hide_asked)
        self.new.clicked.connect(self.new_asked)
        self.new_folder.clicked.connect(lambda: self.folder_asked.emit(""))
        rows.renamed.connect(self.renamed)
        rows.folder_renamed.connect(self.folder_renamed)
        view.clicked.connect(self._on_clicked)
        view.activated.connect(self._on_clicked)
        view.dropped.connect(self.dropped)
        view.folder_moved.connect(self.folder_moved)
        view.fold_asked.connect(self.fold_asked)
        view.named.connect(self._on_named)
        acts.apart_asked.connect(self.apart_asked)
        acts.pin_asked.connect(self.pin_asked)
        acts.duplicate_asked.connect(self.duplicate_asked)
        acts.export_asked.connect(self.export_asked)
        acts.delete_asked.connect(self.delete_asked)
        acts.filed.connect(self.filed)
        acts.folder_asked.connect(self.folder_asked)
        acts.folder_delete_asked.connect(self.folder_delete_asked)

    def _make_search(self) -> SearchField:
        search = SearchField("chatSearch", self.tr("Search"), self)
        search.setAccessibleName(self.tr("Search all chats"))
        search.installEventFilter(self)
        search.textChanged.connect(lambda _: self.searched.emit(self.words))
        search.returnPressed.connect(lambda: self._on_clicked(self.list.currentIndex()))
        return search

    def _lay_out(self) -> None:
        self._done = DimLabel("", self._regret)
        self._done.setWordWrap(True)
        undo = QuietButton(self.tr("Undo"), "undo", self._regret)
        undo.setAccessibleName(self.tr("Undo"))
        undo.setAccessibleDescription(self.tr("Takes back what was done last"))
        undo.clicked.connect(self.undo_asked)
        foot = QHBoxLayout(self._regret)
        foot.setContentsMargins(theme.GRID * 2, 0, theme.GRID, 0)
        foot.addWidget(self._done, 1)
        foot.addWidget(undo)
        self._regret.hide()
        head = QHBoxLayout()
        head.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        head.setSpacing(theme.GRID // 2)
        head.addWidget(self.fold)
        head.addWidget(self.search, 1)
        head.addWidget(self.new_folder)
        head.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 1, theme.GRID)
        layout.setSpacing(theme.GRID)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._regret)
