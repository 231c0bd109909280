"""The fields of a chat's choices: each is empty, good, or refused with a sentence."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app import theme
from app.numerals import local
from app.panel import DimLabel
from app.tips import About, explain
from app.tuning import Tuning
from dflash_mlx.errors import BadRequest
from dflash_mlx.protocol import Sampling

_WHOLE = ("top_k", "seed", "max_tokens")


class NumberField(QLineEdit):
    """A number, or empty: then the one in preferences counts, which stands there in grey. about:
    what it does; sentence: what it must be.

    Signals:
        entered: another good value, or None.
        refused: what was written cannot be; the sentence, empty once it is mended.
    """

    entered = Signal(str, object)
    refused = Signal(str)

    def __init__(self, name: str, words: str, about: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._about, self._sentence = about, sentence
        self._value: float | None = None
        self._bad = False
        self.setObjectName(f"{name}Field")
        self.setAccessibleName(words)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def show_value(self, value: float | None, usual: float) -> None:
        self.setPlaceholderText(_text(usual))
        if value != self._value or not self.hasFocus():
            self._value = value
            self.setText(_text(value))
            self._mark(False)

    def _on_edited(self) -> None:
        try:
            value = self._read()
        except ValueError:
            return  # it may become a number yet
        self._value = value
        self._mark(False)
        self.entered.emit(self.name, value)

    def _on_finished(self) -> None:
        try:
            self._read()
        except ValueError:
            self._mark(True)
        else:
            self._mark(False)

    def _read(self) -> float | None:
        """Raises ValueError for what is no number, or cannot be."""
        text = self.text().strip().replace(",", ".")
        if not text:
            return None
        value = int(text) if self.name in _WHOLE else float(text)
        try:
            Tuning(**{self.name: value})  # type: ignore[arg-type]
        except BadRequest as error:
            raise ValueError(str(error)) from error
        return value

    def _mark(self, bad: bool) -> None:
        if bad == self._bad:
            return
        self._bad = bad
        colours = QPalette()
        if bad:
            colours.setColor(QPalette.ColorRole.Text, theme.danger(self.palette()))
        self.setPalette(colours)
        self.setAccessibleDescription(self._sentence if bad else self._about)
        self.refused.emit(self._sentence if bad else "")


class NumberFields(QWidget):
    """Signals:
    entered: a choice by its name, and its value or None.
    refused: a sentence about the field that was left; empty once it is mended.
    """

    entered = Signal(str, object)
    refused = Signal(str)

    def __init__(self, hint: str, parent: QWidget) -> None:
        """hint: what is said below the fields until one of them is entered."""
        super().__init__(parent)
        self.setObjectName("numberFields")
        self.fields: list[NumberField] = []
        self.thinking = self.tr(
            "Whether the model thinks before it answers. On: better answers to hard questions, and "
            "a longer wait. Off: it answers at once."
        )
        self.about = About(hint, self)
        self._grid = QGridLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(self._grid)
        layout.addWidget(self.about)
        self._grid.setHorizontalSpacing(theme.GRID * 2)
        self._grid.setVerticalSpacing(theme.GRID)
        for name, words, about, sentence in (
            (
                "temperature",
                self.tr("Temperature"),
                self.tr(
                    "How much chance has a say in each word. 0: none, the same answer every time. "
                    "Higher: more variety; above 1 it gets wild."
                ),
                self.tr("The temperature must be a number from 0 to 5, or empty."),
            ),
            (
                "seed",
                self.tr("Seed"),
                self.tr(
                    "Where chance begins: the same seed gives the same answer again, another one "
                    "another. At temperature 0 it does nothing."
                ),
                self.tr("The seed must be a whole number from 0 to 2^64 - 1, or empty."),
            ),
            (
                "top_p",
                self.tr("Top-p"),
                self.tr(
                    "Only the likeliest words are drawn from, those that make up this share. "
                    "Lower: plainer and safer. 1: all of them."
                ),
                self.tr("Top-p must be a number above 0 and at most 1, or empty."),
            ),
            (
                "top_k",
                self.tr("Top-k"),
                self.tr(
                    "Only so many of the likeliest words are drawn from. Fewer: plainer and safer. "
                    "0: all of them."
                ),
                self.tr("Top-k must be a whole number, 0 or more, or empty."),
            ),
            (
                "min_p",
                self.tr("Min-p"),
                self.tr(
                    "Words that are less likely than this share of the likeliest are left out. "
                    "Higher: plainer and safer. 0: none are."
                ),
                self.tr("Min-p must be a number from 0 to less than 1, or empty."),
            ),
            (
                "repetition_penalty",
                self.tr("Repetition penalty"),
                self.tr(
                    "How much a word counts less once it was said. Above 1: fewer repetitions, but "
                    "stranger words. Below 1: more. 1: nothing."
                ),
                self.tr("The repetition penalty must be a number above 0 and at most 5, or empty."),
            ),
            (
                "max_tokens",
                self.tr("Longest answer, in tokens"),
                self.tr(
                    "Where an answer is cut off; a token is about four letters. Higher: long "
                    "answers get whole, and less of a long chat is read."
                ),
                self.tr("The longest answer must be a whole number from 1 to 1,000,000, or empty."),
            ),
        ):
            self._add(name, words, about, sentence)

    def field(self, name: str) -> NumberField:
        return next(field for field in self.fields if field.name == name)

    def place_think(self, choice: QWidget) -> None:
        """The choice whether to think, in the next place."""
        self.setTabOrder(self.fields[-1], choice)
        self._place(self.tr("Thinking"), choice, self.thinking)

    def _place(self, words: str, widget: QWidget, about: str) -> None:
        number = self._grid.count()
        box = QVBoxLayout()
        box.setSpacing(theme.GRID // 2)
        label = DimLabel(words, self)
        label.setBuddy(widget)
        explain(widget, about)
        self.about.watch(widget, about)
        box.addWidget(label)
        box.addWidget(widget)
        self._grid.addLayout(box, number // 2, number % 2)
        self._grid.setColumnStretch(number % 2, 1)

    def show_tuning(self, tuning: Tuning, usual: Sampling, max_tokens: int) -> None:
        for field in self.fields:
            own = max_tokens if field.name == "max_tokens" else getattr(usual, field.name)
            field.show_value(getattr(tuning, field.name), own)

    def _add(self, name: str, words: str, about: str, sentence: str) -> None:
        field = NumberField(name, words, about, sentence, self)
        field.entered.connect(self.entered)
        field.refused.connect(self.refused)
        self.fields.append(field)
        self._place(words, field, about)


def _text(value: float | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else local(f"{value:g}")
