"""What concerns no window in particular, or one that is out of sight: told in one that is seen.

Knows which window hears of what; what has happened, others say.
"""

from PySide6.QtCore import QObject

from app.pairing import Pairing
from app.settings import SettingsFile
from app.unwatched import Unwatched
from app.windows import Windows
from app.writing import Writing


class Tidings(QObject):
    def __init__(
        self,
        windows: Windows,
        settings: SettingsFile,
        pairing: Pairing,
        writing: Writing,
        unwatched: Unwatched,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._windows = windows
        unwatched.noted.connect(self.tell)
        settings.noted.connect(lambda sentence: self.keep("settings", sentence))
        pairing.not_loaded.connect(self._on_not_loaded)
        pairing.garbled.connect(self._on_warned)
        writing.warned.connect(self._on_warned)

    def tell(self, text: str) -> None:
        """Something worth a line."""
        self._windows.hearer().state.set_hint(text)

    def keep(self, cause: str, sentence: str) -> None:
        """Something that must not be missed: it stays until it is put away."""
        self._windows.hearer().banner.say(cause, sentence, closable=True)

    def _on_warned(self, sentence: str) -> None:
        """Something went wrong that ends nothing."""
        self._windows.hearer().transcript.show_warning(sentence)

    def _on_not_loaded(self, chat: str, title: str, sentence: str) -> None:
        self._windows.hearer(chat).transcript.show_trouble(title, sentence)
