"""What the user has set: one dataclass in one JSON file, written atomically.

Knows nothing of who uses a setting. A field this version does not know is kept, so
that an older version does not lose what a newer one has written.
"""

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.language import known
from app.ownpairs import Own
from app.ownpairs import read as own_pair
from app.paths import unused
from app.tuning import MOST_TOKENS, Preset, plain, read
from app.wording import said
from dflash_mlx.disk import reason
from dflash_mlx.errors import BadRequest
from dflash_mlx.protocol import Load, Sampling

SMALLEST, LARGEST = -4, 8
_PERCENT = (70, 75, 80, 90, 100, 110, 120, 135, 150, 165, 180, 200, 220)
PERCENT = dict(zip(range(SMALLEST, LARGEST + 1), _PERCENT, strict=True))
"""How large words are, by the step of text size."""

KEPT = (
    *("window", "apart", "places"),
    *("pair", "target", "draft", "agreed", "presets", "own", "welcomed", "unknown"),
)
"""What a reset leaves alone: no matter of taste."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The defaults suit Pocket: no randomness, so that the same question can be compared.

    think: None is as each pair does of itself. system: the system prompt of chats that have
    none. presets: choices for a chat, under names. own: pairs of the user's own, in the library.
    window: Qt's saved geometry, in hex. apart: the chats that are open in windows of their own;
    places: where such windows stood, by chat. pair, or target and draft: what was loaded last.
    language: its code, "" as the system; see `language`.
    agreed: pairs whose licence was shown and agreed to.
    scheme: "light", "dark", or "" as the system. accent: see `accents`.
    motion: "less", "full", or "" as the system.
    start: the pair to load at the start; empty is the one that was loaded last.
    context: tokens of a chat, memory: bytes for models and chats; 0 is as much as there is.
    models: the Hub's cache, if not in the usual place. idle: minutes without a question until
    the engine gives its memory back; 0 is never. awake: the machine does not fall asleep while an
    answer or a download is under way. welcomed: the welcome has been seen.
    """

    speculate: bool = True
    think: bool | None = None
    sampling: Sampling = field(default_factory=Sampling)
    max_tokens: int = 2048
    zoom: int = 0
    window: str = ""
    apart: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    sidebar: bool = True
    speed_panel: bool = False
    pair: str = ""
    target: str = ""
    draft: str = ""
    agreed: list[str] = field(default_factory=list)
    scheme: str = ""
    accent: str = ""
    motion: str = ""
    start: str = ""
    context: int = 0
    memory: int = 0
    models: str = ""
    idle: int = 60
    awake: bool = True
    system: str = ""
    language: str = ""
    welcomed: bool = False
    presets: list[Preset] = field(default_factory=list)
    own: list[Own] = field(default_factory=list)
    unknown: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, kinds in (
            ("speculate", (bool,)),
            ("think", (bool, type(None))),
            ("max_tokens", (int,)),
            ("zoom", (int,)),
            ("window", (str,)),
            ("apart", (list,)),
            ("places", (dict,)),
            ("sidebar", (bool,)),
            ("speed_panel", (bool,)),
            ("pair", (str,)),
            ("target", (str,)),
            ("draft", (str,)),
            ("agreed", (list,)),
            ("presets", (list,)),
            *(
                (name, (str,))
                for name in ("scheme", "accent", "motion", "start", "models", "system", "language")
            ),
            *((name, (int,)) for name in ("context", "memory", "idle")),
            *((name, (bool,)) for name in ("awake", "welcomed")),
            ("own", (list,)),
        ):
            if type(getattr(self, name)) not in kinds:
                raise ValueError(f"{name} is {getattr(self, name)!r}")
        if not all(isinstance(word, str) for word in (*self.apart, *self.places.values())):
            raise ValueError("apart and places have ids and words alone")
        if not 1 <= self.max_tokens <= MOST_TOKENS:
            raise ValueError(f"max_tokens is {self.max_tokens}")
        if not SMALLEST <= self.zoom <= LARGEST:
            raise ValueError(f"zoom is {self.zoom}")
        if not known(self.language):
            raise ValueError(f"language is {self.language!r}")
        if self.scheme not in ("", "light", "dark"):
            raise ValueError(f"scheme is {self.scheme!r}")
        if self.motion not in ("", "less", "full"):
            raise ValueError(f"motion is {self.motion!r}")
        if min(self.context, self.memory, self.idle) < 0:
            raise ValueError("context, memory and idle cannot be less than 0")

    @property
    def chosen(self) -> Load | None:
        """What to begin with, as a request that has no number yet; None is Pocket."""
        if self.start:
            return Load(0, self.start)
        if not self.pair and not self.target:
            return None
        return Load(0, self.pair or None, self.target or None, self.draft or None)


def decode(text: str) -> Settings:
    """Settings from the file's text. Raises ValueError when it is not such a file."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("not an object")
    known = {item.name for item in fields(Settings)} - {"unknown"}
    values = {name: value for name, value in data.items() if name in known}
    if data.get("still") is True:  # as it was called while it was yes or no
        values.setdefault("motion", "less")
    if "sampling" in values:
        try:
            values["sampling"] = Sampling(**values["sampling"])
        except (BadRequest, TypeError) as error:
            raise ValueError(f"sampling: {error}") from error
    if "presets" in values:
        values["presets"] = [_preset(item) for item in values["presets"]]
    if isinstance(values.get("own"), list):
        values["own"] = [own_pair(item) for item in values["own"]]
    return Settings(**values, unknown={k: v for k, v in data.items() if k not in known})


def salvage(text: str) -> tuple[Settings, list[str]]:
    """What can be read of a file that is damaged in places, and the names of what cannot. Raises
    ValueError where there is nothing to be read."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("not an object")
    lost = [name for name, value in data.items() if not _can_be_read({name: value})]
    good = {name: value for name, value in data.items() if name not in lost}
    return decode(json.dumps(good)), lost


def _can_be_read(data: dict[str, Any]) -> bool:
    try:
        decode(json.dumps(data))
    except ValueError:
        return False
    return True


def _preset(item: Any) -> Preset:
    """Raises ValueError."""
    if not isinstance(item, dict) or not isinstance(item.get("name"), str):
        raise ValueError("a preset has no name")
    return Preset(item["name"], read(item.get("tuning")))


def encode(settings: Settings) -> str:
    data = asdict(settings)
    data["presets"] = [{"name": p.name, "tuning": plain(p.tuning)} for p in settings.presets]
    return json.dumps(data.pop("unknown") | data, indent=2) + "\n"


class SettingsFile(QObject):
    """Owner of the settings and of their file.

    Signals:
        changed: the settings as they are now.
        noted: what was set is not saved, and why.
    """

    changed = Signal(Settings)
    noted = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._told: Callable[[], str] = str
        self.settings = self._open()

    @property
    def notice(self) -> str:
        """What went wrong when the file was opened, for a window that comes later: by then, its
        language is known."""
        return self._told()

    def change(self, **values: Any) -> None:
        """Set some fields and save."""
        settings = replace(self.settings, **values)
        if settings == self.settings:
            return
        self.settings = settings
        try:
            write(self._path, encode(settings))
        except OSError as error:
            told = self.tr(
                "The settings could not be saved: {error} ({place}). What you have set counts "
                "until DFlash Chat ends."
            )
            self.noted.emit(told.format(error=said(reason(error)), place=self._path))
        self.changed.emit(settings)

    def reset(self) -> None:
        """Back to the defaults; what is no choice of the user's taste stays."""
        usual = Settings()
        self.change(**{f.name: getattr(usual, f.name) for f in fields(usual) if f.name not in KEPT})

    def _open(self) -> Settings:
        text = ""
        try:
            text = self._path.read_text("utf-8")
            return decode(text)
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self._told = partial(self._unread, reason(error))
            return Settings()
        except ValueError:
            return self._mend(text)

    def _unread(self, why: str) -> str:
        told = self.tr("The settings could not be read: {error} ({place}). The defaults are used.")
        return told.format(error=said(why), place=self._path)

    def _damaged(self, aside: Path, why: str, lost: Sequence[str]) -> str:
        """why: it could not be put aside. lost: what alone is damaged; nothing for all of it."""
        kept = self.tr("It is kept as {place}.").format(place=aside)
        if why:
            left = self.tr("It is left where it is: {place} ({error}).")
            kept = left.format(place=self._path, error=said(why))
        if not lost:
            told = self.tr("The settings file was damaged, so the defaults are used. {kept}")
            return told.format(kept=kept)
        told = self.tr(
            "In the settings file {names} could not be read, so the default is used there. {kept}"
        )
        return told.format(names=", ".join(lost), kept=kept)

    def _mend(self, text: str) -> Settings:
        """What a damaged file still tells; it is put aside, and what it tells takes its place."""
        aside, why = unused(self._path), ""
        try:
            os.replace(self._path, aside)
        except OSError as error:
            why = reason(error)
        try:
            settings, lost = salvage(text)
        except ValueError:
            self._told = partial(self._damaged, aside, why, ())
            return Settings()
        self._told = partial(self._damaged, aside, why, lost)
        if aside.exists():
            with suppress(OSError):
                write(self._path, encode(settings))
        return settings


def write(path: Path, text: str) -> None:
    """Replace a file as a whole: after a crash it holds the old text or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
