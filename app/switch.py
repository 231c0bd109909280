"""A switch with three truths: on, off, and not to be had."""

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app import theme
from app.tips import explain, tip
from app.wording import said


class Switch(QCheckBox):
    """Painted as a small track with a knob; behaves, and is read aloud, as a check box.

    Its words say the state too, so that colour is never the only sign. It shows the
    truth and does not make it: who knows the truth calls `show_on`. about: what it is for.

    Signals:
        asked: the user wants it on or off.
    """

    asked = Signal(bool)

    WIDE, HIGH = 26, 16  # of the track

    def __init__(
        self, title: str, name: str, parent: QWidget | None = None, about: str = ""
    ) -> None:
        super().__init__(title, parent)
        self._title, self._about = title, about
        self._available = True
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard to the question
        self.toggled.connect(self._on_toggled)
        self.show_on(False)

    def show_on(self, on: bool, reason: str = "") -> None:
        """reason: what there is to know about it being on."""
        self._show("on" if on else "off", on, reason if on else "")

    def show_unavailable(self, reason: str) -> None:
        self._show("unavailable", False, reason)

    def sizeHint(self) -> QSize:
        # As wide as its longest state, so that the neighbours never move.
        widest = max(
            map(said, ("on", "off")), key=lambda w: self.fontMetrics().horizontalAdvance(w)
        )
        if not self._available:
            widest = said("unavailable")
        words = self.fontMetrics().size(0, f"{self._title} {widest}")
        height = max(theme.points(self.HIGH), words.height()) + theme.GRID
        return QSize(self._before + words.width() + theme.GRID // 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _before(self) -> int:
        """What stands before the words, with the room around it."""
        return theme.points(self.WIDE) + theme.GRID * 3 // 2

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        wide, high = theme.points(self.WIDE), theme.points(self.HIGH)
        track = QRectF(4.5, (self.height() - high) / 2 + 0.5, wide - 1, high - 1)
        on = self.isChecked()
        painter.setPen(QPen(theme.accent(colours) if on else theme.edge(colours), 1))
        painter.setBrush(theme.accent(colours) if on else theme.wash(colours))
        if not self._available:
            pen = QPen(theme.edge(colours), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        if self._available:
            gap = 2.5 * theme.zoom()
            knob = QRectF(0, 0, track.height() - 2 * gap, track.height() - 2 * gap)
            knob.moveCenter(track.center())
            knob.moveLeft(track.left() + gap + (track.width() - track.height() if on else 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.base().color() if on else theme.dim(colours))
            painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            around = track.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
        words = self.rect().adjusted(self._before, 0, 0, 0)
        painter.setPen(colours.text().color() if on else theme.dim(colours))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side, self.text())

    def _on_toggled(self, wanted: bool) -> None:
        with QSignalBlocker(self):
            self.setChecked(not wanted)
        self.asked.emit(wanted)

    def _show(self, state: str, checked: bool, reason: str) -> None:
        self._available = state != "unavailable"
        state, reason = said(state), said(reason)
        with QSignalBlocker(self):
            self.setChecked(checked)
        self.setEnabled(self._available)
        self.setText(f"{self._title} {state}")
        words = self.tr("{title} is on ({reason}).")
        described = self.tr("on: {reason}")
        if not self._available:
            words = self.tr("{title} is unavailable: {reason}.")
            described = self.tr("unavailable: {reason}")
        bare = reason.rstrip(".。")
        told = described.format(reason=reason) if reason else state
        explain(self, self._about, told)
        now = words.format(title=self._title, reason=bare) if reason else ""
        self.setToolTip(tip(now, self._about))
        self.updateGeometry()
        self.update()
