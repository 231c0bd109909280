"""A layout that sets widgets side by side and goes on below where a line has no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

Line = list[tuple[QLayoutItem, QSize]]


class Flow(QLayout):
    """edge: where each line begins or, at the right, ends. gap: between widgets, in both ways."""

    def __init__(self, edge: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, gap: int = 0) -> None:
        super().__init__()
        self._right = edge == Qt.AlignmentFlag.AlignRight
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._apart = 0
        self._hints: Line | None = None
        self._broken: dict[int, list[Line]] = {}  # into lines, by the width
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
        self._hints = None
        self._broken.clear()

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
        return QSize(self._wide(self._all), _height(self._all))

    def minimumSize(self) -> QSize:
        """Each in a line of its own; how high that is, the width says."""
        return QSize(max((_least(item, hint) for item, hint in self._all), default=0), 0)

    @property
    def _all(self) -> Line:
        """What is seen; asked for often, and hints take their time."""
        if self._hints is None:
            self._hints = [(one, one.sizeHint()) for one in self._items if not one.isEmpty()]
        return self._hints

    def _lines(self, width: int) -> list[Line]:
        """Which stand beside each other."""
        if width not in self._broken:
            lines: list[Line] = []
            for item, hint in self._all:
                one = item, _within(width, item, hint)
                if lines and self._wide([*lines[-1], one]) <= width:
                    lines[-1].append(one)
                else:
                    lines.append([one])
            self._broken[width] = lines
        return self._broken[width]

    def _wide(self, line: Line) -> int:
        return sum(size.width() for _, size in line) + self._gap * max(len(line) - 1, 0)


def _least(item: QLayoutItem, hint: QSize) -> int:
    """The narrowest it may be: only words that can wrap take less than they wish for."""
    return item.minimumSize().width() if item.hasHeightForWidth() else hint.width()


def _within(width: int, item: QLayoutItem, hint: QSize) -> QSize:
    """What it takes where a line is so wide."""
    if hint.width() <= width or not item.hasHeightForWidth():
        return hint
    return QSize(width, item.heightForWidth(width))


def _height(line: Line) -> int:
    return max((size.height() for _, size in line), default=0)
