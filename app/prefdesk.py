"""The preferences on the application's desk: their pages, and what each of them needs to know."""

from pathlib import Path

from PySide6.QtCore import QObject

from app import theme
from app.actions import Actions
from app.awake import Awake
from app.client import EngineClient
from app.downloads import Downloads
from app.keyspage import KeysPage
from app.lookpage import LookPage
from app.modelspage import ModelsPage
from app.motion import Motion
from app.offers import offered
from app.preferences import Preferences
from app.privacypage import PrivacyPage
from app.repliespage import RepliesPage
from app.resetpage import ResetPage
from app.settings import SettingsFile
from app.tokenbox import TokenDesk
from app.tokenpanel import TokenPanel
from dflash_mlx.memory import this_machine


class PrefDesk(QObject):
    """data: the folder in which everything is kept."""

    def __init__(
        self,
        settings: SettingsFile,
        motion: Motion,
        awake: Awake,
        downloads: Downloads,
        client: EngineClient,
        actions: Actions,
        data: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.window: Preferences | None = None
        self._settings, self._motion, self._awake = settings, motion, awake
        self._downloads, self._client = downloads, client
        self._actions, self._data = actions, data

    def open(self, page: str = "") -> None:
        """Show them; the window is made when it is first wanted."""
        if self.window is None:
            self.window = self._make()
        self.window.open(page)

    def close(self) -> None:
        if self.window is not None:
            self.window.close()

    def _make(self) -> Preferences:
        settings = self._settings
        made = Preferences(settings)
        machine, place = this_machine(), _models_place()
        made.add_pages(
            [
                LookPage(settings, self._motion, made),
                ModelsPage(settings, offered, machine, place, self._awake, made),
                RepliesPage(settings, made),
                KeysPage(self._actions, made),
                PrivacyPage(self._data, lambda: self._client.pid, made),
            ]
        )
        token = TokenPanel(made)
        token.setContentsMargins(*(theme.GRID * 3,) * 4)
        TokenDesk(token, self._downloads)
        made.add(self.tr("Hugging Face Token"), token)
        made.add_pages([ResetPage(settings, made)])
        return made


def _models_place() -> Path:
    """Where models are looked for now."""
    from huggingface_hub import constants

    return Path(constants.HF_HUB_CACHE)
