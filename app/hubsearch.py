"""A search of the Hub for targets that a known draft serves. Asks it through the worker."""

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
from app.numerals import size, whole
from app.ownpairs import Own
from app.panel import DimLabel, bare
from app.searchfield import SearchField
from app.wording import said
from dflash_mlx.transfer import Candidate, Found, Search


class HubSearch(QDialog):
    """Signals:
    chosen: a target that was found, with its draft, is to stand in the list.
    """

    chosen = Signal(Own)

    def __init__(self, downloads: Downloads, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hubSearch")
        self.setWindowTitle(self.tr("Search Hugging Face"))
        self._downloads = downloads
        self._words = ""
        sought = self.tr("A part of a model's name, such as Qwen3-8B")
        self.field = SearchField("hubWords", sought, self)
        self.field.setAccessibleName(self.tr("A part of a model's name"))
        self.field.textChanged.connect(self._allow)
        self.go = QPushButton(self.tr("Search"), self)
        self.go.setObjectName("hubGo")
        self.go.setAccessibleName(self.go.text())
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go)
        self.state = DimLabel(
            self.tr(
                "Asks Hugging Face for models of mlx-community whose name has these words, "
                "and shows those that a known draft serves."
            ),
            self,
        )
        self.state.setObjectName("hubState")
        self.state.setWordWrap(True)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("hubResults")
        self._scroll.setAccessibleName(self.tr("What was found"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.slim(self._scroll.verticalScrollBar())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        bare(buttons)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("closeSearch")
        close.setAccessibleName(close.text().replace("&", ""))
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        layout = QVBoxLayout(self)
        edge = theme.GRID * 2
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.GRID)
        layout.addLayout(row)
        layout.addWidget(self.state)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(buttons)
        theme.grow(self, QSize(600, 480))
        downloads.found.connect(self._on_found)
        downloads.failed.connect(self._on_failed)
        self._allow()

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.field.text().strip()) and not self._words)

    def _on_go(self) -> None:
        self._words = self.field.text().strip()
        self.state.setText(self.tr("Asking Hugging Face…"))
        self._allow()
        self._downloads.send(Search(self._words))

    def _on_found(self, found: Found) -> None:
        if found.name != self._words:
            return
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.GRID, 0)
        column.setSpacing(theme.GRID)
        for one in found.candidates:
            row = CandidateRow(one, page)
            row.chosen.connect(self._on_chosen)
            column.addWidget(row)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._end(self._account(len(found.candidates), found.others))

    def _account(self, count: int, others: int) -> str:
        """What came of it, in words."""
        if not count and not others:
            return self.tr("mlx-community has no model of this name.")
        if not count:
            return self.tr("No draft is known for the %Ln model(s) of this name.", "", others)
        if others:
            told = self.tr("{count} with a known draft; for {others} more none is known.")
        else:
            told = self.tr("{count} with a known draft.")
        return told.format(count=whole(count), others=whole(others))

    def _on_failed(self, name: str, text: str) -> None:
        if self._words and name in ("", self._words):
            self._end(text)

    def _end(self, text: str) -> None:
        self._words = ""
        self.state.setText(said(text))
        self._allow()

    def _on_chosen(self, one: Candidate) -> None:
        self.accept()
        self.chosen.emit(Own(one.repository, one.draft, one.bytes))


class CandidateRow(QWidget):
    """One target that was found. Signals: chosen: it is to stand in the list."""

    chosen = Signal(Candidate)

    def __init__(self, one: Candidate, parent: QWidget) -> None:
        super().__init__(parent)
        name = QLabel(one.repository.split("/")[-1], self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(one.repository)
        facts = [size(one.bytes)] if one.bytes else []
        facts.append(self.tr("draft {name}").format(name=one.draft))
        about = DimLabel(" · ".join(facts), self)
        about.setWordWrap(True)
        button = QPushButton(self.tr("Add"), self)
        button.setObjectName(f"add-{one.repository}")
        button.setAccessibleName(self.tr("Add {name} to the list").format(name=one.repository))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.chosen.emit(one))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID * 2)
        layout.addLayout(words, 1)
        layout.addWidget(button)
