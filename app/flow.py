"""A layout that sets widgets side by side and goes on below where a line has no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class Flow(QLayout):
    """edge: where each line begins or, at the right, ends. gap: between widgets, in both ways."""

    def __init__(self, edge: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, gap: int = 0) -> None:
        super().__init__()
        self._right = edge == Qt.AlignmentFlag.AlignRight
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._apart = 0
        self.setContentsMargins(0, 0, 0, 0)

    def fill(self, widgets: Sequence[QWidget], apart: int = 0) -> None:
        """These, in this order, in the place of what was there. apart: so many of the last stand
        at the other edge."""
        self._apart = apart
        known = [item.widget() for item in self._items]
        for widget in widgets:
            if widget not in known:
                self.addChildWidget(widget)
        self._items = [QWidgetItem(widget) for widget in widgets]
        self.invalidate()

    # --- as Qt has it ---------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_height, lines)) + self._gap * max(len(lines) - 1, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top, apart = rect.top(), self._items[len(self._items) - self._apart :]
        for line in self._lines(rect.width()):
            spare = max(rect.width() - self._wide(line), 0)
            left, height = rect.left() + (spare if self._right else 0), _height(line)
            for item in line:
                if item in apart:
                    left, spare = left + spare, 0
                size = item.sizeHint().boundedTo(QSize(rect.width(), height))
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(self._wide(self._shown), _height(self._shown))

    def minimumSize(self) -> QSize:
        """Each in a line of its own; how high that is, the width says."""
        return QSize(max((item.sizeHint().width() for item in self._shown), default=0), 0)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._shown:
            if lines and self._wide([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _wide(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in line) + self._gap * max(len(line) - 1, 0)


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
