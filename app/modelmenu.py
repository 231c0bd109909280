"""The menu of models: every pair of the table, what it is, and whether it can be loaded here.

Opens above the model's name. Knows what is offered, not what loading does.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.aboutoffer import AboutOffer, Line
from app.offerlist import OfferPainter, OfferRows
from app.offers import Offer
from app.popup import Popup
from app.searchfield import SearchField
from dflash_mlx.protocol import Load, Loaded


class ModelMenu(Popup):
    """Signals:
    chosen: a pair that is on this machine, as the request that loads it.
    other_asked: the user has a pair of their own.
    library_asked: the user wants to see more of a pair, or to fetch it; its name.
    """

    chosen = Signal(Load)
    other_asked = Signal()
    library_asked = Signal(str)

    WIDTH, HEIGHT = 480, 620

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelMenu")
        self.setAccessibleName(self.tr("Models"))
        self._offers: list[Offer] = []
        self.rows = OfferRows(self)
        self.search = self._make_search()
        self.list = self._make_list()
        self.drive(self.search, self.list)
        self.about = AboutOffer(self)
        self.other = QPushButton(self.tr("Other Model…"), self)
        self.other.setObjectName("otherModel")
        self.other.setAccessibleName(self.tr("Other model"))
        self.other.clicked.connect(self._on_other)
        self.library = QPushButton(self.tr("Library…"), self)
        self.library.setObjectName("openLibrary")
        self.library.setAccessibleName(self.tr("Model library"))
        self.library.clicked.connect(self._on_library)
        self.load = QPushButton(self.tr("Load"), self)
        self.load.setObjectName("loadModel")
        self.load.clicked.connect(self._choose)
        self._lay_out()

    def open_above(self, button: QWidget, offers: Sequence[Offer], loaded: Loaded | None) -> None:
        """Show what there is, with the loaded pair under the cursor."""
        self._offers = list(offers)
        self.rows.loaded = next((o for o in offers if loaded and _is(o, loaded)), None)
        self.search.clear()
        self._show(self.rows.loaded)
        self.setGeometry(self._place(button))
        self.show()
        self.search.setFocus()
        self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    @property
    def current(self) -> Offer | None:
        """The offer under the cursor."""
        return self.rows.at(self.list.currentIndex().row())

    # --- choosing -------------------------------------------------------------

    def _show(self, wanted: Offer | None) -> None:
        """The offers that the search leaves, with one of them under the cursor."""
        words = self.search.text().lower().split()
        self.rows.show([offer for offer in self._offers if _matches(offer, words)])
        row = self.rows.row_of(wanted)
        self.list.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        self._tell()

    def _tell(self) -> None:
        """Say all about the offer under the cursor."""
        offer, used = self.current, self.current == self.rows.loaded
        self.load.setEnabled(offer is not None and offer.ready and not used)
        self.load.setAccessibleName(
            self.tr("Load {title}").format(title=offer.pair.title) if offer else self.tr("Load")
        )
        self.about.show_offer(offer, used)

    def _choose(self) -> None:
        offer = self.current
        if offer is not None and offer.ready:
            self.close()
            if offer != self.rows.loaded:
                self.chosen.emit(offer.load)

    def _on_other(self) -> None:
        self.close()
        self.other_asked.emit()

    def _on_library(self) -> None:
        self.close()
        self.library_asked.emit(self.current.pair.name if self.current else "")

    # --- parts ----------------------------------------------------------------

    def _make_search(self) -> SearchField:
        search = SearchField("modelSearch", self.tr("Find a model"), self)
        search.textEdited.connect(lambda _: self._show(self.current))
        search.returnPressed.connect(self._choose)
        return search

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("modelList")
        view.setAccessibleName(self.tr("Models by family"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setModel(self.rows)
        view.setItemDelegate(OfferPainter(self.rows, view))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        theme.slim(view.verticalScrollBar())
        view.selectionModel().currentChanged.connect(lambda *_: self._tell())
        view.clicked.connect(lambda _: self._choose())
        view.activated.connect(lambda _: self._choose())
        return view

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.library)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.load)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.GRID * 3, theme.GRID, theme.GRID, theme.GRID)
        foot.setSpacing(theme.GRID)
        foot.addWidget(self.about)
        foot.addLayout(buttons)
        head = QHBoxLayout()
        head.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID // 2)
        head.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(Line(self))
        layout.addLayout(foot)
        for one, next_one in (
            (self.search, self.list),
            (self.list, self.about),
            (self.about, self.library),
            (self.library, self.other),
            (self.other, self.load),
        ):
            QWidget.setTabOrder(one, next_one)

    def _place(self, button: QWidget) -> QRect:
        """Above the button, within the window's height and the screen."""
        window, screen = button.window(), button.screen().availableGeometry()
        top = button.mapToGlobal(QPoint(0, 0))
        width = min(self.WIDTH, screen.width())
        height = min(self.HEIGHT, max(360, window.height() - theme.GRID * 12))
        box = QRect(top.x() - theme.GRID // 2, top.y() - height - theme.GRID // 2, width, height)
        box.moveLeft(max(screen.left(), min(box.left(), screen.right() - width)))
        box.moveTop(max(screen.top(), box.top()))
        return box


def _matches(offer: Offer, words: list[str]) -> bool:
    pair = offer.pair
    text = " ".join((pair.title, pair.family, pair.name, *pair.repositories)).lower()
    return all(word in text for word in words)


def _is(offer: Offer, loaded: Loaded) -> bool:
    """Whether an offer is what is loaded: the pair, or a copy of its target with its draft."""
    pair = offer.pair
    return loaded.name == pair.name or (
        loaded.target == offer.target != pair.target and loaded.draft == pair.draft
    )
