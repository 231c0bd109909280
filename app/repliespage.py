"""Preferences: how chats are answered that say nothing else themselves."""

from dataclasses import asdict, replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app import theme
from app.prefpage import Choice, Page
from app.settings import Settings, SettingsFile
from app.tuning import Tuning
from app.tuningfields import NumberFields
from dflash_mlx.protocol import Sampling


class RepliesPage(Page):
    """A number that is cleared is as the program has it of itself."""

    PACE = 400  # ms; a system prompt is kept when its writer pauses

    def __init__(self, settings: SettingsFile, parent: QWidget) -> None:
        super().__init__("repliesPage", "", parent)
        self.title = self.tr("Answers")
        self.setAccessibleName(self.title)
        self._settings = settings
        self.system = QPlainTextEdit(self)
        self.system.setObjectName("usualSystemPrompt")
        self.system.setAccessibleName(self.tr("System prompt"))
        self.system.setPlaceholderText(
            self.tr("What every model should know about you and your wishes")
        )
        self.system.setTabChangesFocus(True)
        self.system.viewport().setAutoFillBackground(False)  # its corners are round
        self.system.setFixedHeight(self.system.fontMetrics().lineSpacing() * 4 + theme.GRID * 2)
        theme.slim(self.system.verticalScrollBar())
        self._pace = QTimer(self, singleShot=True, interval=self.PACE)
        self._pace.timeout.connect(self.keep)
        self.system.textChanged.connect(self._pace.start)
        self.think = Choice("usualThink", self.tr("Thinking"), self)
        self.think.setMinimumWidth(0)
        self.think.fill(
            [(None, self.tr("As the model does")), (True, self.tr("On")), (False, self.tr("Off"))]
        )
        self.think.picked.connect(lambda value: settings.change(think=value))
        self.numbers = NumberFields(
            self.tr(
                "What is left empty is as the program has it, shown in grey. Enter a field to "
                "read what it does."
            ),
            self,
        )
        self.numbers.place_think(self.think)
        self.numbers.entered.connect(self._on_entered)
        self.numbers.refused.connect(self._on_refused)
        self.trouble = QLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.say(self.tr("For every chat that has no choice of its own; Chat Settings has those."))
        self.place(self.system)
        self.place(self.numbers)
        self.place(self.trouble)

    def show_settings(self, settings: Settings) -> None:
        if not self._pace.isActive() and self.system.toPlainText().strip() != settings.system:
            self.system.setPlainText(settings.system)
            self._pace.stop()
        self.think.show_value(settings.think)
        usual = Settings()
        own = {
            name: value
            for name, value in asdict(settings.sampling).items()
            if value != getattr(usual.sampling, name)
        }
        if settings.max_tokens != usual.max_tokens:
            own["max_tokens"] = settings.max_tokens
        self.numbers.show_tuning(Tuning(**own), usual.sampling, usual.max_tokens)

    def keep(self) -> None:
        """What has been written of the system prompt counts."""
        self._pace.stop()
        self._settings.change(system=self.system.toPlainText().strip())

    def _on_entered(self, name: str, value: float | None) -> None:
        if name == "max_tokens":
            self._settings.change(max_tokens=value or Settings().max_tokens)
            return
        value = getattr(Sampling(), name) if value is None else value
        now = self._settings.settings.sampling
        self._settings.change(sampling=replace(now, **{name: value}))  # type: ignore[arg-type]

    def _on_refused(self, sentence: str) -> None:
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.WindowText, theme.danger(self.palette()))
        self.trouble.setPalette(colours)
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
