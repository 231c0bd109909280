"""The window of the preferences: a list of pages, and the page that is chosen.

Each change counts at once; there is nothing to confirm. Knows pages, not what is on them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from app import theme
from app.prefpage import Page
from app.rowpainter import RowPainter
from app.settings import Settings, SettingsFile


class Preferences(QWidget):
    """One window, made when it is first asked for."""

    LIST = theme.GRID * 19

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._settings = settings
        self._pages: list[QWidget] = []
        self.list = QListWidget(self)
        self.list.setObjectName("preferencePages")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.viewport().setAutoFillBackground(False)
        self.stack = QStackedWidget(self)
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.list)
        layout.addWidget(self.stack, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        settings.changed.connect(self._show)
        theme.grow(self, QSize(720, 520))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.rect().adjusted(0, 0, self.list.width() + theme.GRID * 2 - self.width(), 0)
        painter.fillRect(side, theme.wash(self.palette()))
        painter.fillRect(side.adjusted(side.width() - 1, 0, 0, 0), theme.hairline(self.palette()))

    def add(self, title: str, page: QWidget) -> None:
        """One more page at the end."""
        self._pages.append(page)
        self.list.addItem(title)
        scroll = QScrollArea(self)
        scroll.setObjectName(f"{page.objectName()}Scroll")
        scroll.setAccessibleName(title)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        scroll.setWidget(page)
        for bar in (scroll.verticalScrollBar(), scroll.horizontalScrollBar()):
            theme.slim(bar)
        self.stack.addWidget(scroll)

    def add_pages(self, pages: Sequence[Page]) -> None:
        for page in pages:
            self.add(page.title, page)

    def open(self, name: str = "") -> None:
        """Show the window. name: the page to show, by its object's name."""
        self._show(self._settings.settings)
        names = [page.objectName() for page in self._pages]
        row = names.index(name) if name in names else max(self.list.currentRow(), 0)
        self.list.setCurrentRow(row)
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def _fit(self) -> None:
        """The list is as wide as its words need."""
        self.list.setFixedWidth(theme.points(self.LIST))

    def _show(self, settings: Settings) -> None:
        for page in self._pages:
            if isinstance(page, Page):
                page.show_settings(settings)
