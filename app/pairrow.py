"""One pair in the library's list: who it is, what it takes, how far it is, and one button."""

from typing import get_args

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app import theme
from app.catalog import licence, speed, verdict
from app.entry import Act, Entry
from app.progressline import ProgressLine
from app.wording import said
from dflash_mlx.memory import Machine

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PairRow(QWidget):
    """Signals:
    chosen: the cursor is on it now.
    pressed: its button was; see `entry.act`.
    left: the arrow keys lead away, by so many rows.
    """

    chosen = Signal()
    pressed = Signal()
    left = Signal(int)

    BUTTON = 96

    def __init__(self, entry: Entry, machine: Machine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"pair-{entry.pair.name}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._machine = machine
        self.button = QPushButton(self)
        self.button.setObjectName(f"act-{entry.pair.name}")
        self.button.clicked.connect(self.pressed)
        self.line = ProgressLine(f"progress-{entry.pair.name}", self)
        self.set_selected(False)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        self.entry = entry
        pair = entry.pair
        self._facts = " · ".join(
            said(one)
            for one in (
                "" if pair.embedded else verdict(entry.offer, self._machine),
                speed(pair, entry.copy, self._machine),
                licence(pair),  # last: it is what a narrow row can do without
            )
            if one
        )
        self._facts = self._facts[:1].upper() + self._facts[1:]
        if entry.offer.status.kind == "unsupported":
            self._facts = said(entry.offer.short)
        self.button.setText(said(entry.act))
        self.button.setEnabled(entry.able)
        self.button.setAccessibleName(f"{said(entry.act)} {pair.title}")
        self.button.setToolTip("" if entry.able or entry.used else said(entry.offer.sentence))
        share = entry.share
        self.line.setVisible(share is not None)
        self.line.show_share(share or 0.0)
        self.setAccessibleName(f"{pair.title}, {said(entry.state)}")
        self.setAccessibleDescription(f"{said(entry.size)}. {self._facts}")
        self.setToolTip(said(entry.state) if entry.item else self._facts)
        self.update()

    def set_selected(self, selected: bool) -> None:
        """The Tab key stops here alone: the arrow keys lead to the other rows."""
        self.selected = selected
        policy = Qt.FocusPolicy.StrongFocus if selected else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.button.setFocusPolicy(policy)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 2 * self.fontMetrics().height() + theme.GRID * 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        high = self.button.sizeHint().height()
        place = QRect(0, 0, max(self.BUTTON, self._widest()), high)
        place.moveCenter(self.rect().center())
        place.moveRight(self.width() - theme.GRID * 2)
        self.button.setGeometry(place)
        edge = theme.GRID * 2
        wide = place.left() - 2 * edge
        self.line.setGeometry(edge, self.height() - ProgressLine.THICK - 4, wide, 4)

    def _widest(self) -> int:
        """What the longest of the button's words takes, so that all buttons are as wide."""
        metrics = self.button.fontMetrics()
        words = (metrics.horizontalAdvance(said(act)) for act in get_args(Act))
        return max(words) + theme.points(theme.GRID * 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.left.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.button.click()
        elif event.key() == Qt.Key.Key_Space:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, entry = self.palette(), self.entry
        box = QRectF(self.rect()).adjusted(8.5, 1.5, -8.5, -1.5)
        if self.selected or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush((theme.hairline if self.selected else theme.wash)(colours))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.drawRoundedRect(box, 8, 8)
        high, edge = self.fontMetrics().height(), theme.GRID * 2
        right = self.button.x() - edge
        upper = QRect(edge, theme.GRID, right - edge, high)
        lower = upper.translated(0, high + 2)
        dim, able = theme.dim(colours), entry.offer.status.kind in ("works", "gated")
        font = self.font()
        painter.setFont(theme.figures(theme.scaled(font, 0.92)))
        painter.setPen(dim)
        painter.drawText(upper, _RIGHT, said(entry.size))
        taken = painter.fontMetrics().horizontalAdvance(said(entry.size)) + edge
        if entry.item is not None and entry.item.state == "failed":
            painter.setPen(theme.danger(colours))
        words = said(entry.state) if entry.item else self._facts
        _write(painter, lower, words)
        painter.setPen(colours.text().color() if able else dim)
        font.setBold(self.selected)
        painter.setFont(font)
        room = upper.adjusted(0, 0, -taken, 0)
        title = entry.pair.title
        _write(painter, room, title)
        if entry.item is None and entry.state != "Not on disk":
            begin = painter.fontMetrics().horizontalAdvance(title) + theme.GRID
            painter.setFont(theme.scaled(self.font(), 0.92))
            painter.setPen(theme.accent(colours))
            _write(painter, room.adjusted(begin, 0, 0, 0), said(entry.state))


def _write(painter: QPainter, place: QRect, words: str) -> None:
    """One line from the left, cut where its place ends."""
    right = Qt.TextElideMode.ElideRight
    painter.drawText(place, _LEFT, painter.fontMetrics().elidedText(words, right, place.width()))
