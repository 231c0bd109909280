"""A layout that sets widgets side by side and goes on below where a line has no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

Line = list[tuple[QLayoutItem, QSize]]

ENDLESS = 1 << 20  # points


class Flow(QLayout):
    """edge: where each line begins or, at the right, ends. gap: between widgets, in both ways."""

    def __init__(self, edge: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, gap: int = 0) -> None:
        super().__init__()
        self._right = edge == Qt.AlignmentFlag.AlignRight
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._apart = 0
        self._known: dict[int, list[Line]] = {}  # by the width
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

    def invalidate(self) -> None:
        super().invalidate()
        self._known.clear()

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_height, lines)) + self._gap * max(len(lines) - 1, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top, apart = rect.top(), self._items[len(self._items) - self._apart :]
        for line in self._lines(rect.width()):
            spare = max(rect.width() - self._wide(line), 0)
            left, height = rect.left() + (spare if self._right else 0), _height(line)
            for item, hint in line:
                if item in apart:
                    left, spare = left + spare, 0
                size = hint.boundedTo(QSize(rect.width(), height))
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap

    def sizeHint(self) -> QSize:
        """All in one line."""
        [line] = self._lines(ENDLESS) or [[]]
        return QSize(self._wide(line), _height(line))

    def minimumSize(self) -> QSize:
        """Each in a line of its own; how high that is, the width says."""
        [line] = self._lines(ENDLESS) or [[]]
        return QSize(max((size.width() for _, size in line), default=0), 0)

    def _lines(self, width: int) -> list[Line]:
        """Which stand beside each other; it is asked for often, and hints take their time."""
        if width not in self._known:
            lines: list[Line] = []
            for item in self._items:
                if item.isEmpty():
                    continue
                one = item, item.sizeHint()
                if lines and self._wide([*lines[-1], one]) <= width:
                    lines[-1].append(one)
                else:
                    lines.append([one])
            self._known[width] = lines
        return self._known[width]

    def _wide(self, line: Line) -> int:
        return sum(size.width() for _, size in line) + self._gap * max(len(line) - 1, 0)


def _height(line: Line) -> int:
    return max((size.height() for _, size in line), default=0)
