"""One download in the panel: how far, how fast, how long still, file by file; and its buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import theme
from app.entry import hindrance, pace
from app.numerals import percent, size
from app.panel import DimLabel, QuietButton
from app.progressline import ProgressLine
from app.wording import said
from dflash_mlx.backlog import Item
from dflash_mlx.pace import Portion, Progress


class DownloadRow(QWidget):
    """Signals:
    toggled: pause it, or go on with it.
    cancelled: stop it and remove what has arrived.
    moved: to another place in the queue, by so many places.
    token_asked: the Hub refused it; who we are to the Hub may be changed.
    hurried: the Hub should be asked at once, without a wait.
    """

    toggled = Signal()
    cancelled = Signal()
    moved = Signal(int)
    token_asked = Signal()
    hurried = Signal()

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"download-{name}")
        self._title = title
        head = QLabel(title, self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.state = DimLabel("", self)
        self.state.setObjectName(f"downloadState-{name}")
        self.state.setWordWrap(True)
        self.line = ProgressLine(f"downloadLine-{name}", self)
        self.files = DimLabel("", self)
        self.files.setWordWrap(True)  # or a long name would take the buttons out of sight
        self.files.setObjectName(f"downloadFiles-{name}")
        self.files.hide()
        self.toggle = self._button(self.tr("Resume"), f"toggle-{name}")
        self.toggle.clicked.connect(self.toggled)
        self.cancel = self._button(self.tr("Cancel"), f"cancel-{name}")
        self.cancel.clicked.connect(self.cancelled)
        self.cancel.hug(Qt.AlignmentFlag.AlignRight)
        self.earlier = self._button(self.tr("Earlier"), f"earlier-{name}")
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later = self._button(self.tr("Later"), f"later-{name}")
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.more = self._button(self.tr("Files"), f"files-{name}")
        self.more.setCheckable(True)
        self.more.toggled.connect(self.files.setVisible)
        self.token = self._button(self.tr("Token…"), f"token-{name}")
        self.token.clicked.connect(self.token_asked)
        self.hurry = self._button(self.tr("Try Now"), f"hurry-{name}")
        self.hurry.clicked.connect(self.hurried)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(head, 1)
        order = (self.hurry, self.token, self.more, self.earlier, self.later)
        for button in (*order, self.toggle, self.cancel):
            upper.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID)
        layout.setSpacing(theme.GRID // 2)
        layout.addLayout(upper)
        layout.addWidget(self.line)
        layout.addWidget(self.state)
        layout.addWidget(self.files)

    def show_item(
        self, item: Item, progress: Progress | None, held: str, place: int, count: int
    ) -> None:
        """place: where it stands in the queue of `count`. held: why it waits."""
        waits = item.state == "waiting"
        words = self.tr("Pause") if waits else self.tr("Resume")
        self.toggle.setText(words)
        self.toggle.setAccessibleName(f"{words} {self._title}")
        self.earlier.setVisible(count > 1)
        self.later.setVisible(count > 1)
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(place < count - 1)
        self.show_progress(item, progress, held)

    def show_progress(self, item: Item, progress: Progress | None, held: str) -> None:
        done, total = item.done, item.bytes
        if progress is not None:
            done, total = progress.done, progress.bytes
            self.files.setText("\n".join(map(_file, progress.files)))
        self.token.setVisible(item.state == "failed" and item.kind == "Denied")
        delayed = progress is not None and any(one.why for one in progress.files)
        self.hurry.setVisible(item.state == "waiting" and (bool(held) or delayed))
        self.more.setVisible(bool(self.files.text()))
        self.line.show_share(done / total if total else 0.0)
        figures = (
            self.tr("{done} of {total}").format(done=size(done), total=size(total)) if total else ""
        )
        match item.state:
            case "failed":
                text = item.why
            case "paused":
                text = " · ".join(one for one in (self.tr("Paused"), figures) if one)
            case _:
                text = held or (pace(progress) if progress else self.tr("Waiting"))
        text = said(text)
        self.state.setText(text)
        self.line.setAccessibleDescription(text)

    def _button(self, words: str, name: str) -> QuietButton:
        button = QuietButton(words, name, self)
        button.setAccessibleName(f"{words} {self._title}")
        return button


def _file(one: Portion) -> str:
    share = one.done / one.bytes if one.bytes else 1.0
    figures = f"{size(one.done)} of {size(one.bytes)}"
    text = f"{percent(share):>4}  {said(figures)}  {one.name}"
    return f"{text} · {said(delay)}" if (delay := hindrance(one)) else text
