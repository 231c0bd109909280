"""A file that went along with a question: its name, folded away below it what it says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app import theme
from app.attachment import Attachment
from app.numerals import size
from app.panel import Panel
from app.ring import TextStop
from app.thought import FoldButton
from app.wording import said

LINES = 16  # the most that are seen at once


class FileSection(QWidget):
    """The text is there once it is wanted, and scrolls by itself: a file may be long."""

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fileSection")
        self._attachment = attachment
        self._panel: Panel | None = None
        self.fold = FoldButton("fileFold", self)
        self.fold.say(f"{attachment.name} · {size(attachment.size)}")
        self.fold.setToolTip(said(attachment.note))
        self.fold.setAccessibleDescription(self.fold.toolTip())
        self.fold.hug(Qt.AlignmentFlag.AlignRight)
        self.fold.toggled.connect(self._on_toggled)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.GRID // 2)
        self._layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignRight)

    def reveal(self, words: str) -> bool:
        """Unfold it with the first of the words marked that it has; False where it has none."""
        text = self._attachment.content.casefold()
        word = next((word for word in words.split() if word.casefold() in text), None)
        if word is None and not any(
            word.casefold() in self._attachment.name.casefold() for word in words.split()
        ):
            return False
        self.fold.setChecked(True)
        view = self.findChild(QPlainTextEdit)
        if word is not None and view is not None:
            view.moveCursor(QTextCursor.MoveOperation.Start)
            view.find(word)
        return True

    def _on_toggled(self, unfolded: bool) -> None:
        if self._panel is None:
            self._panel = self._make_panel()
            self._layout.addWidget(self._panel)
        self._panel.setVisible(unfolded)

    def _make_panel(self) -> Panel:
        panel = Panel(theme.wash, theme.hairline, 8, self)
        view = QPlainTextEdit(panel)
        view.setObjectName("fileText")
        view.setAccessibleName(self._attachment.name)
        view.setReadOnly(True)
        view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        view.setFrameShape(QFrame.Shape.NoFrame)
        TextStop(view, scrolls=True)
        view.viewport().setAutoFillBackground(False)
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        view.setFont(theme.monospace(self.font()))
        view.setPlainText(self._attachment.content)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            theme.slim(bar)
        view.document().setDocumentMargin(0)
        # Long lines are broken, so there may be more than the text has.
        lines = LINES if len(self._attachment.content) > 60 * LINES else view.blockCount() + 1
        view.setFixedHeight(view.fontMetrics().lineSpacing() * min(lines, LINES))
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(theme.GRID, theme.GRID // 2, 2, theme.GRID // 2)
        inner.addWidget(view)
        return panel
