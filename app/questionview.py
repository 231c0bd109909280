"""A question in the transcript."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.attachment import Attachment
from app.documentview import DocumentView
from app.filesection import FileSection
from app.message import Message
from app.messagetools import ShyButton
from app.panel import Panel


class QuestionView(Message):
    """What the user asked, as it was typed, in a bubble at the right; above it the files."""

    def __init__(
        self,
        question: str,
        attachments: Sequence[Attachment] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.AlignmentFlag.AlignRight)
        self.setObjectName("questionView")
        self.source = question
        self.text = DocumentView(self)
        self.text.setObjectName("questionText")
        self.text.setAccessibleName(self.tr("You asked"))
        self.text.setPlainText(question)
        self.text.addAction(self._copy)
        bubble = Panel(theme.wash, radius=theme.RADIUS, parent=self)
        inner = QHBoxLayout(bubble)
        inner.setContentsMargins(14, theme.GRID, 14, theme.GRID)
        inner.addWidget(self.text)
        self._add_copy(ShyButton, "copyQuestion", self.tr("Copy the question"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        for attachment in attachments:
            layout.addWidget(FileSection(attachment, self))
        layout.addWidget(bubble, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        limit = int(self.width() * 0.8) - 28
        document = self.text.document().clone(self)
        document.setDefaultFont(self.text.font())
        document.setTextWidth(limit)
        self.text.setFixedWidth(max(min(math.ceil(document.idealWidth()) + 1, limit), 16))
        document.deleteLater()
