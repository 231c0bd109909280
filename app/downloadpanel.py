"""The downloads that are wanted, in their order, and what has come of the last ones."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.downloadrow import DownloadRow
from app.downloads import Downloads
from app.numerals import size
from app.panel import DimLabel
from app.question import Question
from app.ring import Ring
from app.wording import said
from dflash_mlx.backlog import Item
from dflash_mlx.pace import Progress
from dflash_mlx.protocol import Load
from dflash_mlx.transfer import Cancel, Move, Pause, Resume


class DownloadPanel(QWidget):
    """titles: how to call a download.

    Signals:
        use_asked: what has just come is to be loaded.
        token_asked: the Hub refused a download.
    """

    use_asked = Signal(Load)
    token_asked = Signal()

    def __init__(
        self, downloads: Downloads, titles: Callable[[Item], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("downloadPanel")
        self.setAccessibleName(self.tr("Downloads"))
        self._downloads, self._titles = downloads, titles
        self._rows: dict[str, DownloadRow] = {}
        self._load: Load | None = None
        self.note = DimLabel("", self)
        self.note.setObjectName("downloadNote")
        self.note.setWordWrap(True)
        self.use = QPushButton(self.tr("Use"), self)
        self.use.setObjectName("useFinished")
        self.use.clicked.connect(self._on_use)
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, theme.GRID, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setObjectName("downloadList")
        self.area.setAccessibleName(self.tr("Downloads in their order"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._list)
        theme.slim(self.area.verticalScrollBar())
        Ring(self.area)
        said = QHBoxLayout()
        said.setContentsMargins(0, 0, theme.GRID, 0)
        said.addWidget(self.note, 1)
        said.addWidget(self.use)
        title = QLabel(self.tr("Downloads"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 2, theme.GRID, theme.GRID, theme.GRID)
        layout.setSpacing(theme.GRID // 2)
        layout.addWidget(title)
        layout.addLayout(said)
        layout.addWidget(self.area, 1)
        downloads.changed.connect(self._on_changed)
        downloads.going.connect(self._on_going)
        downloads.said.connect(lambda _, text: self.tell(text))
        downloads.failed.connect(lambda name, text: None if name else self.tell(text))
        self.tell("")
        self._on_changed()

    def tell(self, text: str, load: Load | None = None) -> None:
        """A sentence above the list. load: what it says is here."""
        self._load = load
        text = said(text)
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.use.setVisible(load is not None)
        self.use.setAccessibleName(self.tr("Use it: {text}").format(text=text))
        self._fit()

    def row(self, name: str) -> DownloadRow | None:
        return self._rows.get(name)

    def _on_changed(self) -> None:
        items = self._downloads.items
        names = [item.name for item in items]
        for name in [name for name in self._rows if name not in names]:
            row = self._rows.pop(name)
            row.hide()
            row.deleteLater()
        for place, item in enumerate(items):
            if item.name not in self._rows:
                self._rows[item.name] = self._make(item)
            row = self._rows[item.name]
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_item(item, *self._figures(item.name), place, len(items))
        self._fit()

    def _on_going(self, name: str) -> None:
        item = self._item(name)
        if item is not None and name in self._rows:
            self._rows[name].show_progress(item, *self._figures(name))

    def _figures(self, name: str) -> tuple[Progress | None, str]:
        return self._downloads.progress(name), self._downloads.held(name)

    def _fit(self) -> None:
        """As high as it needs to be; gone where there is nothing to tell."""
        self.area.setVisible(bool(self._rows))
        each = next(iter(self._rows.values())).sizeHint().height() if self._rows else 0
        self.area.setFixedHeight(min(each * len(self._rows), 3 * each, 240) + theme.GRID)
        self.setVisible(bool(self._rows or self.note.text()))

    def _make(self, item: Item) -> DownloadRow:
        name = item.name
        row = DownloadRow(self._titles(item), name, self._list)
        row.toggled.connect(lambda: self._toggle(name))
        row.cancelled.connect(lambda: self._ask(name))
        row.moved.connect(lambda steps: self._move(name, steps))
        row.more.toggled.connect(self._fit)
        row.token_asked.connect(self.token_asked)
        row.hurried.connect(lambda: self._downloads.send(Resume(name)))
        return row

    def _item(self, name: str) -> Item | None:
        return next((item for item in self._downloads.items if item.name == name), None)

    def _toggle(self, name: str) -> None:
        item = self._item(name)
        if item is not None:
            self._downloads.send(Pause(name) if item.state == "waiting" else Resume(name))

    def _move(self, name: str, steps: int) -> None:
        names = [item.name for item in self._downloads.items]
        if name in names:
            self._downloads.send(Move(name, names.index(name) + steps))

    def _ask(self, name: str) -> None:
        """Cancelling throws away what has arrived, so that is asked for once more."""
        item = self._item(name)
        if item is None:
            return
        progress = self._downloads.progress(name)
        done = progress.done if progress else item.done
        if not done:
            return self._downloads.send(Cancel(name))
        box = Question(
            self,
            "cancelBox",
            self.tr("Cancel the download of {title}?").format(title=self._titles(item)),
            self.tr("What has arrived of it is removed: {size}. A pause would keep it.").format(
                size=size(done)
            ),
            (self.tr("Keep"), "keepDownload"),
            (self.tr("Cancel Download"), "cancelDownload"),
            loses=True,
        )
        box.agreed.connect(lambda: self._downloads.send(Cancel(name)))
        box.open()

    def _on_use(self) -> None:
        load = self._load
        self.tell("")
        if load is not None:
            self.use_asked.emit(load)
