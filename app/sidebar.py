"""The sidebar: every chat by its day, a search through all of them, what can be done to one.

Knows rows and wishes, not how chats are kept.
"""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.chat import Heading
from app.chatrows import ChatRows, RowPainter
from app.panel import DimLabel, QuietButton
from app.search import Hit


class Sidebar(QWidget):
    """Signals:
    chosen: a chat, by its id.
    hit_chosen: a chat, a message in it or None, and the words that were searched.
    searched: words to look for in all chats; empty when all chats should be shown again.
    new_asked: a chat should begin.
    renamed: a chat, and what the user calls it.
    pin_asked, duplicate_asked, delete_asked: a chat, by its id.
    undo_asked: what was deleted last should be there again.
    """

    chosen = Signal(str)
    hit_chosen = Signal(str, object, str)
    searched = Signal(str)
    new_asked = Signal()
    renamed = Signal(str, str)
    pin_asked = Signal(str)
    duplicate_asked = Signal(str)
    delete_asked = Signal(str)
    undo_asked = Signal()

    WIDTH = theme.GRID * 31
    REGRET = 12_000  # ms that the way back from a deletion is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Chats"))
        self.setFixedWidth(self.WIDTH)
        self._open = ""
        self.rows = ChatRows(self)
        self.rows.renamed.connect(self.renamed)
        self.search = self._make_search()
        self.new = QuietButton(self.tr("New"), "newChatButton", self)
        self.new.setAccessibleName(self.tr("New chat"))
        self.new.setToolTip(self.tr("New chat"))
        self.new.clicked.connect(self.new_asked)
        self.list = self._make_list()
        self.rename = self._act(self.tr("Rename…"), Qt.Key.Key_F2, self._on_rename)
        self.pin = self._act(self.tr("Pin"), None, lambda: self._tell(self.pin_asked))
        self._act(self.tr("Duplicate"), None, lambda: self._tell(self.duplicate_asked))
        self._act(
            self.tr("Delete"),
            QKeySequence.StandardKey.Delete,
            lambda: self._tell(self.delete_asked),
        )
        self._regret = QWidget(self)
        self._lay_out()
        self._patience = QTimer(self, singleShot=True, interval=self.REGRET)
        self._patience.timeout.connect(self._regret.hide)

    # --- what is shown --------------------------------------------------------

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def show_chats(
        self, headings: Sequence[Heading], open: str, growing: Collection[str] = ()
    ) -> None:
        """Every chat, with the open one under the cursor. growing: those that are answered."""
        self._open = open
        self.rows.show_chats(headings, growing)
        row = self.rows.row_of(open)
        self.list.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self.rows.show_hits(hits)
        if hits:
            self.list.setCurrentIndex(self.rows.index(1))

    def show_deleted(self, words: str) -> None:
        """Something is gone, as the words say, and for a while there is a way back."""
        self._gone.setText(words)
        self._regret.show()
        self._patience.start()

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

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if isinstance(row, Heading):
            self.chosen.emit(row.id)
        elif isinstance(row, Hit):
            self.hit_chosen.emit(row.chat, row.message, self.words)

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        self.pin.setText(
            self.tr("Unpin") if isinstance(row, Heading) and row.pinned else self.tr("Pin")
        )

    def _on_rename(self) -> None:
        if isinstance(self.rows.at(self.list.currentIndex().row()), Heading):
            self.list.edit(self.list.currentIndex())

    def _tell(self, signal: object) -> None:
        row = self.rows.at(self.list.currentIndex().row())
        if isinstance(row, Heading):
            signal.emit(row.id)  # type: ignore[attr-defined]

    def _on_undo(self) -> None:
        self._regret.hide()
        self.undo_asked.emit()

    # --- parts ----------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.wash(self.palette()))
        edge = self.rect().adjusted(self.width() - 1, 0, 0, 0)
        painter.fillRect(edge, theme.hairline(self.palette()))

    def _act(
        self,
        words: str,
        keys: Qt.Key | QKeySequence.StandardKey | None,
        what: Callable[[], None],
    ) -> QAction:
        action = QAction(words, self.list)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: what())
        self.list.addAction(action)
        return action

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setObjectName("chatSearch")
        search.setAccessibleName(self.tr("Search all chats"))
        search.setPlaceholderText(self.tr("Search"))
        search.setClearButtonEnabled(True)
        search.installEventFilter(self)
        search.textChanged.connect(lambda _: self.searched.emit(self.words))
        search.returnPressed.connect(lambda: self._on_clicked(self.list.currentIndex()))
        return search

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("chatList")
        view.setAccessibleName(self.tr("Chats by day"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setModel(self.rows)
        view.setItemDelegate(RowPainter(view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.setMouseTracking(True)
        view.viewport().setAutoFillBackground(False)
        theme.slim(view.verticalScrollBar())
        view.selectionModel().currentChanged.connect(lambda now, _: self._on_current_changed(now))
        view.clicked.connect(self._on_clicked)
        view.activated.connect(self._on_clicked)
        return view

    def _lay_out(self) -> None:
        self._gone = DimLabel("", self._regret)
        self._gone.setWordWrap(True)
        undo = QuietButton(self.tr("Undo"), "undoDelete", self._regret)
        undo.setAccessibleName(self.tr("Undo deleting"))
        undo.clicked.connect(self._on_undo)
        foot = QHBoxLayout(self._regret)
        foot.setContentsMargins(theme.GRID * 2, 0, theme.GRID, 0)
        foot.addWidget(self._gone, 1)
        foot.addWidget(undo)
        self._regret.hide()
        head = QHBoxLayout()
        head.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        head.setSpacing(theme.GRID // 2)
        head.addWidget(self.search, 1)
        head.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 1, theme.GRID)
        layout.setSpacing(theme.GRID)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._regret)
