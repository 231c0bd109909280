"""How much of a model's context is used: a ring that fills, and the figures."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.numerals import whole
from app.tips import explain


@dataclass(frozen=True, slots=True)
class Fill:
    """tokens: what is read for the next answer. context: what the model holds, 0 if there is
    none. exact: counted by the model's own tokenizer, not guessed. full: something is left out,
    or there is no room for an answer."""

    tokens: int = 0
    context: int = 0
    exact: bool = False
    full: bool = False


class ContextMeter(QWidget):
    """Shows a fill; what it means for the next answer, its owner says."""

    RING = 14

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("contextMeter")
        self.setAccessibleName(self.tr("Context used"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.figures(theme.scaled(self.font(), 0.92)))
        self.fill = Fill()
        self.words = ""
        self.show_fill(Fill())

    def show_fill(self, fill: Fill) -> None:
        words = whole(fill.tokens) if fill.exact else f"≈ {whole(fill.tokens)}"
        if fill.context:
            context = whole(fill.context)
            words = self.tr("{tokens} of {context}").format(tokens=words, context=context)
        if (fill, words) == (self.fill, self.words):
            return
        self.fill, self.words = fill, words
        told = self.tr(
            "How long this chat is with what you write, in tokens, and how long it can get: the "
            "model reads all of it for each answer. Where it is full, the oldest is left out."
        )
        guess = self.tr("Guessed until a model is ready.")
        explain(self, told if fill.exact else f"{told} {guess}", words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.words)
        width = theme.points(self.RING) + theme.GRID + words + theme.GRID
        return QSize(width, metrics.height() + theme.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, fill = self.palette(), self.fill
        wide = theme.points(self.RING)
        ring = QRectF(2, (self.height() - wide) / 2 + 1, wide - 2, wide - 2)
        painter.setPen(QPen(theme.edge(colours), 2))
        painter.drawEllipse(ring)
        share = min(fill.tokens / fill.context, 1.0) if fill.context else 0.0
        painter.setPen(QPen((theme.danger if fill.full else theme.accent)(colours), 2))
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * (1.0 if fill.full else share)))
        painter.setPen(theme.dim(colours))
        words = self.rect().adjusted(wide + theme.GRID, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side, self.words)
