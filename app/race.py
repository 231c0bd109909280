"""The race of a comparison: tokens over seconds since the question was read, one line for each
side, painted here.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.charts import round_step
from app.numerals import decimal, local

Line = list[list[float]]

LEFT, RIGHT, ROW, HIGH = 44, 96, 18, 184  # at the usual size of words; ROW: a line of them


class Race(QWidget):
    """Plain is dashed and dim, speculative full and in the accent's colour; each is named at
    the end of its line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("race")
        self.setAccessibleName(self.tr("Race of the two sides"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._lines: dict[bool, Line] = {}
        self.show_lines({})

    def show_lines(self, lines: dict[bool, Line]) -> None:
        """Seconds and tokens of each side, by whether it speculates."""
        self._lines = {side: line for side, line in lines.items() if line}
        self.ends = {side: (line[-1][0], line[-1][1]) for side, line in self._lines.items()}
        """Seconds and tokens where each line ends."""
        self.setAccessibleDescription(self._told())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, theme.points(HIGH))

    def minimumSizeHint(self) -> QSize:
        """In a low window the answers need the room more."""
        return QSize(400, theme.points(HIGH) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.figures(theme.scaled(self.font(), 0.84)))
        row = theme.points(ROW)
        box = QRectF(self.rect()).adjusted(
            theme.points(LEFT), row / 2, -theme.points(RIGHT), -2 * row - 2
        )
        seconds = max([line[-1][0] for line in self._lines.values()] or [1.0]) or 1.0
        tokens = max([line[-1][1] for line in self._lines.values()] or [1.0]) or 1.0
        self._axes(painter, box, seconds, tokens)
        paths = {side: self._path(box, line, seconds, tokens) for side, line in self._lines.items()}
        if True in paths:
            area = QPainterPath()
            area.addPolygon(QPolygonF([*paths[True], QPointF(paths[True][-1].x(), box.bottom())]))
            painter.fillPath(area, theme.tint(self.palette()))
        for side in sorted(paths):
            below = side is False and self._near(box, seconds, tokens)
            self._draw(painter, side, paths[side], below)

    def _path(self, box: QRectF, line: Line, seconds: float, tokens: float) -> list[QPointF]:
        across, up = box.width() / seconds, box.height() / tokens
        whole = [[0.0, 0.0], *line]
        return [QPointF(box.left() + across * t, box.bottom() - up * n) for t, n in whole]

    def _axes(self, painter: QPainter, box: QRectF, seconds: float, tokens: float) -> None:
        painter.setPen(QPen(theme.hairline(self.palette()), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topLeft())
        if not self._lines:
            return
        row, step = theme.points(ROW), round_step(seconds)
        for at in range(int(seconds / step) + 1):
            x = box.left() + box.width() * at * step / seconds
            painter.setPen(QPen(theme.hairline(self.palette()), 1))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            words = self.tr("{seconds} s").format(seconds=local(f"{at * step:g}"))
            place = QRectF(x - 2 * row, box.bottom() + 4, 4 * row, row)
            painter.setPen(theme.dim(self.palette()))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)
        place = QRectF(box.left(), box.bottom() + 2 + row, box.width(), row)
        words = self.tr("tokens over seconds of writing, once the question was read")
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)
        step = round_step(tokens)
        for at in range(1, int(tokens / step) + 1):
            y = box.bottom() - box.height() * at * step / tokens
            painter.setPen(QPen(theme.hairline(self.palette()), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme.dim(self.palette()))
            place = QRectF(0, y - row / 2, box.left() - 8, row)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, local(f"{at * step:g}"))

    def _draw(self, painter: QPainter, side: bool, points: list[QPointF], below: bool) -> None:
        colour = theme.accent(self.palette()) if side else theme.dim(self.palette())
        style = Qt.PenStyle.SolidLine if side else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 2.2 if side else 1.8, style))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        words = self.tr("on, {seconds} s") if side else self.tr("off, {seconds} s")
        told = words.format(seconds=decimal(self._lines[side][-1][0], 2))
        row, end = theme.points(ROW), points[-1]
        wide = painter.fontMetrics().horizontalAdvance(told)
        place = QRectF(end.x() + 9, end.y() + row * (below - 0.5), wide, row)
        ground = self.palette().color(QPalette.ColorRole.Base)
        painter.fillRect(place, ground)  # the other side's line may run there
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, told)

    def _near(self, box: QRectF, seconds: float, tokens: float) -> bool:
        """Whether the names of the two lines would lie on each other."""
        if len(self._lines) < 2:
            return False
        (t1, n1), (t2, n2) = self._lines[False][-1], self._lines[True][-1]
        across = abs(t1 - t2) / seconds * box.width()
        near = abs(n1 - n2) / tokens * box.height() < theme.points(ROW)
        return near and across < theme.points(RIGHT)

    def _told(self) -> str:
        words = {True: self.tr("Speculation on"), False: self.tr("Speculation off")}
        told = []
        for side, line in self._lines.items():
            seconds, tokens = line[-1]
            one = self.tr("{side}: %Ln token(s) in {seconds} seconds.", "", round(tokens))
            told.append(one.format(side=words[side], seconds=decimal(seconds, 2)))
        return " ".join(told)
