"""Files beside a question that is being written, as chips that can be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import theme
from app.attachment import Attachment
from app.counts import Counts
from app.flow import Flow
from app.numerals import size
from app.panel import DimLabel, Panel, QuietButton
from app.wording import said

WIDEST = 200  # points of a name


class _FileName(DimLabel):
    """As much of a name as there is room for, and its end at any rate."""

    _name = ""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self._name = name
        self.setForegroundRole(parent.foregroundRole())
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._shorten()

    def _shorten(self) -> None:
        middle, room = Qt.TextElideMode.ElideMiddle, theme.points(WIDEST)
        self.setText(self.fontMetrics().elidedText(self._name, middle, room))


class FileChip(Panel):
    """Signals:
    removed: it is not to go along.
    """

    removed = Signal()

    def __init__(self, attachment: Attachment, parent: QWidget) -> None:
        super().__init__(theme.wash, theme.hairline, 8, parent)
        self.setObjectName("fileChip")
        self._attachment = attachment
        name = _FileName(attachment.name, self)
        self._size = DimLabel("", self)
        self._size.setObjectName("fileSize")
        remove = QuietButton("×", "removeFile", self)
        remove.setAccessibleName(self.tr("Remove {name}").format(name=attachment.name))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(name)
        row.addWidget(self._size)
        row.addWidget(remove)
        self.show_tokens(None)

    def show_tokens(self, tokens: int | None) -> None:
        """How many tokens the model reads for it, once that is known."""
        words = size(self._attachment.size)
        if tokens is not None:
            words += " · " + Counts().tokens(tokens)
        self._size.setText(words)
        told = [
            part for part in (self._attachment.name, words, said(self._attachment.note)) if part
        ]
        self.setToolTip("\n".join(told))
        self.setAccessibleName(", ".join(told))


class FileChips(QWidget):
    """Chips in as many lines as they need.

    Signals:
        changed: there are other files now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fileChips")
        self.setAccessibleName(self.tr("Attached files"))
        self._row = Flow(gap=theme.GRID // 2)
        self.setLayout(self._row)
        self.files: tuple[Attachment, ...] = ()
        self._chips: list[FileChip] = []
        self.hide()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Other files in place of these."""
        if tuple(files) == self.files:
            return
        self.files = tuple(files)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [FileChip(file, self) for file in self.files]
        for chip, file in zip(self._chips, self.files, strict=True):
            chip.removed.connect(lambda file=file: self._remove(file))
        self._row.fill(self._chips)
        self.setVisible(bool(self.files))
        self.changed.emit()

    def show_tokens(self, counts: Sequence[int]) -> None:
        """Tokens of each file."""
        if len(counts) == len(self._chips):
            for chip, count in zip(self._chips, counts, strict=True):
                chip.show_tokens(count)

    def _remove(self, file: Attachment) -> None:
        self.show_files([one for one in self.files if one is not file])
