"""A chat as a list shows it, and what it takes to undo a change of that. No Qt, no messages."""

import time
import uuid
from dataclasses import dataclass, field
from typing import Any, Literal

Act = Literal["rename", "pin", "unpin", "move"]


@dataclass(slots=True)
class Heading:
    """A chat as a list shows it. named: by the user. created, updated, opened: Unix seconds.

    origin: which chat of which program it was before it was imported. folder: the id of the one
    it was put into, even if that was deleted and may come back.
    """

    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    title: str = ""
    named: bool = False
    pinned: bool = False
    created: float = field(default_factory=time.time)
    updated: float = field(default_factory=time.time)
    opened: float = field(default_factory=time.time)
    origin: str = ""
    folder: str | None = None


@dataclass(frozen=True, slots=True)
class Alteration:
    """What it takes to undo a change of a heading: what was changed of it, as it was."""

    chat: str
    act: Act
    before: dict[str, Any]
