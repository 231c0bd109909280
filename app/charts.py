"""Two small pictures of speed, painted here: a curve and a histogram."""

import math
from collections import deque

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.numerals import decimal, whole
from app.tips import explain, tip


def round_step(most: float) -> float:
    """A round number that fits between two and five times."""
    power: float = 10.0 ** math.floor(math.log10(most))
    return next(power * part for part in (0.2, 0.5, 1.0, 2.0) if most / (power * part) <= 5)


class Sparkline(QWidget):
    """The last tokens-per-second figures as a curve over its own largest value.

    wide: as a picture of its own, with its largest value and the rate since the prompt was read.
    about: what it tells, for who does not know.
    """

    POINTS = 48

    def __init__(self, parent: QWidget | None = None, wide: bool = False, about: str = "") -> None:
        super().__init__(parent)
        self._about = about
        self.setObjectName("sparkline")
        self.setAccessibleName(self.tr("Speed curve"))
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._wide = wide
        self._level: float | None = None
        self._values: deque[float] = deque(maxlen=self.POINTS)
        self.clear()

    def add(self, value: float, level: float | None = None) -> None:
        """One more figure; level: the rate since the prompt was read."""
        self._level = level
        self._values.append(value)
        low, high = min(self._values), max(self._values)
        told = self.tr("between {low} and {high} tokens per second lately, now {value}")
        told = told.format(low=decimal(low, 0), high=decimal(high, 0), value=decimal(value, 0))
        explain(self, self._about, told)
        self.update()

    def clear(self) -> None:
        self._values.clear()
        explain(self, self._about, self.tr("no figures yet"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, theme.points(72)) if self._wide else QSize(56, theme.points(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 2, -1, -1.5)
        painter.setPen(QPen(theme.hairline(self.palette()), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if len(self._values) < 2:
            return
        top = max([*self._values, self._level or 0.0]) or 1.0
        # A young curve fills a part from the left; later the oldest values drop out.
        step = box.width() / max(len(self._values) - 1, self.POINTS // 4)
        left, right = box.left(), box.left() + step * (len(self._values) - 1)
        line = QPolygonF(
            [
                QPointF(left + step * at, box.bottom() - box.height() * value / top)
                for at, value in enumerate(self._values)
            ]
        )
        colour = theme.accent(self.palette())
        area = QPainterPath()
        area.addPolygon(line)
        area.lineTo(right, box.bottom())
        area.lineTo(left, box.bottom())
        faint = theme.accent(self.palette())
        faint.setAlphaF(0.15)
        painter.fillPath(area, faint)
        painter.setPen(QPen(colour, 1.4))
        painter.drawPolyline(line)
        if self._wide:
            self._label(painter, box, top)

    def _label(self, painter: QPainter, box: QRectF, top: float) -> None:
        painter.setPen(theme.dim(self.palette()))
        painter.setFont(theme.figures(theme.scaled(self.font(), 0.84)))
        level = 0.0 if self._level is None else self._level
        height = box.bottom() - box.height() * level / top
        if height - box.top() > painter.fontMetrics().height() + 3:  # else it is the headline's
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, decimal(top, 0))
        if self._level is not None:
            painter.setPen(QPen(theme.dim(self.palette()), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))


class Histogram(QWidget):
    """How many rounds gave one token, two tokens, and so on up to a whole block.

    wide: as a picture of its own. about: what it tells, for who does not know.
    """

    def __init__(self, parent: QWidget | None = None, wide: bool = False, about: str = "") -> None:
        super().__init__(parent)
        self._about = about
        self.setObjectName("histogram")
        self.setAccessibleName(self.tr("Tokens per round"))
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._wide = wide
        self._counts: list[int] = []
        self._block = 16
        self.clear()

    def set_block(self, block: int) -> None:
        """The most tokens that a round can give."""
        self._block = max(block, 1)
        self.update()

    def set_counts(self, counts: list[int]) -> None:
        """counts[n]: rounds that gave n tokens."""
        if counts == self._counts:
            return
        self._counts = list(counts)
        told = ", ".join(
            self.tr("%Ln token(s): {count}", "", n).format(count=whole(count))
            for n, count in enumerate(counts)
            if count
        )
        words = (
            self.tr("rounds by tokens given: {told}").format(told=told)
            if told
            else self.tr("no rounds yet")
        )
        explain(self, self._about, words)
        self.setToolTip(tip(f"{words[0].upper()}{words[1:]}.", self._about))
        self.update()

    def clear(self) -> None:
        self._counts = [0]
        self.set_counts([])

    def sizeHint(self) -> QSize:
        return QSize(160, theme.points(56)) if self._wide else QSize(67, theme.points(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        places = max(self._block, len(self._counts) - 1)
        slot = self.width() / places
        top = max([*self._counts, 1])
        floor = self.height() - 1.0
        for n in range(1, places + 1):
            count = self._counts[n] if n < len(self._counts) else 0
            tall = 1.0 if not count else max(2.0, (floor - 1) * count / top)
            bar = QRectF((n - 1) * slot, floor - tall, max(slot - 1, 1), tall)
            colour = theme.accent if count else theme.hairline
            painter.fillRect(bar, colour(self.palette()))
