"""All there is to know about the pair under the library's cursor, and which copy is meant."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.counts import Counts
from app.entry import Entry
from app.numerals import local, size
from app.offers import serves
from app.panel import DimLabel
from app.ring import Ring, TextStop
from app.wording import said
from dflash_mlx.memory import Machine, binary, need
from dflash_mlx.pairs import Copy, Pair
from dflash_mlx.presence import files, on_disk, revision

CONTEXTS = (4096, 8192, 32768, 131072)
_HUB = "https://huggingface.co"


class PairDetails(QScrollArea):
    """Signals:
    copied: another copy of the target is meant.
    pressed: its button was.
    updated: its newest revision is wanted.
    dropped: it is to leave the list.
    followed: a link was.
    """

    copied = Signal()
    pressed = Signal()
    updated = Signal()
    dropped = Signal()
    followed = Signal(str)

    def __init__(self, machine: Machine, parent: QWidget) -> None:
        super().__init__(parent)
        self._machine = machine
        self._entry: Entry | None = None
        self._offered: list[Copy] = []
        self._wish = CONTEXTS[1]  # the context that was chosen, also where a pair has less
        self.setObjectName("pairDetails")
        self.setAccessibleName(self.tr("About this pair"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        Ring(self)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            theme.slim(bar)
        page = self._page = QWidget(self)
        self.title = QLabel(page)
        self.title.setObjectName("detailsTitle")
        font = theme.scaled(self.title.font(), 1.25)
        font.setBold(True)
        self.title.setFont(font)
        self.state = self._words("detailsState", QLabel("", page))
        self.button = QPushButton(page)
        self.button.setObjectName("detailsAct")
        self.button.clicked.connect(self.pressed)
        self.update_button = self._second(self.tr("Update"), "detailsUpdate")
        self.update_button.clicked.connect(self.updated)
        self.drop_button = self._second(self.tr("Remove from List"), "detailsDrop")
        self.drop_button.clicked.connect(self.dropped)
        self.copies = self._choice("quantisation", self.tr("Quantisation of the target"), page)
        self.copies.activated.connect(self.copied)
        self.contexts = self._choice(
            "contextChoice", self.tr("Context the memory is told for"), page
        )
        self.contexts.activated.connect(self._on_context)
        self.memory = self._words("memorySum", DimLabel("", page))
        self.memory.setTextFormat(Qt.TextFormat.RichText)
        self.repositories = QLabel("", page)
        self.repositories.setObjectName("repositories")
        self.repositories.setAccessibleName(self.tr("Repositories"))
        self.repositories.setWordWrap(True)
        self.repositories.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        TextStop(self.repositories)
        self.repositories.linkActivated.connect(self.followed)
        self.notes = self._words("detailsNotes", DimLabel("", page))
        self._lay_out(page)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(theme.least(self))

    @property
    def copy(self) -> Copy | None:
        """The copy of the target that is meant."""
        at = self.copies.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None

    def show_entry(self, entry: Entry | None) -> None:
        """None: the list is empty."""
        self._page.setVisible(entry is not None)
        other = self._entry is None or entry is None or entry.pair != self._entry.pair
        self._entry = entry
        if entry is None:
            return
        pair = entry.pair
        if other:
            self._offered = [one for one in pair.copies if one.repository]
            self.copies.clear()
            self.copies.addItems([_copy_words(one) for one in self._offered])
            self._offer_contexts(pair)
            self.verticalScrollBar().setValue(0)
        if entry.copy in self._offered:
            self.copies.setCurrentIndex(self._offered.index(entry.copy))
        self.copies.setEnabled(len(self._offered) > 1)
        self.title.setText(pair.title)
        told = said(entry.state if entry.item else f"{entry.state} · {entry.size}")
        if entry.offer.status.kind != "works":
            told = said(entry.offer.sentence)
        self.state.setText(told)
        self.button.setText(said(entry.act))
        self.button.setEnabled(entry.able)
        self.button.setAccessibleName(
            self.tr("{act} {title}, this copy").format(act=said(entry.act), title=pair.title)
        )
        self.update_button.setVisible(entry.newer and entry.item is None)
        self.drop_button.setVisible(pair.own and entry.item is None and not entry.used)
        self.notes.setText("\n\n".join(_notes(entry)))
        if other or entry.progress is None:  # the disk is not asked at every beat
            self.repositories.setText("" if pair.embedded else _sides(entry))
            self.repositories.setVisible(not pair.embedded)  # an empty one is a stop of Tab
            self._sum()

    def _offer_contexts(self, pair: Pair) -> None:
        """Those that it can have; its longest one is the last."""
        longest = pair.target_facts.context if pair.target_facts else None
        offered = [one for one in CONTEXTS if longest is None or one < longest]
        self.contexts.clear()
        for tokens in offered:
            self.contexts.addItem(Counts().tokens(tokens), tokens)
        if longest is not None:
            words = self.tr("%Ln token(s), its longest", "", longest)
            self.contexts.addItem(words, longest)
            offered.append(longest)
        fitting = [one for one in offered if one <= self._wish] or offered
        self.contexts.setCurrentIndex(offered.index(fitting[-1]))

    def _on_context(self) -> None:
        self._wish = int(self.contexts.currentData())
        self._sum()

    def _sum(self) -> None:
        entry = self._entry
        if entry is None or entry.pair.target_facts is None:
            self.memory.setText("")
            return
        context = int(self.contexts.currentData())
        needed = need(entry.pair, self._machine, context, self.copy or entry.copy)
        lines = []
        for term in needed.terms:
            known = self.tr("not known") if term.bytes is None else local(binary(term.bytes))
            lines.append((known, f"{said(term.name)}: {said(term.how)}"))
        together = self.tr("{needed} together; {usable} here for models").format(
            needed=local(str(needed)), usable=local(binary(self._machine.usable))
        )
        self.memory.setText(_table(lines) + escape(together))

    # --- parts ----------------------------------------------------------------

    def _words(self, name: str, label: QLabel) -> QLabel:
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _second(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self._page)
        button.setObjectName(name)
        button.setAccessibleName(words)
        return button

    def _choice(self, name: str, accessible: str, page: QWidget) -> QComboBox:
        box = QComboBox(page)
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        return box

    def _lay_out(self, page: QWidget) -> None:
        act = QHBoxLayout()
        act.setSpacing(theme.GRID)
        for button in (self.button, self.update_button, self.drop_button):
            act.addWidget(button)
        act.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(theme.GRID)
        for words, field in ((self.tr("Copy"), self.copies), (self.tr("Context"), self.contexts)):
            label = QLabel(words, page)
            label.setBuddy(field)
            form.addRow(label, field)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID * 2)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.title)
        layout.addWidget(self.state)
        layout.addLayout(act)
        layout.addSpacing(theme.GRID)
        layout.addLayout(form)
        layout.addWidget(self.memory)
        layout.addSpacing(theme.GRID)
        layout.addWidget(self.repositories)
        layout.addSpacing(theme.GRID)
        layout.addWidget(self.notes)
        layout.addStretch(1)
        self.setWidget(page)


def _table(lines: Sequence[tuple[str, str]]) -> str:
    """Figures that end in one line, and beside each what it is; as rich text."""
    cell = '<td align="right" style="white-space: pre; padding-right: 8px">'
    rows = (f"<tr>{cell}{escape(one)}</td><td>{escape(other)}</td></tr>" for one, other in lines)
    return f'<table cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def _copy_words(copy: Copy) -> str:
    return f"{copy.quantisation}, {size(copy.bytes)}" if copy.bytes else copy.quantisation


def _notes(entry: Entry) -> Sequence[str]:
    pair = entry.pair
    return [said(line) for line in (pair.note, serves(pair), *pair.cautions) if line]


def _sides(entry: Entry) -> str:
    """Both repositories with licence, revision and files, as rich text of our own making."""
    pair, parts = entry.pair, []
    target = entry.copy.repository if entry.copy else None
    licences = [one.licence if one else "" for one in (pair.target_facts, pair.draft_facts)]
    for side, place, terms in zip(
        (
            QCoreApplication.translate("PairDetails", "Target"),
            QCoreApplication.translate("PairDetails", "Draft"),
        ),
        (target, pair.draft),
        licences,
        strict=True,
    ):
        if place is None:
            none = QCoreApplication.translate("PairDetails", "none is known")
            parts.append(f"<p><b>{side}</b><br>{none}</p>")
            continue
        lines = [f"<b>{side}</b>", f'<a href="{_HUB}/{place}">{place}</a>']
        link = f'<a href="{_HUB}/{place}#readme">{said(terms or "not recorded")}</a>'
        lines.append(QCoreApplication.translate("PairDetails", "Licence: {link}").format(link=link))
        if on_disk(place):
            lines.append(
                QCoreApplication.translate("PairDetails", "Revision {value}").format(
                    value=(revision(place) or "")[:12]
                )
            )
            lines += [f"{name}, {size(count)}" for name, count in files(place)]
        else:
            lines.append(QCoreApplication.translate("PairDetails", "Not on this disk"))
        parts.append(f"<p>{'<br>'.join(lines)}</p>")
    return "".join(parts)
