"""What is done in the library: pairs fetched, updated and kept, dialogs opened, ends told.

Stands beside the library's window, which shows. Knows downloads, not how a pair is loaded.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.catalog import doubts
from app.downloads import Downloads
from app.entry import Entry
from app.hubsearch import HubSearch
from app.licencebox import licence_box
from app.offers import title
from app.ownpairs import Own, known, pair_of
from app.settings import SettingsFile
from app.storage import StorageBox
from app.tokenbox import TokenBox
from dflash_mlx.backlog import Item
from dflash_mlx.pairs import PAIRS, Pair
from dflash_mlx.protocol import Load
from dflash_mlx.transfer import Add, Check, Pause, Resume

UPDATES = "updates"
"""The name of the question whether there are newer revisions."""


class LibraryDesk(QObject):
    """window: over which questions are asked.

    Signals:
        use_asked: a pair that is on this disk, as the request that loads it.
        told: a sentence, with the request that loads what it tells of, or None.
        came: a download is done; a sentence.
        stirred: the disk, or the list of pairs, is another now.
        kept: this pair of the user's own stands in the list now; its name.
    """

    use_asked = Signal(Load)
    told = Signal(str, object)
    came = Signal(str)
    stirred = Signal()
    kept = Signal(str)

    def __init__(self, downloads: Downloads, settings: SettingsFile, window: QWidget) -> None:
        super().__init__(window)
        self._downloads, self._settings, self._window = downloads, settings, window
        downloads.finished.connect(self._on_finished)
        downloads.checked.connect(self._on_checked)
        downloads.failed.connect(self._on_failed)

    @property
    def pairs(self) -> list[Pair]:
        """The user's own and those of the table."""
        return [*map(pair_of, self._settings.settings.own), *PAIRS]

    def title(self, item: Item) -> str:
        """How to call a download."""
        pair = self._pair(item)
        if pair is None:
            return title(Load(0, target=item.name))
        return pair.title if item.name == pair.name else f"{pair.title} ({item.name})"

    # --- with one pair --------------------------------------------------------

    def act(self, one: Entry) -> None:
        """What the one button of a pair does."""
        match one.act:
            case "Pause" if one.item:
                self._downloads.send(Pause(one.item.name))
            case "Resume" if one.item:
                self._downloads.send(Resume(one.item.name))
            case "Use":
                self.use_asked.emit(one.offer.load if one.copy is None else one.load)
            case "Download" if doubts(one.pair) and one.pair.name not in self._agreed:
                box = licence_box(one.pair, self._window)
                box.agreed.connect(lambda: self._agree(one))
                box.open()
            case "Download":
                self._fetch(one)

    def update(self, one: Entry) -> None:
        """Fetch the newest revision."""
        self._fetch(one, update=True)

    def keep(self, own: Own) -> None:
        """Have a pair of the user's own in the list from now on."""
        before = self._settings.settings.own
        if not known(own, before):
            others = [one for one in before if one.target != own.target]
            self._settings.change(own=[own, *others])
        self.kept.emit(own.target)

    def drop(self, one: Entry) -> None:
        """Take a pair of the user's own off the list; what is on the disk stays there."""
        own = [kept for kept in self._settings.settings.own if kept.target != one.pair.name]
        self._settings.change(own=own)
        self.stirred.emit()

    def _fetch(self, one: Entry, update: bool = False) -> None:
        self.told.emit("", None)
        self._downloads.send(Add(one.name, one.repositories, update))

    @property
    def _agreed(self) -> list[str]:
        return self._settings.settings.agreed

    def _agree(self, one: Entry) -> None:
        self._settings.change(agreed=[*self._agreed, one.pair.name])
        self.act(one)

    # --- with all of them -----------------------------------------------------

    def check(self, repositories: Sequence[str]) -> None:
        """Ask the Hub whether it has newer revisions."""
        self.told.emit(self.tr("Asking Hugging Face for newer revisions…"), None)
        self._downloads.send(Check(UPDATES, list(repositories)))

    def show_search(self) -> None:
        box = HubSearch(self._downloads, self._window)
        box.chosen.connect(self.keep)
        _open(box)

    def show_storage(self, used: Collection[str]) -> None:
        """used: repositories that are loaded now."""
        box = StorageBox(self._downloads, used, self._window)
        box.finished.connect(self.stirred)
        _open(box)

    def show_token(self) -> None:
        _open(TokenBox(self._downloads, self._window))

    # --- what has come --------------------------------------------------------

    def _on_checked(self, newer: list[str]) -> None:
        text = self.tr("Of what is on this disk, Hugging Face has nothing newer.")
        if newer:
            text = self.tr("Hugging Face has newer revisions of {names}; Update downloads them.")
        self.told.emit(text.format(names=", ".join(newer)), None)
        self.stirred.emit()

    def _on_failed(self, name: str, text: str) -> None:
        if name == UPDATES:
            self.told.emit(text, None)

    def _on_finished(self, name: str, _: list[str]) -> None:
        """Say so, and offer to load it. The queue still has it."""
        item = next((one for one in self._downloads.items if one.name == name), None)
        if item is not None:
            pair = self._pair(item)
            # A draft alone was fetched for a folder of the user's own, which names the download.
            alone = [] if name in item.repositories else [name]
            target, *draft = [*alone, *item.repositories]
            load = Load(0, target=target, draft=draft[0] if draft else None)
            if pair is not None and name == pair.name and not pair.own:
                load = Load(0, pair=name)
            text = self.tr("{title} is on this disk, checked.").format(title=self.title(item))
            self.told.emit(text, load)
            self.came.emit(text)
        self.stirred.emit()

    def _pair(self, item: Item) -> Pair | None:
        """The row that a download belongs to."""
        pairs = self.pairs
        return next((pair for pair in pairs if item.name == pair.name), None) or next(
            (pair for pair in pairs if set(item.repositories) <= set(pair.repositories)), None
        )


def _open(box: QDialog) -> None:
    box.finished.connect(box.deleteLater)
    box.open()
