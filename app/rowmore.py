"""A button at the end of a row of the sidebar that opens the row's menu: one in the row that has
the keyboard, and one in the row under the pointer.

Knows where rows are seen, not what is in a menu.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app import theme
from app.chatlist import ChatList
from app.chatpainter import MORE
from app.chatrows import ChatRows
from app.signbuttons import SignButton


class MoreButton(SignButton):
    """Three dots."""

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().text())
        for x in (-5, 0, 5):
            painter.drawEllipse(QPointF(x, 0), 1.4, 1.4)


class RowMore(QObject):
    """Signals:
    asked: the menu of this row should open at a place on the screen.
    """

    asked = Signal(QModelIndex, QPoint)

    def __init__(self, view: ChatList, rows: ChatRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._at_keys = self._make("rowMore")
        self._at_pointer = self._make("pointedRowMore")
        self._pointed = QModelIndex()
        view.entered.connect(self._on_pointed)
        view.viewportEntered.connect(lambda: self._on_pointed(QModelIndex()))
        view.naming_began.connect(self._place)
        view.named.connect(self._place)
        view.selectionModel().currentChanged.connect(lambda *_: self._place())
        view.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        view.verticalScrollBar().rangeChanged.connect(lambda *_: self._place())
        rows.modelAboutToBeReset.connect(lambda: self._on_pointed(QModelIndex()))
        rows.modelReset.connect(self._place)
        view.viewport().installEventFilter(self)
        QWidget.setTabOrder(view, self._at_keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._on_pointed(QModelIndex())
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._place)  # the rows are laid out anew by then
        return False

    def _on_pointed(self, index: QModelIndex) -> None:
        self._pointed = index
        self._place()

    def _place(self) -> None:
        current = self._view.currentIndex()
        self._put(self._at_keys, current)
        elsewhere = self._pointed if self._pointed != current else QModelIndex()
        self._put(self._at_pointer, elsewhere)

    def _put(self, button: MoreButton, index: QModelIndex) -> None:
        """At the end of the row, if it is one that has a menu."""
        has = index.isValid() and bool(self._rows.id_at(index.row())) and not self._view.naming
        button.setVisible(has)
        if not has:
            return
        name = str(index.data())
        button.setAccessibleName(self.tr("More about “{name}”").format(name=name))
        row = self._view.visualRect(index)
        wide = theme.points(MORE)
        box = QRect(0, 0, wide, min(wide, row.height()))
        box.moveCenter(row.center())
        box.moveRight(row.right() - theme.GRID)
        button.setGeometry(box)

    def _make(self, name: str) -> MoreButton:
        button = MoreButton(self.tr("More"), name, self._view.viewport())
        button.hide()
        button.clicked.connect(lambda: self._on_clicked(button))
        return button

    def _on_clicked(self, button: MoreButton) -> None:
        index = self._view.currentIndex() if button is self._at_keys else self._pointed
        self.asked.emit(index, button.mapToGlobal(button.rect().bottomLeft()))
