"""Where things live on this machine, and nothing else."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one installation; `data` outlives the logs."""

    data: Path
    logs: Path

    @classmethod
    def usual(cls) -> "Paths":
        """Where this system wants an application's files."""
        dirs = PlatformDirs("DFlash Chat", appauthor=False)
        return cls(dirs.user_data_path, dirs.user_log_path)

    @classmethod
    def inside(cls, folder: Path) -> "Paths":
        """Everything in one folder, as `--data-dir` asks."""
        folder = folder.expanduser().absolute()
        return cls(folder, folder / "logs")

    @property
    def settings(self) -> Path:
        return self.data / "settings.json"

    @property
    def chats(self) -> Path:
        return self.data / "chats.db"

    @property
    def costs(self) -> Path:
        return self.data / "costs.json"

    @property
    def sessions(self) -> Path:
        """What the engine has read of chats."""
        return self.data / "sessions"

    @property
    def shell(self) -> Path:
        return self.data / "shell.json"

    @property
    def engine_log(self) -> Path:
        return self.logs / "engine.log"

    @property
    def download_log(self) -> Path:
        return self.logs / "download.log"
