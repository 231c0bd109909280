"""The queue of downloads on disk, which outlives every program that works on it.

One file beside the Hub's cache, shared by the window and the terminal. Knows no network.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any, Literal

from filelock import FileLock

from dflash_mlx.lines import build

State = Literal["waiting", "paused", "failed"]


@dataclass(frozen=True, slots=True)
class Item:
    """A download that is wanted. waiting: it is under way, or will be without being asked again.

    name: of a pair, or a Hub id. revisions: the commit of each repository, once it has begun.
    bytes and done: as of its last change. why: the sentence with which it failed, and kind the
    name of that error.
    """

    name: str
    repositories: list[str]
    state: State = "waiting"
    revisions: dict[str, str] = field(default_factory=dict)
    update: bool = False
    bytes: int = 0
    done: int = 0
    why: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    items: list[Item] = field(default_factory=list)


class Backlog:
    """Items by name, in the order in which they are downloaded. Raises OSError.

    say: hears in a sentence where a file is put that cannot be read, once another takes its place.
    """

    def __init__(self, path: Path, say: Callable[[str], None] = lambda text: None) -> None:
        self.path, self._say = path, say

    @classmethod
    def usual(cls, say: Callable[[str], None] = lambda text: None) -> "Backlog":
        """In the folder that huggingface_hub keeps for what belongs to other programs."""
        # Its own look-up of this place would make the folder, also for who only reads.
        from huggingface_hub.constants import HF_ASSETS_CACHE

        place = Path(HF_ASSETS_CACHE).expanduser() / "dflash-mlx" / "downloads" / "queue"
        return cls(place / "queue.json", say)

    def items(self) -> list[Item]:
        """As it stands; it is only ever replaced as a whole, so no lock is needed to read it. A
        file that cannot be read is left where it is, and there are none."""
        return self._read() or []

    def get(self, name: str) -> Item | None:
        return next((item for item in self.items() if item.name == name), None)

    def put(self, item: Item) -> None:
        """Add it at the end, or put it in the place of the one of its name."""
        with self._open() as items:
            for place, old in enumerate(items):
                if old.name == item.name:
                    items[place] = item
                    return
            items.append(item)

    def change(self, name: str, **fields: Any) -> Item | None:
        """The item with other fields, None if it is no longer there."""
        with self._open() as items:
            for place, old in enumerate(items):
                if old.name == name:
                    items[place] = replace(old, **fields)
                    return items[place]
        return None

    def drop(self, name: str) -> Item | None:
        """Take it off; the item, if it was there."""
        with self._open() as items:
            for item in items:
                if item.name == name:
                    items.remove(item)
                    return item
        return None

    def move(self, name: str, place: int) -> None:
        """Put it at a place, counted from 0."""
        with self._open() as items:
            for item in list(items):
                if item.name == name:
                    items.remove(item)
                    items.insert(max(0, place), item)

    def reserved(self, name: str) -> int:
        """Bytes that the others which are under way will still take."""
        others = [item for item in self.items() if item.name != name and item.state == "waiting"]
        return sum(max(0, item.bytes - item.done) for item in others)

    @contextmanager
    def _open(self) -> Iterator[list[Item]]:
        """The items; what is changed of them is written at the end, as a whole or not at all."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self.path.with_suffix(".lock")):
            before = self._read()
            items = list(before or [])
            yield items
            if items != (before or []):
                if before is None:
                    self._put_aside()
                text = json.dumps(asdict(_File(items)), ensure_ascii=False, indent=1)
                draft = self.path.with_suffix(".new")
                with open(draft, "w", encoding="utf-8") as out:
                    out.write(text)
                    out.flush()
                    os.fsync(out.fileno())
                os.replace(draft, self.path)

    def _read(self) -> list[Item] | None:
        """None if the file is of another version, or damaged."""
        try:
            found: _File = build(_File, json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return []
        except (ValueError, TypeError, AttributeError):
            return None
        return found.items

    def _put_aside(self) -> None:
        """Keep a file that cannot be read, unchanged, under a name that nothing has. The parts of
        its downloads are what counts, and they lie elsewhere."""
        places = (self.path.with_suffix(f".damaged{n or ''}") for n in count())
        place = next(place for place in places if not place.exists())
        os.rename(self.path, place)
        self._say(
            "The queue of downloads is of another version or damaged, so a new one begins; "
            f"the old one is kept as {place}, and what has arrived stays."
        )
