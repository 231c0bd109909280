"""A chat's heading and its messages as rows of the file, and as rows become them again. No Qt.

Knows the columns, not when a row is read or written.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from app.heading import Heading
from app.node import Maker, Node
from dflash_mlx.errors import BadRequest
from dflash_mlx.lines import build
from dflash_mlx.stats import Report, pack, unpack

HEADING = "id, title, named, pinned, created, updated, opened, origin, folder"
KEEP = """
INSERT INTO chat (id, title, named, pinned, created, updated, opened, origin, folder, unsent)
VALUES (:id, :title, :named, :pinned, :created, :updated, :opened, :origin, :folder, '')
ON CONFLICT (id) DO UPDATE SET title = :title, named = :named, pinned = :pinned,
    updated = :updated, opened = :opened, folder = :folder
"""
NODE = (
    "id, parent, role, content, thought, ending, created, thinking, maker, report, rounds,"
    " comparisons"
)
WRITE = f"""
INSERT INTO message (chat, {NODE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, content = excluded.content,
    thought = excluded.thought, ending = excluded.ending, thinking = excluded.thinking,
    maker = excluded.maker, report = excluded.report, rounds = excluded.rounds,
    comparisons = excluded.comparisons
"""


def heading(row: tuple[Any, ...]) -> Heading:
    id, title, named, pinned, *times = row
    return Heading(id, title, bool(named), bool(pinned), *times)


def node(row: tuple[Any, ...]) -> Node:
    *plain, maker, report, rounds, comparisons = row
    made = Node(*plain)
    made.maker, made.report = _value(Maker, maker), _value(Report, report)
    made.rounds = _list(rounds, unpack)
    made.comparisons = _list(comparisons, lambda found: [dict(item) for item in found])
    return made


def values(chat: str, node: Node) -> tuple[Any, ...]:
    return (
        chat,
        node.id,
        node.parent,
        node.role,
        node.content,
        node.thought,
        node.end,
        node.created,
        node.thinking,
        _text(node.maker),
        _text(node.report),
        json.dumps(pack(node.rounds), separators=(",", ":")) if node.rounds else None,
        json.dumps(node.comparisons, ensure_ascii=False) if node.comparisons else None,
    )


def _text(value: Maker | Report | None) -> str | None:
    return None if value is None else json.dumps(asdict(value), ensure_ascii=False)


def _value(kind: type, text: str | None) -> Any:
    """A dataclass again. Figures that another version wrote otherwise are left out."""
    if text is None:
        return None
    try:
        return build(kind, json.loads(text))
    except (BadRequest, TypeError, ValueError):
        return None


def _list(text: str | None, made: Callable[[Any], list[Any]]) -> list[Any]:
    """A list again; empty where another version wrote it otherwise."""
    try:
        return [] if text is None else made(json.loads(text))
    except (TypeError, ValueError):
        return []
