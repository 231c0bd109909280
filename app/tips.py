"""A sentence on what a control is and does: beside the pointer, and for who cannot see it."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.panel import DimLabel


def tip(*parts: str) -> str:
    """A tooltip of a paragraph each, in lines of bearable length: plain text is one long line."""
    return "".join(f"<p>{escape(part, quote=False)}" for part in parts if part)


def explain(widget: QWidget, about: str, state: str = "") -> None:
    """about: what the control is for. state: what it says now, read aloud before that."""
    widget.setToolTip(tip(about))
    told = [part.rstrip(".。") for part in (state, about) if part]
    widget.setAccessibleDescription(". ".join(told))


class About(DimLabel):
    """A place for one sentence: that of the control which has the keyboard, or a hint while none
    of them has. It is always as high as the longest needs, so nothing moves."""

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(hint, parent)
        self.setObjectName("about")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._hint = hint
        self._told: dict[QObject, str] = {}

    def watch(self, control: QWidget, sentence: str) -> None:
        """Say this of a control while it has the keyboard."""
        self._told[control] = sentence
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.setText(self._told[watched])
        elif event.type() == QEvent.Type.FocusOut:
            self.setText(self._hint)
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, wrapped = QRect(0, 0, self.width(), 10_000), Qt.TextFlag.TextWordWrap
        texts = (self._hint, *self._told.values())
        metrics = self.fontMetrics()
        self.setMinimumHeight(max(metrics.boundingRect(room, wrapped, t).height() for t in texts))
