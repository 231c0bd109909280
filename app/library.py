"""The library: every pair of the table, what is on this disk, and the downloads.

A window of its own. Knows pairs and downloads, not how a pair is loaded or a byte is fetched.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app import theme
from app.aboutoffer import Line
from app.catalog import ORDERS, Entry, doubts, entry, matches
from app.downloadpanel import DownloadPanel
from app.downloads import Downloads
from app.librarybar import LibraryBar
from app.licencebox import licence_box
from app.offers import Offer, offer, title
from app.pairdetails import PairDetails
from app.pairrow import PairRow
from app.settings import SettingsFile
from app.storage import StorageBox
from dflash_mlx.backlog import Item
from dflash_mlx.memory import Machine, this_machine
from dflash_mlx.pairs import PAIRS, Pair
from dflash_mlx.protocol import Load, Loaded
from dflash_mlx.transfer import Add, Pause, Resume


class Library(QWidget):
    """machine: what pairs are judged for.

    Signals:
        use_asked: a pair that is on this disk, as the request that loads it.
        other_asked: the user has a pair of their own; its folder, or nothing.
    came: a download is done; a sentence.
    """

    use_asked = Signal(Load)
    other_asked = Signal(str)
    came = Signal(str)

    def __init__(
        self,
        downloads: Downloads,
        settings: SettingsFile,
        machine: Callable[[], Machine] = this_machine,
    ) -> None:
        super().__init__()
        self.setObjectName("library")
        self.setWindowTitle("Model Library")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAcceptDrops(True)
        self._downloads, self._settings = downloads, settings
        self._machine = machine
        self._loaded: Loaded | None = None
        self._offers: dict[str, Offer] = {}
        self._rows: dict[str, PairRow] = {}
        self._order: list[str] = []
        self._current = ""
        self.bar = LibraryBar(self)
        self.panel = DownloadPanel(downloads, self._title, self)
        self.details: PairDetails | None = None
        downloads.changed.connect(self._refresh)
        downloads.going.connect(self._on_going)
        downloads.finished.connect(self._on_finished)
        self.panel.use_asked.connect(self.use_asked)

    def open(self, name: str = "") -> None:
        """Show the window, with this pair under the cursor."""
        if self.details is None:
            self._build()
        self._judge()
        self._downloads.start()
        if name in self._rows:
            self.bar.reset()
            self._select(name)
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()
        self.bar.search.setFocus()
        QTimer.singleShot(0, self._reveal)

    def fetch(self, name: str) -> None:
        """Show a pair and begin its download, if that has not begun."""
        self.open(name)
        one = self._entry(name)
        if one.act in ("Download", "Resume") and one.able:
            self._act(one)

    def show_loaded(self, loaded: Loaded | None) -> None:
        """Which pair is in use."""
        self._loaded = loaded
        self._refresh()

    def row(self, name: str) -> PairRow:
        return self._rows[name]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folder(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if folder := _folder(event.mimeData().urls()):
            event.acceptProposedAction()
            self.other_asked.emit(folder)

    # --- what is shown --------------------------------------------------------

    def _judge(self) -> None:
        """Look at the disk and the machine anew."""
        machine = self._machine()
        self._offers = {pair.name: offer(pair, machine) for pair in PAIRS}
        self._refresh()

    def _entry(self, name: str) -> Entry:
        made = self._offers[name]
        used = self._loaded is not None and self._loaded.name == name
        downloads = self._downloads
        return entry(made, downloads.items, downloads.progress, used, held=downloads.held)

    def _refresh(self) -> None:
        for name, row in self._rows.items():
            row.show_entry(self._entry(name))
        self._tell()

    def _show(self) -> None:
        """The rows that search and filters leave, in their order."""
        words, filters = self.bar.words, self.bar.filters
        rows = sorted(self._rows.values(), key=lambda row: ORDERS[self.bar.order](row.entry))
        for place, row in enumerate(rows):
            self._column.insertWidget(place, row)
            row.setVisible(matches(row.entry, words, filters))
        self._order = [row.entry.pair.name for row in rows if not row.isHidden()]
        self.bar.show_count(len(self._order), len(rows))
        if self._current not in self._order:
            self._select(self._order[0] if self._order else "")

    def _select(self, name: str) -> None:
        if self._current in self._rows:
            self._rows[self._current].set_selected(False)
        self._current = name
        if name in self._rows:
            self._rows[name].set_selected(True)
        self._tell(fresh=True)

    def _reveal(self) -> None:
        if self._current in self._rows:
            self._list.ensureWidgetVisible(self._rows[self._current])

    def _tell(self, fresh: bool = False) -> None:
        """Say all about the pair under the cursor. fresh: with the copy that suggests itself."""
        if self.details is not None and self._current:
            self.details.show_entry(self._entry(self._current) if fresh else self._meant())
        elif self.details is not None:
            self.details.show_entry(None)

    def _meant(self) -> Entry:
        """The pair under the cursor with the copy that is chosen beside it."""
        made = self._offers[self._current]
        copy = self.details.copy if self.details else None
        used = self._loaded is not None and self._loaded.name == self._current
        downloads = self._downloads
        return entry(made, downloads.items, downloads.progress, used, copy, downloads.held)

    def _on_going(self, name: str) -> None:
        for row in self._rows.values():
            if row.entry.item is not None and row.entry.item.name == name:
                row.show_entry(self._entry(row.entry.pair.name))
                if row.selected:
                    self._tell()

    def _on_moved(self, name: str, steps: int) -> None:
        """The arrow keys go from row to row."""
        at = self._order.index(name) + steps
        if 0 <= at < len(self._order):
            self._select(self._order[at])
            self._rows[self._order[at]].setFocus()
            self._reveal()

    # --- what is done ---------------------------------------------------------

    def _act(self, one: Entry) -> None:
        match one.act:
            case "Pause" if one.item:
                self._downloads.send(Pause(one.item.name))
            case "Resume" if one.item:
                self._downloads.send(Resume(one.item.name))
            case "Use":
                self.use_asked.emit(one.offer.load if one.copy is None else one.load)
            case "Download" if doubts(one.pair) and one.pair.name not in self._agreed:
                box = licence_box(one.pair, self)
                box.agreed.connect(lambda: self._agree(one))
                box.open()
            case "Download":
                self.panel.tell("")
                self._downloads.send(Add(one.name, one.repositories))

    @property
    def _agreed(self) -> list[str]:
        return self._settings.settings.agreed

    def _agree(self, one: Entry) -> None:
        self._settings.change(agreed=[*self._agreed, one.pair.name])
        self._act(one)

    def _on_finished(self, name: str, _: list[str]) -> None:
        """Say so, and offer to load it. The queue still has it."""
        item = next((one for one in self._downloads.items if one.name == name), None)
        if item is not None:
            pair = self._pair(item)
            # A draft alone was fetched for a folder of the user's own, which names the download.
            alone = [] if name in item.repositories else [name]
            target, *draft = [*alone, *item.repositories]
            load = Load(0, target=target, draft=draft[0] if draft else None)
            if pair is not None and name == pair.name:
                load = Load(0, pair=name)
            text = f"{self._title(item)} is on this disk, checked."
            self.panel.tell(text, load)
            self.came.emit(text)
        if self._offers:
            self._judge()

    def _title(self, item: Item) -> str:
        pair = self._pair(item)
        if pair is None:
            return title(Load(0, target=item.name))
        return pair.title if item.name == pair.name else f"{pair.title} ({item.name})"

    def _pair(self, item: Item) -> Pair | None:
        """The row of the table that a download belongs to."""
        return next((pair for pair in PAIRS if item.name == pair.name), None) or next(
            (pair for pair in PAIRS if set(item.repositories) <= set(pair.repositories)), None
        )

    # --- parts ----------------------------------------------------------------

    def _build(self) -> None:
        """On first sight: nobody waits for it at the start of the program."""
        machine = self._machine()
        page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        self._column.setSpacing(0)
        self._offers = {pair.name: offer(pair, machine) for pair in PAIRS}
        for name in self._offers:
            row = PairRow(self._entry(name), machine, page)
            row.chosen.connect(lambda name=name: self._select(name))
            row.pressed.connect(lambda name=name: self._act(self._entry(name)))
            row.left.connect(lambda steps, name=name: self._on_moved(name, steps))
            self._rows[name] = row
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._list = QScrollArea(self)
        self._list.setObjectName("pairList")
        self._list.setAccessibleName("Pairs")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWidgetResizable(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setWidget(page)
        theme.slim(self._list.verticalScrollBar())
        self.details = PairDetails(machine, self)
        self.details.copied.connect(self._tell)
        self.details.pressed.connect(lambda: self._act(self._meant()))
        self.details.followed.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setObjectName("librarySplit")
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self.details)
        split.setSizes([640, 380])
        split.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(Line(self))
        layout.addWidget(split, 1)
        layout.addWidget(Line(self))
        layout.addWidget(self.panel)
        self.setMinimumSize(760, 480)
        self.resize(1040, 760)
        self.bar.changed.connect(self._show)
        self.bar.other_asked.connect(lambda: self.other_asked.emit(""))
        self.bar.storage_asked.connect(self._on_storage)
        for keys in (QKeySequence.StandardKey.Close, QKeySequence(Qt.Key.Key_Escape)):
            QShortcut(keys, self, self.close)

    def _on_storage(self) -> None:
        used = self._loaded
        kept = [one for one in (used.target, used.draft) if one] if used else []
        box = StorageBox(self._downloads, kept, self)
        box.finished.connect(box.deleteLater)
        box.finished.connect(self._judge)
        box.open()


def _folder(urls: list[QUrl]) -> str:
    """The first of what is dropped that is a folder; empty if none is."""
    places = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return next((place for place in places if Path(place).is_dir()), "")
