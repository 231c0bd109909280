"""The welcome of a first start: three steps on the empty page, and the way through them.

Knows its steps and how to go on, back and out; what the steps ask for, `tourwork` does.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panel import LeadButton, QuietButton
from app.tourdemo import DemoStep
from app.tourparts import Step
from app.toursteps import FirstStep, ModelsStep

DEMO = 2  # the step that shows what speculation does


class Tour(QWidget):
    """Signals:
    left: the user has had enough, or has come to the end.
    stepped: this step is shown now, from 0.
    """

    left = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setAccessibleName(self.tr("Welcome"))
        self.first = FirstStep(self)
        self.models = ModelsStep(self)
        self.demo = DemoStep(self)
        self._pages: tuple[Step, ...] = (self.first, self.models, self.demo)
        self.step = 0
        self._dots = Dots(len(self._pages), self)
        self.skip = QuietButton(self.tr("Skip"), "tourSkip", self)
        self.skip.hug(Qt.AlignmentFlag.AlignLeft)
        self.skip.setToolTip(self.tr("Skip the welcome (Esc); Help › Welcome brings it back"))
        self.back = QuietButton(self.tr("Back"), "tourBack", self)
        self.next = LeadButton("tourNext", self)
        self.next.reserve(self.tr("Start Chatting"))
        self.skip.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.show_step(self.step - 1))
        self.next.clicked.connect(self._on_next)
        self.escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        self._lay_out()
        self.show_step(0)

    def show_step(self, step: int) -> None:
        self.step = step = max(0, min(step, len(self._pages) - 1))
        for at, page in enumerate(self._pages):
            page.setVisible(at == step)
        self._dots.show_step(step)
        self.back.setVisible(step > 0)
        last = step == len(self._pages) - 1
        self.next.say(self.tr("Start Chatting") if last else self.tr("Next"))
        title = self._pages[step].title
        told = self.tr("Step {step} of {count}: {title}")
        words = told.format(step=step + 1, count=len(self._pages), title=title)
        self.setAccessibleDescription(words)
        self._dots.setAccessibleName(words)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.stepped.emit(step)

    def _on_next(self) -> None:
        if self.step == len(self._pages) - 1:
            self.left.emit()
        else:
            self.show_step(self.step + 1)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        for page in self._pages:
            column.addWidget(page)
        column.addStretch(3)
        # The steps scroll where the window is low; the way through them stands still.
        area = QScrollArea(self)
        area.setObjectName("tourArea")
        area.setAccessibleName(self.tr("Welcome"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        theme.slim(area.verticalScrollBar())
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        onward = QHBoxLayout()
        onward.setSpacing(theme.GRID)
        onward.addStretch(1)
        onward.addWidget(self.back)
        onward.addWidget(self.next)
        below = QGridLayout()
        below.addWidget(self.skip, 0, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(self._dots, 0, 1)
        below.addLayout(onward, 0, 2)
        below.setColumnStretch(0, 1)  # the dots stand in the middle
        below.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(area, 1)
        layout.addLayout(below)


class Dots(QWidget):
    """Which step it is: a longer dot among short ones."""

    SIZE, LONG = 7, 20

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourDots")
        self._count, self._step = count, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, step: int) -> None:
        self._step = step
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.LONG + (self._count - 1) * (self.SIZE + theme.GRID), self.SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        at = 0.0
        for step in range(self._count):
            now = step == self._step
            wide = self.LONG if now else self.SIZE
            painter.setBrush((theme.accent if now else theme.edge)(self.palette()))
            painter.drawRoundedRect(QRectF(at, 0, wide, self.SIZE), self.SIZE / 2, self.SIZE / 2)
            at += wide + theme.GRID
