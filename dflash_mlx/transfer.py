"""What the window and the download worker say to each other: one line of JSON each way.

Each line names the download it is about: a pair, or a Hub id.
"""

from dataclasses import dataclass, field
from typing import get_args

from dflash_mlx.backlog import Item
from dflash_mlx.lines import Lines
from dflash_mlx.pace import Progress

VERSION = 1

# --- requests -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Add:
    """Download these repositories under this name, after what is queued already."""

    name: str
    repositories: list[str]
    update: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop, and keep what has arrived."""

    name: str


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with what is paused, try again what has failed, or wait no longer for the Hub."""

    name: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop, and remove what has arrived of it."""

    name: str


@dataclass(frozen=True, slots=True)
class Move:
    """Put it at another place of the queue, counted from 0."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Check:
    """Ask the Hub whether those of these repositories that are here have newer revisions."""

    name: str
    repositories: list[str]


@dataclass(frozen=True, slots=True)
class Survey:
    """Look at what the Hub's cache holds."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """Free what a repository takes in the Hub's cache."""

    name: str


@dataclass(frozen=True, slots=True)
class Clean:
    """Remove what was begun of a repository and left."""

    name: str


@dataclass(frozen=True, slots=True)
class Search:
    """Look on the Hub for MLX targets with these words in their names that have a known draft."""

    name: str


@dataclass(frozen=True, slots=True)
class Account:
    """Say whether a token is stored for the Hub."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Enter:
    """Check a token with the Hub and store it for every tool. It is never written down here."""

    token: str = field(repr=False)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """Remove the token that is stored."""

    name: str = ""


Errand = Check | Survey | Remove | Clean | Search | Account | Enter | Leave
"""What is done beside the queue."""

Request = Add | Pause | Resume | Cancel | Move | Errand

# --- events -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Queue:
    """The whole queue, first of all and after every change."""

    items: list[Item]
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class Going:
    """A download is under way."""

    name: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Said:
    """Something that its user should know; `text` is a sentence."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Held:
    """It waits for the Hub, which it asks again after so many seconds. `why` is a part of a
    sentence; both hold until the next event."""

    name: str
    why: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Finished:
    """All of it is on this disk, checked. folders: one for each repository."""

    name: str
    folders: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Failed:
    """It has stopped short, or a request could not be carried out. `message` is a sentence."""

    name: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The repositories that have a newer revision. Nothing is fetched before it is asked for."""

    name: str
    newer: list[str]


@dataclass(frozen=True, slots=True)
class Holding:
    """A repository in the Hub's cache. bytes: of its whole files; left: of what was begun and
    nobody goes on with. used: when a file of it was last opened, in seconds since 1970."""

    repository: str
    bytes: int
    left: int
    used: float = 0.0


@dataclass(frozen=True, slots=True)
class Stock:
    """What the Hub's cache holds. free: bytes free on its disk; freed: by what was asked for."""

    place: str
    free: int
    holdings: list[Holding]
    freed: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target on the Hub. draft: the known one that fits best. bytes: of its weights, 0 where
    the Hub does not say. downloads: in the last month."""

    repository: str
    draft: str
    bytes: int
    downloads: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found, the most downloaded first; `others` have no known draft."""

    name: str
    candidates: list[Candidate]
    others: int


@dataclass(frozen=True, slots=True)
class Signed:
    """How we stand with the Hub. stored: whether it keeps a token of ours. `text` is a sentence;
    kind: of the error, where what was asked for could not be done."""

    stored: bool
    text: str
    kind: str = ""


Event = Queue | Going | Said | Held | Finished | Failed | Checked | Stock | Found | Signed

_LINES: Lines[Request | Event] = Lines((*get_args(Request), *get_args(Event)), VERSION)


def encode(item: Request | Event) -> str:
    """One line of JSON, without the end of line."""
    return _LINES.encode(item)


def decode(line: str) -> Request | Event:
    """The request or event that a line stands for. Raises ProtocolError, BadRequest."""
    return _LINES.decode(line)
