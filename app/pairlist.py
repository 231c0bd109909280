"""The library's list: a row for each pair, the cursor among them, and what filters leave out.

Knows rows and their order, not what their buttons do.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.catalog import FITS, ORDERS, matches
from app.entry import Entry
from app.pairrow import PairRow
from app.panel import DimLabel, QuietButton
from dflash_mlx.memory import Machine


class PairList(QScrollArea):
    """entry_of: what is known of a pair now, by its name.

    Signals:
        chosen: the cursor is on this pair now; empty where no pair is shown.
        pressed: the button of this pair was.
        all_wanted: show also what does not fit this machine.
    """

    chosen = Signal(str)
    pressed = Signal(str)
    all_wanted = Signal()

    def __init__(self, machine: Machine, entry_of: Callable[[str], Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._machine, self._entry_of = machine, entry_of
        self.rows: dict[str, PairRow] = {}
        self.current = ""
        self.shown: list[str] = []
        page = self._page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        self._column.setSpacing(0)
        self.none = DimLabel(self.tr("No pair is like this"), page)
        self.none.setObjectName("noPairs")
        self.none.hide()
        self._column.addWidget(self.none, 0, Qt.AlignmentFlag.AlignHCenter)
        self.rest = QuietButton("", "showAllPairs", page)
        self.rest.clicked.connect(self.all_wanted)
        self._column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.setObjectName("pairList")
        self.setAccessibleName(self.tr("Pairs"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        theme.slim(self.verticalScrollBar())

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(theme.least(self))

    def fill(self, names: Sequence[str]) -> None:
        """Have a row for each of these pairs, and for no other."""
        for name in [name for name in self.rows if name not in names]:
            row = self.rows.pop(name)
            row.hide()
            row.deleteLater()
        for name in names:
            if name not in self.rows:
                self.rows[name] = self._make(name)
        self.rows = {name: self.rows[name] for name in names}
        stops = [stop for row in self.rows.values() for stop in (row, row.button)]
        for before, after in pairwise([self, *stops, self.rest]):
            self.setTabOrder(before, after)

    def refresh(self) -> None:
        """Say of each pair how it stands now."""
        for name, row in self.rows.items():
            row.show_entry(self._entry_of(name))

    def show_only(self, words: Sequence[str], filters: Sequence[str], order: str) -> None:
        """The rows that search and filters leave, in their order."""
        rows = sorted(self.rows.values(), key=lambda row: ORDERS[order](row.entry))
        for place, row in enumerate(rows):
            self._column.insertWidget(place, row)
            row.setVisible(matches(row.entry, words, filters))
        self.shown = [row.entry.pair.name for row in rows if not row.isHidden()]
        self.none.setVisible(not self.shown)
        self._tell_rest([row for row in rows if row.isHidden()], words, filters)
        if self.current not in self.shown:
            self.select(self.shown[0] if self.shown else "")

    def select(self, name: str) -> None:
        """Put the cursor on a pair."""
        if self.current in self.rows:
            self.rows[self.current].set_selected(False)
        self.current = name
        if name in self.rows:
            self.rows[name].set_selected(True)
        self.chosen.emit(name)

    def reveal(self) -> None:
        if self.current in self.rows:
            self.ensureWidgetVisible(self.rows[self.current])

    def _tell_rest(
        self, hidden: Sequence[PairRow], words: Sequence[str], filters: Sequence[str]
    ) -> None:
        """How many pairs are left out only because they do not fit."""
        others = [one for one in filters if one != FITS]
        count = sum(matches(row.entry, words, others) for row in hidden) if FITS in filters else 0
        self.rest.setVisible(bool(count))
        text = self.tr("%Ln pair(s) do not fit this machine. Show Them", "", count)
        self.rest.setText(text)
        self.rest.setAccessibleName(text)

    def _make(self, name: str) -> PairRow:
        row = PairRow(self._entry_of(name), self._machine, self._page)
        row.chosen.connect(lambda: self.select(name))
        row.pressed.connect(lambda: self.pressed.emit(name))
        row.left.connect(lambda steps: self._on_left(name, steps))
        self._column.insertWidget(0, row)
        if self.rows:  # beside the others, for the Tab key too
            self.setTabOrder(next(iter(self.rows.values())).button, row)
            self.setTabOrder(row, row.button)
        return row

    def _on_left(self, name: str, steps: int) -> None:
        """The arrow keys go from row to row."""
        at = self.shown.index(name) + steps
        if 0 <= at < len(self.shown):
            self.select(self.shown[at])
            self.rows[self.shown[at]].setFocus()
            self.reveal()
