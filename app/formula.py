"""A formula as an object in a document: as large as its text, on its text's baseline.

The outline is drawn anew at each painting, so it is as sharp as the screen and has the
colour the text has, also while it is selected.
"""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.latex import CAPITALS, Outline, outline
from app.prose import Formula

KIND = QTextFormat.ObjectTypes.UserObject.value + 1
SIGN = "\ufffc"
GLUE = "\u2060"  # gives its line the height of its font, and keeps a full stop from leaving

_SOURCE = QTextFormat.Property.UserProperty.value + 1
_LATEX = QTextFormat.Property.UserProperty.value + 2
_DISPLAY = QTextFormat.Property.UserProperty.value + 3


def format_of(
    formula: Formula, around: QTextCharFormat, usual: QFont, colour: QColor
) -> QTextCharFormat:
    """The format of the one character that stands for the formula.

    usual, colour: those of the document, which the format around it does not know.
    """
    made = QTextCharFormat(around)
    made.setFont(around.font().resolve(usual))
    if not around.hasProperty(QTextFormat.Property.ForegroundBrush):
        made.setForeground(colour)
    made.setObjectType(KIND)
    made.setProperty(_SOURCE, formula.source)
    made.setProperty(_LATEX, formula.latex)
    made.setProperty(_DISPLAY, formula.display)
    made.setToolTip(plain_tip(formula.latex.strip()))
    middle = QTextCharFormat.VerticalAlignment.AlignMiddle
    if (drawn := outline(formula.latex, formula.display)) and Place.of(drawn, made.font()).deep:
        made.setVerticalAlignment(middle)
    return made


def source_of(form: QTextCharFormat) -> str:
    """What was written, for copying; empty for anything but a formula."""
    return str(form.property(_SOURCE)) if form.objectType() == KIND else ""


def plain_tip(text: str) -> str:
    """A tool tip that shows the text as it is; Qt would read HTML, and load what that names."""
    return f"<qt>{escape(text)}</qt>"


def is_display(form: QTextCharFormat) -> bool:
    return form.objectType() == KIND and bool(form.property(_DISPLAY))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a formula stands within the room that its line keeps for it, in pixels.

    Qt lets an object stand on the baseline or straddle it evenly, nothing between. A
    formula that reaches no lower than letters do stands on it and is painted over the
    edge; a deeper one straddles, in a room that is large enough for either half.
    """

    size: float
    width: float
    height: float
    baseline: float
    deep: bool

    @classmethod
    def of(cls, drawn: Outline, font: QFont) -> "Place":
        metrics = QFontMetricsF(font)
        size = metrics.capHeight() / CAPITALS
        ascent, descent = drawn.ascent * size, drawn.descent * size
        width = drawn.width * size
        if descent <= metrics.descent() + 1:
            return cls(size, width, ascent, ascent, False)
        lift = metrics.xHeight() / 2
        height = max(2 * ascent - lift, 2 * descent + lift)
        return cls(size, width, height, (height + lift) / 2, True)


class FormulaObject(QPyTextObject):
    """Measures and paints the formulas of a document."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.measured = 0
        """How often a formula was measured: once each time its line is laid out."""

    def intrinsicSize(self, doc: QTextDocument, pos: int, form: QTextFormat) -> QSizeF:
        self.measured += 1
        words = form.toCharFormat()
        drawn = _outline(words)
        if drawn is None:
            return QSizeF(0, 0)
        place = Place.of(drawn, words.font())
        scale = self._scale(doc, pos, place)
        return QSizeF(place.width * scale, place.height * scale)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        pos: int,
        form: QTextFormat,
    ) -> None:
        words = form.toCharFormat()
        drawn = _outline(words)
        if drawn is None:
            return
        place = Place.of(drawn, words.font())
        scale = self._scale(doc, pos, place)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.left(), rect.top() + place.baseline * scale)
        painter.scale(place.size * scale, place.size * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(words.foreground())
        painter.drawPath(drawn.path)
        painter.restore()

    def _scale(self, doc: QTextDocument, pos: int, place: Place) -> float:
        """Smaller where it would be wider than the column."""
        block = doc.findBlock(pos)
        form, listed = block.blockFormat(), block.textList()
        steps = form.indent() + (listed.format().indent() if listed is not None else 0)
        room = doc.textWidth() - form.leftMargin() - form.rightMargin()
        room -= steps * doc.indentWidth()
        return min(1.0, room / place.width) if 0 < room < place.width else 1.0


def _outline(form: QTextCharFormat) -> Outline | None:
    return outline(str(form.property(_LATEX)), bool(form.property(_DISPLAY)))
