"""Preferences: back to how the program came."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.prefpage import Page
from app.question import Question
from app.settings import SettingsFile


class ResetPage(Page):
    """Asks once more before it does so."""

    def __init__(self, settings: SettingsFile, parent: QWidget) -> None:
        super().__init__("resetPage", "", parent)
        self.title = self.tr("Reset")
        self.setAccessibleName(self.title)
        self._settings = settings
        self.say(
            self.tr(
                "Sets every preference back to how the program came. Chats, presets, models and "
                "licences that you agreed to stay as they are."
            )
        )
        self.button = QPushButton(self.tr("Reset Preferences…"), self)
        self.button.setObjectName("resetPreferences")
        self.button.setAccessibleName(self.tr("Reset preferences"))
        self.button.clicked.connect(self._on_asked)
        self.place(self.button, whole=False)

    def _on_asked(self) -> None:
        box = Question(
            self,
            "resetBox",
            self.tr("Set all preferences back?"),
            self.tr("Chats, presets and models stay."),
            (self.tr("Cancel"), "keepPreferences"),
            (self.tr("Reset"), "resetAnyway"),
            loses=True,
        )
        box.agreed.connect(self._settings.reset)
        box.open()
