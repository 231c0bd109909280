"""The head of the library: search, filters, order, and the ways to what is not in the list."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.catalog import FILTERS, FITS, ORDERS
from app.chip import Chip
from app.panel import DimLabel
from app.searchfield import SearchField
from app.wording import said


class LibraryBar(QWidget):
    """Signals:
    changed: other rows are wanted, or in another order.
    other_asked: a model of the user's own.
    search_asked: models that are on the Hub.
    storage_asked: what the models take on the disk.
    updates_asked: whether there are newer revisions.
    token_asked: the token by which the Hub knows us.
    """

    changed = Signal()
    other_asked = Signal()
    search_asked = Signal()
    storage_asked = Signal()
    updates_asked = Signal()
    token_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.search = SearchField("librarySearch", self.tr("Find a pair"), self)
        self.search.textChanged.connect(lambda _: self.changed.emit())
        QShortcut(QKeySequence.StandardKey.Find, self.window(), self.search.setFocus)
        self.chips = [Chip(said(words), f"filter{at}", self) for at, words in enumerate(FILTERS)]
        for name, chip in self._named():
            chip.setChecked(name == FITS)
            chip.toggled.connect(lambda _: self.changed.emit())
        self.sort = QComboBox(self)
        self.sort.setObjectName("librarySort")
        self.sort.setAccessibleName(self.tr("Order of the pairs"))
        self.sort.addItems(list(map(said, ORDERS)))
        self.sort.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.count = DimLabel("", self)
        self.count.setObjectName("libraryCount")
        other = self._button(self.tr("Add Your Own…"), "libraryOther")
        other.clicked.connect(self.other_asked)
        seek = self._button(self.tr("Search Hugging Face…"), "librarySearchHub")
        seek.clicked.connect(self.search_asked)
        more = self._button(self.tr("More"), "libraryMore")
        self.menu = QMenu(self)
        for words, name, asked in (
            (self.tr("Storage…"), "libraryStorage", self.storage_asked),
            (self.tr("Check for Updates"), "libraryUpdates", self.updates_asked),
            (self.tr("Hugging Face Token…"), "libraryToken", self.token_asked),
        ):
            action = self.menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(asked)
        more.setMenu(self.menu)
        upper = QHBoxLayout()
        upper.setSpacing(theme.GRID)
        upper.addWidget(self.search, 1)
        upper.addWidget(self.sort)
        upper.addWidget(other)
        upper.addWidget(seek)
        upper.addWidget(more)
        for before, after in pairwise((self.search, self.sort, other, seek, more, *self.chips)):
            self.setTabOrder(before, after)
        lower = QHBoxLayout()
        lower.setSpacing(theme.GRID)
        for chip in self.chips:
            lower.addWidget(chip)
        lower.addStretch(1)
        lower.addWidget(self.count)
        layout = QVBoxLayout(self)
        edge = theme.GRID * 2
        layout.setContentsMargins(edge, theme.GRID * 3 // 2, edge, theme.GRID * 3 // 2)
        layout.setSpacing(theme.GRID)
        layout.addLayout(upper)
        layout.addLayout(lower)

    @property
    def words(self) -> list[str]:
        return self.search.text().lower().split()

    @property
    def filters(self) -> list[str]:
        return [name for name, chip in self._named() if chip.isChecked()]

    @property
    def order(self) -> str:
        return list(ORDERS)[self.sort.currentIndex()]

    def _named(self) -> Iterable[tuple[str, Chip]]:
        """Each chip with the name of its filter."""
        return zip(FILTERS, self.chips, strict=True)

    def reset(self, fitting: bool = True) -> None:
        """Show everything, or everything that fits this machine."""
        self.search.clear()
        for name, chip in self._named():
            chip.setChecked(fitting and name == FITS)

    def show_misfits(self) -> None:
        """Show also what does not fit this machine."""
        for name, chip in self._named():
            if name == FITS:
                chip.setChecked(False)

    def show_count(self, shown: int, total: int) -> None:
        words = (
            self.tr("%Ln pair(s)", "", total)
            if shown == total
            else self.tr("{shown} of %Ln pair(s)", "", total).format(shown=shown)
        )
        self.count.setText(words if shown else self.tr("No pair is like this"))

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.strip("…"))
        return button
