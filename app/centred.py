"""A layout that keeps one widget in the middle, no wider than text is set."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget


class Centred(QHBoxLayout):
    """widest: of the widget; margin: what is left free beside it, at least."""

    def __init__(self, widget: QWidget, widest: int, margin: int) -> None:
        super().__init__()
        self._widest, self._margin, self._lost = widest, margin, 0
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(widget)

    def lose(self, width: int) -> None:
        """A scroll bar takes so much at the right of it: the middle is that of both together."""
        if width != self._lost:
            self._lost = width
            self.update()

    def minimumSize(self) -> QSize:
        return super().minimumSize() + QSize(2 * self._margin, 0)

    def setGeometry(self, rect: QRect) -> None:
        left, right = self._beside(rect.width())
        super().setGeometry(rect.adjusted(left, 0, -right, 0))

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - sum(self._beside(width)))

    def minimumHeightForWidth(self, width: int) -> int:
        return super().minimumHeightForWidth(width - sum(self._beside(width)))

    def _beside(self, width: int) -> tuple[int, int]:
        whole = width + self._lost
        left = max(self._margin, (whole - self._widest) // 2)
        return left, max(whole - left - min(self._widest, whole - 2 * left) - self._lost, 0)
