"""The library: every pair of the table and of the user's own, what is on this disk, the downloads.

A window of its own, which shows. What its buttons do is `librarydesk`'s business.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app import theme
from app.aboutoffer import Line
from app.catalog import FILTERS, FITS
from app.downloadpanel import DownloadPanel
from app.downloads import Downloads
from app.entry import Entry, entry
from app.librarybar import LibraryBar
from app.librarydesk import LibraryDesk
from app.offers import Offer, offer
from app.pairdetails import PairDetails
from app.pairlist import PairList
from app.pairrow import PairRow
from app.settings import SettingsFile
from dflash_mlx.memory import Machine, this_machine
from dflash_mlx.pairs import Copy
from dflash_mlx.presence import is_id
from dflash_mlx.protocol import Loaded
from dflash_mlx.updates import Updates


class Library(QWidget):
    """machine: what pairs are judged for. desk: what is done, and told when it is.

    Signals:
        other_asked: the user has a pair of their own; its folder, or nothing.
    """

    other_asked = Signal(str)

    def __init__(
        self,
        downloads: Downloads,
        settings: SettingsFile,
        machine: Callable[[], Machine] = this_machine,
    ) -> None:
        super().__init__()
        self.setObjectName("library")
        self.setWindowTitle(self.tr("Model Library"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAcceptDrops(True)
        self._downloads = downloads
        self._machine = machine
        self._loaded: Loaded | None = None
        self._offers: dict[str, Offer] = {}
        self._newer: set[str] = set()
        self.desk = LibraryDesk(downloads, settings, self)
        self.bar = LibraryBar(self)
        self.panel = DownloadPanel(downloads, self.desk.title, self)
        self.list: PairList | None = None
        self.details: PairDetails | None = None
        downloads.changed.connect(self._refresh)
        downloads.going.connect(self._on_going)
        self.desk.told.connect(self.panel.tell)
        self.desk.stirred.connect(self._judge)
        self.desk.kept.connect(self.open)
        self.panel.use_asked.connect(self.desk.use_asked)
        self.panel.token_asked.connect(self.desk.show_token)

    def open(self, name: str = "") -> None:
        """Show the window, with this pair under the cursor."""
        if self.list is None:
            self._build()
        else:
            self._judge()
        self._downloads.start()
        if name in self._offers:
            self.bar.reset(fitting=FILTERS[FITS](self._entry(name)))
            self._pairs.select(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.bar.search.setFocus()
        QTimer.singleShot(0, self._pairs.reveal)

    def fetch(self, name: str) -> None:
        """Show a pair and begin its download, if that has not begun."""
        self.open(name)
        one = self._entry(name)
        if one.act in ("Download", "Resume") and one.able:
            self.desk.act(one)

    def show_loaded(self, loaded: Loaded | None) -> None:
        """Which pair is in use."""
        self._loaded = loaded
        self._refresh()

    def row(self, name: str) -> PairRow:
        return self._pairs.rows[name]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folder(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if folder := _folder(event.mimeData().urls()):
            event.acceptProposedAction()
            self.other_asked.emit(folder)

    # --- what is shown --------------------------------------------------------

    @property
    def _pairs(self) -> PairList:
        """The list, once there is one."""
        assert self.list is not None
        return self.list

    def _judge(self) -> None:
        """Look at the disk and the machine anew."""
        if self.list is None:
            return
        machine, updates = self._machine(), Updates.usual()
        self._offers = {pair.name: offer(pair, machine) for pair in self.desk.pairs}
        self._newer = {one for one in self._here if updates.available(one)}
        self.list.fill(list(self._offers))
        self._refresh()
        self._show()

    @property
    def _here(self) -> set[str]:
        """Repositories that are on this disk whole, of targets and of drafts."""
        sides = ((one.target, one.pair.draft if one.draft else "") for one in self._offers.values())
        return {place for both in sides for place in both if place and is_id(place)}

    def _entry(self, name: str, copy: Copy | None = None) -> Entry:
        """A pair as it stands. copy: the one that is meant, by default what suggests itself."""
        made, loaded, downloads = self._offers[name], self._loaded, self._downloads
        used = loaded is not None and (
            loaded.name == name or (made.pair.own and loaded.target == made.pair.target)
        )
        return entry(
            made, downloads.items, downloads.progress, used, copy, downloads.held, self._newer
        )

    def _refresh(self) -> None:
        if self.list is not None:
            self.list.refresh()
            self._tell()

    def _show(self) -> None:
        """The rows that search and filters leave, in their order."""
        self._pairs.show_only(self.bar.words, self.bar.filters, self.bar.order)
        self.bar.show_count(len(self._pairs.shown), len(self._offers))

    def _tell(self) -> None:
        """Say all about the pair under the cursor."""
        if self.details is not None:
            self.details.show_entry(self._meant())

    def _meant(self) -> Entry | None:
        """The pair under the cursor with the copy that is chosen beside it."""
        name = self._pairs.current
        copy = self.details.copy if self.details else None
        return self._entry(name, copy) if name in self._offers else None

    def _on_chosen(self, name: str) -> None:
        """With the copy that suggests itself."""
        if self.details is not None:
            self.details.show_entry(self._entry(name) if name in self._offers else None)

    def _on_going(self, name: str) -> None:
        for row in self.list.rows.values() if self.list is not None else ():
            if row.entry.item is not None and row.entry.item.name == name:
                row.show_entry(self._entry(row.entry.pair.name))
                if row.selected:
                    self._tell()

    # --- parts ----------------------------------------------------------------

    def _build(self) -> None:
        """On first sight: nobody waits for it at the start of the program."""
        machine, desk = self._machine(), self.desk
        self.list = PairList(machine, self._entry, self)
        self.list.chosen.connect(self._on_chosen)
        self.list.pressed.connect(lambda name: desk.act(self._entry(name)))
        self.list.all_wanted.connect(self.bar.show_misfits)
        self._judge()  # its rows, before what the Tab key reaches after them
        self.details = PairDetails(machine, self)
        self.details.copied.connect(self._tell)
        self.details.pressed.connect(lambda: self._do(desk.act))
        self.details.updated.connect(lambda: self._do(desk.update))
        self.details.dropped.connect(lambda: self._do(desk.drop))
        self.details.followed.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.setTabOrder(self.details.repositories, self.panel.area)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setObjectName("librarySplit")
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
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
        self.setMinimumHeight(480)  # its width is what the words need
        theme.grow(self, QSize(1040, 760))
        self.bar.changed.connect(self._show)
        self.bar.other_asked.connect(lambda: self.other_asked.emit(""))
        self.bar.search_asked.connect(desk.show_search)
        self.bar.storage_asked.connect(self._on_storage)
        self.bar.updates_asked.connect(lambda: desk.check(sorted(self._here)))
        self.bar.token_asked.connect(desk.show_token)
        for keys in (QKeySequence.StandardKey.Close, QKeySequence(Qt.Key.Key_Escape)):
            QShortcut(keys, self, self.close)
        self._tell()

    def _do(self, act: Callable[[Entry], None]) -> None:
        """Something with the pair under the cursor and the copy that is meant."""
        one = self._meant()
        if one is not None:
            act(one)

    def _on_storage(self) -> None:
        used = self._loaded
        self.desk.show_storage([one for one in (used.target, used.draft) if one] if used else [])


def _folder(urls: list[QUrl]) -> str:
    """The first of what is dropped that is a folder; empty if none is."""
    places = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return next((place for place in places if Path(place).is_dir()), "")
