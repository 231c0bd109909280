"""The token by which the Hub knows us: entered, or removed. A page that stands anywhere.

Knows neither who carries a token away nor where it is kept. Shows none, and keeps none longer than
it takes to hand it over.
"""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.panel import Paragraph
from app.wording import said

PAGE = "https://huggingface.co/settings/tokens"


class TokenPanel(QWidget):
    """Signals:
    entered: this token is to be checked and kept.
    removed: the one that is kept is to go.
    looked: somebody looks at it, so it should be told how things stand.
    """

    entered = Signal(str)
    removed = Signal()
    looked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tokenPanel")
        self.setAccessibleName(self.tr("Hugging Face token"))
        self._stored = False
        what = Paragraph("tokenWhat", self, dim=True)
        what.setTextFormat(Qt.TextFormat.RichText)
        words = self.tr(
            "Gated and private repositories of Hugging Face ask for a token. Make one "
            "that may read at {page}. It is kept where `hf auth login` keeps it, for every "
            "tool on this machine."
        ).format(page=f'<a href="{PAGE}">{PAGE.removeprefix("https://")}</a>')
        what.setText(re.sub("`(.+?)`", r"<code>\1</code>", words))
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        what.setOpenExternalLinks(True)
        self.field = QLineEdit(self)
        self.field.setObjectName("tokenField")
        self.field.setAccessibleName(self.tr("A new token"))
        self.field.setPlaceholderText(self.tr("A new token, such as hf_…"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(lambda _: self._allow())
        self.field.returnPressed.connect(self._on_save)
        self.save = self._button(self.tr("Save Token"), "saveToken")
        self.save.clicked.connect(self._on_save)
        self.remove = self._button(self.tr("Remove Token"), "removeToken")
        self.remove.clicked.connect(self._on_remove)
        self.state = Paragraph("tokenState", self)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(what)
        layout.addLayout(row)
        layout.addWidget(self.state)
        layout.addStretch(1)
        self._allow()

    def show_state(self, stored: bool, text: str, failed: bool = False) -> None:
        """Whether a token is kept, and a sentence. failed: what was asked for was not done, so
        what is written in the field stays."""
        self._stored = stored
        if not failed:
            self.field.clear()
        self.state.setText(said(text))
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.looked.emit()

    def wait(self, text: str) -> None:
        """Nothing can be asked for until `show_state`."""
        self.state.setText(text)
        for part in (self.field, self.save, self.remove):
            part.setEnabled(False)

    def _allow(self) -> None:
        self.field.setEnabled(True)
        self.save.setEnabled(bool(self.field.text().strip()))
        self.remove.setEnabled(self._stored)

    def _on_save(self) -> None:
        token = self.field.text().strip()
        if token:
            self.wait(self.tr("Asking Hugging Face…"))
            self.entered.emit(token)

    def _on_remove(self) -> None:
        self.wait(self.tr("Removing it…"))
        self.removed.emit()

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        return button
