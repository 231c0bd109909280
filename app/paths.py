"""Where things live on this machine, and nothing else."""

import time
from dataclasses import dataclass
from itertools import count
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


def unused(path: Path) -> Path:
    """A name beside the path for a damaged file, with the day, where nothing lies yet."""
    stem = f"{path.stem}.damaged-{time.strftime('%Y-%m-%d')}"
    names = (f"{stem}-{number}{path.suffix}" for number in count(1))
    return next(one for one in map(path.with_name, names) if not one.exists())
