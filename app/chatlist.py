"""The list in the sidebar: keys that fold, chats dragged into a folder, folders among each other.

Knows rows and where they are seen, not what becomes of a drop.
"""

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QWidget,
)

from app import theme
from app.chatpainter import ChatPainter
from app.chatrows import CHAT, FOLDER, ChatRows
from app.heading import Heading
from app.sections import DAYS, FolderRow, Row


class ChatList(QListView):
    """Signals:
    dropped: a chat, by its id, was dropped into a section of the rows.
    folder_moved: a folder, and by how many places it goes down.
    fold_asked: a folder, and whether its chats should be out of sight.
    naming_began, named: a name is being written; it was given, or its field left.
    """

    dropped = Signal(str, str)
    folder_moved = Signal(str, int)
    fold_asked = Signal(str, bool)
    naming_began = Signal()
    named = Signal()

    def __init__(self, rows: ChatRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._aim: QRect | None = None  # where the chat would go that is dragged
        self._gap: int | None = None  # or the folder
        self._painter = ChatPainter(rows, self)
        self.setObjectName("chatList")
        self.setAccessibleName(self.tr("Chats by folder and day"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(rows)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        theme.slim(self.verticalScrollBar())
        self._painter.closeEditor.connect(lambda *_: self.named.emit())

    @property
    def naming(self) -> bool:
        """Whether a row is being renamed."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def row(self) -> Row:
        """The one with the keyboard; an empty string if there is none."""
        return self._rows.at(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Put the keyboard on a row; -1 is none."""
        self.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())

    def rename(self) -> None:
        if isinstance(self.row, Heading | FolderRow):
            self.edit(self.currentIndex())
            self.naming_began.emit()

    # --- keys -----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds a folder, also from a chat within; Right unfolds it. Letters are the
        question's."""
        row, at = self.row, self.currentIndex().row()
        key, letters = event.key(), event.text().strip()
        if letters and letters.isprintable():
            event.ignore()
        elif key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
        elif isinstance(row, FolderRow):
            folds = key == Qt.Key.Key_Left
            if row.folder.folded != folds:
                self.fold_asked.emit(row.folder.id, folds)
            elif not folds and row.chats:
                self.choose(at + 1)
        elif key == Qt.Key.Key_Left and self._rows.inside(at):
            self.choose(self._rows.rows_in(self._rows.section(at))[0])

    # --- dragging -------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event, CHAT) or self._dragged(event, FOLDER):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # which scrolls near the edges
        place = event.position().toPoint()
        section, steps = self._section_for(event, place), self._steps_for(event, place)
        self._show_aim(self._box(section) if section else None, self._gap_at(event, steps))
        event.setAccepted(bool(section or steps))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_aim(None, None)

    def dropEvent(self, event: QDropEvent) -> None:
        place = event.position().toPoint()
        section, steps = self._section_for(event, place), self._steps_for(event, place)
        self.dragLeaveEvent(QDragLeaveEvent())
        event.setAccepted(bool(section or steps))
        if section:
            self.dropped.emit(self._dragged(event, CHAT), section)
        elif steps:
            self.folder_moved.emit(self._dragged(event, FOLDER), steps)

    def _dragged(self, event: QDropEvent, kind: str) -> str:
        """The id of what is dragged, if it is of this kind and one of our rows."""
        id = bytes(event.mimeData().data(kind).data()).decode()
        return id if self._rows.row_of(id) >= 0 else ""

    def _section_for(self, event: QDropEvent, place: QPoint) -> str:
        """Where a chat would go; empty where it is already, or cannot be."""
        chat = self._dragged(event, CHAT)
        if not chat:
            return ""
        index = self.indexAt(place)
        section = self._rows.section(index.row()) if index.isValid() else DAYS
        return "" if section == self._rows.section(self._rows.row_of(chat)) else section

    def _steps_for(self, event: QDropEvent, place: QPoint) -> int:
        """How many places down a folder would go: it passes those whose middle it has passed."""
        folder = self._dragged(event, FOLDER)
        if not folder:
            return 0
        ids = [one.id for one in self._rows.folders]
        before = [id for id in ids if id != folder and self._box(id).center().y() < place.y()]
        return len(before) - ids.index(folder)

    def _box(self, section: str) -> QRect:
        """Where the rows of a section are seen; below all others if it has none yet."""
        box = QRect()
        for row in self._rows.rows_in(section):
            box = box.united(self.visualRect(self._rows.index(row)))
        if box.isEmpty():
            box = self.viewport().rect()
            last = self._rows.index(self._rows.rowCount() - 1)
            box.setTop(min(self.visualRect(last).bottom() + theme.GRID, box.bottom()))
        return box

    def _gap_at(self, event: QDropEvent, steps: int) -> int | None:
        """The height at which a folder would be put between others."""
        if not steps:
            return None
        ids = [one.id for one in self._rows.folders]
        beside = self._box(ids[ids.index(self._dragged(event, FOLDER)) + steps])
        return beside.top() if steps < 0 else beside.bottom() + 1

    def _show_aim(self, aim: QRect | None, gap: int | None) -> None:
        if (aim, gap) != (self._aim, self._gap):
            self._aim, self._gap = aim, gap
            self._painter.aiming = aim is not None
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._aim is not None or self._gap is not None:
            self._paint_aim()
        super().paintEvent(event)

    def _paint_aim(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent(self.palette()), 2))
        edge = theme.GRID
        if self._aim is not None:
            painter.setBrush(theme.tint(self.palette()))
            painter.drawRoundedRect(QRectF(self._aim).adjusted(edge, 1, -edge, -1), 6, 6)
        elif self._gap is not None:
            right = self.viewport().width() - edge
            painter.drawLine(QPointF(edge * 2, self._gap), QPointF(right, self._gap))
        painter.end()
