"""How the open chat is answered, on the window's desk: panel, button, chat and presets in step."""

from PySide6.QtCore import QObject, Signal

from app import tuning
from app.composer import Composer
from app.conversation import Conversation
from app.settings import SettingsFile
from app.transcript import Transcript
from app.tuning import Preset
from app.tuningpanel import TuningPanel


class TuningDesk(QObject):
    """Signals:
    told: something worth a line.
    """

    told = Signal(str)

    def __init__(
        self,
        conversation: Conversation,
        settings: SettingsFile,
        transcript: Transcript,
        composer: Composer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self._settings = settings
        self._button = composer.tuning
        self.panel = TuningPanel(transcript, composer)
        panel = self.panel
        self._button.clicked.connect(panel.toggle)
        panel.tuned.connect(conversation.tune)
        panel.saved.connect(self._on_saved)
        panel.renamed.connect(self._on_renamed)
        panel.dropped.connect(self._on_dropped)
        panel.closed.connect(composer.setFocus)
        conversation.tuned.connect(self._show)
        conversation.began.connect(lambda _: panel.close_panel())
        self._show()

    def _show(self) -> None:
        """What the chat's choices are, and which preset that is."""
        settings, own = self._settings.settings, self._conversation.chat.tuning
        self.panel.show_tuning(
            own, settings.sampling, settings.max_tokens, settings.think, settings.presets
        )
        same = next((p.name for p in settings.presets if p.tuning == own), "")
        self._button.show_choice(same, self._conversation.choices.own)

    def _on_saved(self, name: str) -> None:
        preset = Preset(name, self._conversation.chat.tuning)
        self._settings.change(presets=tuning.keep(self._settings.settings.presets, preset))

    def _on_renamed(self, name: str, new: str) -> None:
        presets = tuning.rename(self._settings.settings.presets, name, new)
        self._settings.change(presets=presets)

    def _on_dropped(self, name: str) -> None:
        """The chat keeps the choices, so they can be saved again."""
        self._settings.change(presets=tuning.drop(self._settings.settings.presets, name))
        words = self.tr("The preset “{name}” is deleted; this chat keeps what it said.")
        self.told.emit(words.format(name=name))
