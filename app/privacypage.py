"""Preferences: what stays on this machine, what goes out and when, and how to see that it is so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app import theme
from app.panel import DimLabel
from app.prefpage import Page


class PrivacyPage(Page):
    """data: the folder of chats and settings. engine: the process number of the engine, or 0."""

    def __init__(self, data: Path, engine: Callable[[], int], parent: QWidget) -> None:
        super().__init__("privacyPage", "", parent)
        self.title = self.tr("Privacy")
        self.setAccessibleName(self.title)
        self._engine = engine
        self.say(self.tr("Everything stays on this machine"), bold=True)
        self.say(
            self.tr(
                "Questions, answers, chats and settings are kept in one folder here and are sent "
                "nowhere. Models and a Hugging Face token lie where Hugging Face's own tools keep "
                "them. There is no account, and nothing is counted or reported."
            )
        )
        folder = DimLabel(str(data), self)
        folder.setObjectName("dataFolder")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder.setWordWrap(True)
        self.place(folder)
        show = QPushButton(self.tr("Open the Folder"), self)
        show.setObjectName("openData")
        show.setAccessibleName(self.tr("Open the folder of chats and settings"))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(data))))
        self.place(show, whole=False)
        self._space()
        self.say(self.tr("What goes out, and when"), bold=True)
        self.say(
            self.tr(
                "The model library asks Hugging Face when you download a model or look for "
                "a newer one. A link in an answer opens in your browser after you agreed. "
                "Pictures that an answer names are never downloaded."
            )
        )
        self._space()
        self.say(self.tr("How to see that it is so"), bold=True)
        self.say(self.tr("Turn the network off and ask something: it answers all the same. Or run"))
        self.command = DimLabel("", self)
        self.command.setObjectName("verifyCommand")
        self.command.setFont(theme.monospace(self.font()))
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.command.setAccessibleName(self.tr("Command that lists the engine's connections"))
        self.place(self.command)
        self.say(
            self.tr("in a terminal. It lists the engine's network connections; there are none.")
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        number = self._engine()
        self.command.setText(f"lsof -a -i -p {number}" if number else "lsof -a -i -c python")

    def _space(self) -> None:
        self._grid.setRowMinimumHeight(self._grid.rowCount(), theme.GRID)
