"""The command palette: everything that can be done, by a few letters and Enter.

Shows what it is given; knows nothing of chats or models.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.fuzzy import score
from app.popup import Popup
from app.rowpainter import RowPainter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Command:
    """words: what it is called. hint: its keys, or what kind of thing it is. run: does it.
    also: words that it may be sought by besides."""

    words: str
    hint: str
    run: Callable[[], object]
    also: str = ""

    ASIDE: ClassVar[float] = 0.2  # less than a word of its name that is written out

    def fit(self, typed: str) -> float:
        """How well typed letters fit it; 0 where they do not."""
        begun = any(word.startswith(typed.casefold()) for word in self.also.casefold().split())
        return max(score(typed, self.words), self.ASIDE if begun and typed else 0.0)


class Palette(Popup):
    """Opens over a window and closes when something was chosen, or something else is clicked."""

    WIDTH, ROWS, MOST = theme.GRID * 64, 9, 60

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self._commands: list[Command] = []
        self.rows = Rows(self)
        self.words = QLineEdit(self)
        self.words.setObjectName("paletteWords")
        self.words.setFrame(False)
        self.words.textChanged.connect(lambda _: self._sift())
        self.words.returnPressed.connect(self._run)
        self.list = QListView(self)
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(self.list, driven=True))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.slim(self.list.verticalScrollBar())
        self.list.clicked.connect(lambda _: self._run())
        self.list.activated.connect(lambda _: self._run())
        self.drive(self.words, self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.words)
        layout.addWidget(self.list)

    def open_with(self, commands: Sequence[Command], sought: str = "") -> None:
        """sought: what can be found, if not anything."""
        self._commands = list(commands)
        sought = sought or self.tr("Find a command, a chat or a model")
        self.words.setAccessibleName(sought)
        self.words.setPlaceholderText(sought)
        self.words.clear()
        window = self.window().parentWidget()
        assert window is not None
        wide = min(theme.points(self.WIDTH), window.width() - theme.GRID * 4)
        box = QRect(0, theme.GRID * 10, wide, 0)
        box.moveLeft((window.width() - box.width()) // 2)
        self.setFixedWidth(box.width())
        self.move(window.mapToGlobal(box.topLeft()))
        self._sift()
        self.show()
        self.words.setFocus()

    def _sift(self) -> None:
        """What fits the words, the best first; of equals, in the order they were given."""
        typed = self.words.text()
        fits = [(command.fit(typed), command) for command in self._commands]
        fits = [fit for fit in fits if fit[0]]
        fits.sort(key=lambda fit: -fit[0])
        self.rows.show_commands([command for _, command in fits[: self.MOST]])
        rows = min(max(self.rows.rowCount(), 1), self.ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0))
        self.setFixedHeight(self.sizeHint().height())
        if fits:
            self.list.setCurrentIndex(self.rows.index(0))

    def _run(self) -> None:
        command = self.rows.at(self.list.currentIndex().row())
        if command is not None:
            self.close()
            command.run()


class Rows(QAbstractListModel):
    """What fits; one row that says so where nothing does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[Command] = []

    def show_commands(self, commands: list[Command]) -> None:
        self.beginResetModel()
        self._shown = commands
        self.endResetModel()

    def at(self, row: int) -> Command | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else max(len(self._shown), 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self.at(index.row())
        if command is None:
            return self.tr("No matches") if role == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return command.words
        if role == Qt.ItemDataRole.UserRole:
            return command.hint
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{command.words}, {command.hint}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self._shown else Qt.ItemFlag.NoItemFlags
