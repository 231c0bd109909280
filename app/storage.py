"""What models take on this disk, repository by repository, and how to be rid of it."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.downloads import Downloads
from app.numerals import size
from app.panel import DimLabel, bare
from app.question import Question
from app.wording import said
from dflash_mlx.transfer import Clean, Holding, Remove, Stock, Survey


class StorageBox(QDialog):
    """kept: repositories that are loaded now, which are not removed."""

    def __init__(self, downloads: Downloads, kept: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("storageBox")
        self.setWindowTitle(self.tr("Storage"))
        self._downloads, self._kept = downloads, kept
        self.total = QLabel(self.tr("Looking at the disk…"), self)
        self.total.setObjectName("storageTotal")
        self.total.setWordWrap(True)
        self.left = DimLabel("", self)
        self.left.setObjectName("storageLeft")
        self.left.setWordWrap(True)
        self.clean = QPushButton(self.tr("Clean Up"), self)
        self.clean.setObjectName("cleanUp")
        self.clean.setAccessibleName(self.tr("Remove what was begun and left"))
        self.clean.clicked.connect(self._on_clean)
        self._left: list[str] = []
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("holdings")
        self._scroll.setAccessibleName(self.tr("Models on this disk"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.slim(self._scroll.verticalScrollBar())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        bare(buttons)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("closeStorage")
        close.setAccessibleName(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        orphans = QHBoxLayout()
        orphans.addWidget(self.left, 1)
        orphans.addWidget(self.clean)
        layout = QVBoxLayout(self)
        edge = theme.GRID * 2
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.total)
        layout.addLayout(orphans)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(buttons)
        theme.grow(self, QSize(600, 480))
        self._show_left([])
        downloads.stocked.connect(self._on_stocked)
        downloads.failed.connect(self._on_failed)
        downloads.send(Survey())

    def _on_stocked(self, stock: Stock) -> None:
        whole = sum(one.bytes for one in stock.holdings)
        freed = (
            self.tr(" {freed} are free again.").format(freed=size(stock.freed))
            if stock.freed
            else ""
        )
        self.total.setText(
            self.tr("Models take {whole} in {place}; {free} are free on its disk.{freed}").format(
                whole=size(whole), place=stock.place, free=size(stock.free), freed=freed
            )
        )
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.GRID, 0)
        column.setSpacing(theme.GRID // 2)
        wanted = {one for item in self._downloads.items for one in item.repositories}
        for one in stock.holdings:
            if one.bytes:
                row = HoldingRow(one, one.repository in wanted, one.repository in self._kept, page)
                row.removed.connect(self._ask)
                column.addWidget(row)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._show_left([one for one in stock.holdings if one.left])

    def _show_left(self, holdings: list[Holding]) -> None:
        self._left = [one.repository for one in holdings]
        total = size(sum(one.left for one in holdings))
        names = ", ".join(self._left)
        self.left.setText(
            self.tr("{total} were begun and left: {names}.").format(total=total, names=names)
            if holdings
            else ""
        )
        self.left.setVisible(bool(holdings))
        self.clean.setVisible(bool(holdings))

    def _on_clean(self) -> None:
        for repository in self._left:
            self._downloads.send(Clean(repository))

    def _on_failed(self, _: str, message: str) -> None:
        self.total.setText(said(message))

    def _ask(self, one: Holding) -> None:
        detail = self.tr(
            "This frees {size}. Other programs that use Hugging Face's cache lose it too."
        )
        box = Question(
            self,
            "removeBox",
            self.tr("Remove {name}?").format(name=one.repository),
            detail.format(size=size(one.bytes)),
            (self.tr("Keep"), "keepHolding"),
            (self.tr("Remove"), "removeHolding"),
            loses=True,
        )
        box.agreed.connect(lambda: self._downloads.send(Remove(one.repository)))
        box.open()


class HoldingRow(QWidget):
    """One repository. Signals: removed: it is to go."""

    removed = Signal(Holding)

    def __init__(self, one: Holding, wanted: bool, used: bool, parent: QWidget) -> None:
        super().__init__(parent)
        name = QLabel(one.repository, self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = self.tr("Loaded") if used else self.tr("Downloading") if wanted else size(one.bytes)
        weight = DimLabel(words, self)
        button = QPushButton(self.tr("Remove…"), self)
        button.setObjectName(f"remove-{one.repository}")
        button.setAccessibleName(
            self.tr("Remove {repository}, {bytes}").format(
                repository=one.repository, bytes=size(one.bytes)
            )
        )
        button.setEnabled(not (wanted or used))
        button.clicked.connect(lambda: self.removed.emit(one))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID * 2)
        layout.addWidget(name, 1)
        layout.addWidget(weight)
        layout.addWidget(button)
