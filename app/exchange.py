"""Chats as files that others can read, and other programs' files as chats. No Qt.

Written are Markdown, the branch that is read, and JSON, every branch. Read are our own
JSON, ChatGPT's export (the zip or its conversations.json) and Open WebUI's.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app import tuning
from app.attachment import Attachment
from app.chat import Chat, title
from app.heading import Heading
from app.node import Maker, Node
from dflash_mlx.disk import reason
from dflash_mlx.errors import BadRequest
from dflash_mlx.lines import build
from dflash_mlx.stats import Report, Round, pack, unpack

FORMAT = "dflash-chat"
_ENDS = ("stop", "length", "stopped", "failed", "lost", "closed")


class NotChats(Exception):
    """A file cannot be read as chats; why, in a sentence."""


# --- writing ------------------------------------------------------------------


def markdown(chat: Chat) -> str:
    """The branch that is read."""
    parts = [f"# {chat.heading.title or 'Chat'}"]
    for turn in chat.turns:
        if turn.question:
            parts += ["## You", turn.told]
        if turn.answer:
            maker = chat.nodes[turn.replied].maker
            parts += [f"## {maker.pair if maker and maker.pair else 'Answer'}", turn.answer]
    return "\n\n".join(parts) + "\n"


def as_json(chats: list[Chat], folders: Mapping[str, str]) -> str:
    """Every message of every branch. folders: their names, by their ids."""
    made = []
    for chat in chats:
        told = [chat.nodes[id] for id in sorted(chat.nodes)]
        nodes = [asdict(node) | {"rounds": pack(node.rounds)} for node in told]
        about = {"leaf": chat.leaf, "tuning": tuning.plain(chat.tuning)}
        folder = {"folder": folders.get(chat.heading.folder or "")}
        made.append(asdict(chat.heading) | folder | about | {"messages": nodes})
    whole = {"format": FORMAT, "version": 1, "chats": made}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


# --- reading ------------------------------------------------------------------


@dataclass(slots=True)
class _Said:
    """A message as it was found. key, parent: as the file names them."""

    key: str
    parent: str | None
    node: Node
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Brought:
    """The chats in a file. folders: the names of those that they stood in, by the chats' ids."""

    chats: list[Chat]
    folders: dict[str, str]


def read(path: Path, ids: Iterator[int]) -> Brought:
    """The chats in a file. Raises NotChats."""
    try:
        data = json.loads(_text(path))
    except OSError as error:
        raise NotChats(f"{path.name} could not be read: {reason(error)}.") from error
    except (ValueError, RecursionError, zipfile.BadZipFile) as error:
        raise NotChats(
            f"{path.name} is not JSON, so there are no chats in it; choose a file that DFlash "
            "Chat, ChatGPT or Open WebUI has exported."
        ) from error
    if not _known(data):
        raise NotChats(
            f"{path.name} is JSON, but no export of chats that is known here; choose a file that "
            "DFlash Chat, ChatGPT or Open WebUI has exported."
        )
    try:
        found = [(chat, folder) for chat, folder in _chats(data, ids) if not chat.blank]
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise NotChats(
            f"{path.name} is an export of chats in which something is missing or damaged, so "
            "nothing of it was imported; export it again and try that."
        ) from error
    if not found:
        raise NotChats(f"There are no chats in {path.name}.")
    return Brought([chat for chat, _ in found], {chat.id: name for chat, name in found if name})


def _text(path: Path) -> str:
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8-sig")
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if Path(n).name.startswith("conversations")]
        parts = [json.loads(archive.read(n)) for n in sorted(names) if n.endswith(".json")]
    return json.dumps([item for part in parts for item in part])


def _known(data: Any) -> bool:
    """Whether it looks like an export of one of the programs whose exports are read."""
    if isinstance(data, dict) and data.get("format") == FORMAT:
        return True
    items = data if isinstance(data, list) else [data]
    return all(isinstance(item, dict) and (_is_chatgpt(item) or _is_webui(item)) for item in items)


def _is_chatgpt(item: dict[str, Any]) -> bool:
    return "mapping" in item


def _is_webui(item: dict[str, Any]) -> bool:
    chat = item.get("chat")
    return isinstance(chat, dict) and ("history" in chat or "messages" in chat)


def _chats(data: Any, ids: Iterator[int]) -> Iterator[tuple[Chat, str]]:
    """Each with its folder's name; others' files tell none."""
    if isinstance(data, dict) and data.get("format") == FORMAT:
        for item in data["chats"]:
            yield _own(item, ids), " ".join(str(item.get("folder") or "").split())
        return
    for item in data if isinstance(data, list) else [data]:
        yield _chatgpt(item, ids) if _is_chatgpt(item) else _open_webui(item, ids), ""


def _own(item: dict[str, Any], ids: Iterator[int]) -> Chat:
    heading = Heading(
        title=str(item["title"]),
        named=bool(item["named"]),
        pinned=bool(item["pinned"]),
        created=float(item["created"]),
        updated=float(item["updated"]),
        origin=f"{FORMAT}:{item['id']}",
    )
    found = []
    for m in item["messages"]:
        node = _node(m["role"], str(m["content"]), m["created"])
        node.thought, node.thinking = str(m.get("thought", "")), m.get("thinking")
        node.end = m["end"] if m["end"] in _ENDS else "closed"
        node.maker, node.report = _value(Maker, m.get("maker")), _value(Report, m.get("report"))
        node.attachments = tuple(build(Attachment, a) for a in m.get("attachments", []))
        node.rounds = _rounds(m.get("rounds"))
        node.comparisons = [dict(item) for item in m.get("comparisons") or []]
        found.append(_Said(str(m["id"]), _key(m["parent"]), node))
    chat = _grow(heading, found, _key(item["leaf"]), ids)
    chat.tuning = tuning.read(item.get("tuning", {}))
    return chat


def _chatgpt(item: dict[str, Any], ids: Iterator[int]) -> Chat:
    origin = f"chatgpt:{item.get('conversation_id') or item.get('id') or item['create_time']}"
    found = []
    for key, entry in item["mapping"].items():
        message = entry.get("message") or {}
        content, about = message.get("content") or {}, message.get("metadata") or {}
        role = (message.get("author") or {}).get("role", "")
        parts = [part for part in content.get("parts") or [] if isinstance(part, str)]
        node = _node(role, "\n".join(parts), message.get("create_time"))
        node.maker = Maker(str(about.get("model_slug") or "")) if role == "assistant" else None
        kept = role in ("user", "assistant") and bool(node.content.strip())
        kept = kept and content.get("content_type") in ("text", "multimodal_text")
        kept = kept and not about.get("is_visually_hidden_from_conversation")
        found.append(_Said(key, entry.get("parent"), node, kept))
    heading = _heading(item, "create_time", "update_time", origin)
    return _grow(heading, found, item.get("current_node"), ids)


def _open_webui(item: dict[str, Any], ids: Iterator[int]) -> Chat:
    chat = item["chat"]
    heading = _heading(item, "created_at", "updated_at", f"openwebui:{item.get('id', '')}")
    heading.title = str(item.get("title") or chat.get("title") or "")
    heading.named, heading.pinned = bool(heading.title), bool(item.get("pinned"))
    history = chat.get("history") or {}
    messages, leaf = history.get("messages") or {}, history.get("currentId")
    if not messages:  # the oldest files have one branch only
        listed = chat["messages"]
        before = [None, *(str(m.get("id", n)) for n, m in enumerate(listed))]
        messages = {str(m.get("id", n)): m | {"parentId": before[n]} for n, m in enumerate(listed)}
        leaf = before[-1]
    found = []
    for key, m in messages.items():
        node = _node(m["role"], str(m.get("content") or ""), m.get("timestamp"))
        node.maker = Maker(str(m.get("model") or "")) if m["role"] == "assistant" else None
        found.append(_Said(key, m.get("parentId"), node, m["role"] in ("user", "assistant")))
    return _grow(heading, found, leaf, ids)


def _grow(heading: Heading, found: list[_Said], leaf: str | None, ids: Iterator[int]) -> Chat:
    """A tree of what was found; what is left out is stepped over."""
    chat = Chat(heading, ids)
    by_key = {said.key: said for said in found}
    placed: dict[str | None, int | None] = {None: None}
    for said in found:
        line: list[_Said] = []
        at: _Said | None = said
        while at is not None and at.key not in placed and at not in line:
            line.append(at)
            at = by_key.get(at.parent or "")
        for one in reversed(line):  # parents first
            parent = placed.get(one.parent)
            if not one.kept:
                placed[one.key] = parent
                continue
            one.node.id, one.node.parent = next(ids), parent
            chat.nodes[one.node.id] = one.node
            placed[one.key] = one.node.id
    chat.dirty.update(chat.nodes)
    chat.leaf = placed.get(leaf)
    if chat.leaf is None and chat.nodes:
        chat.leaf = max(chat.nodes)
    if not heading.title:
        heading.title, heading.named = title(chat), False
    return chat


def _heading(item: dict[str, Any], created: str, updated: str, origin: str) -> Heading:
    name = str(item.get("title") or "")
    begun = _time(item.get(created))
    ended = _time(item.get(updated)) or begun
    return Heading(title=name, named=bool(name), created=begun, updated=ended, origin=origin)


def _node(role: Any, content: str, created: Any) -> Node:
    node = Node(0, None, role, content, created=_time(created))
    return node


def _time(value: Any) -> float:
    """Unix seconds; some files have thousandths or billionths of them."""
    seconds = float(value or 0)
    while seconds > 1e11:
        seconds /= 1000
    return seconds


def _key(value: Any) -> str | None:
    return None if value is None else str(value)


def _value(kind: type, value: Any) -> Any:
    try:
        return None if value is None else build(kind, value)
    except (BadRequest, TypeError, ValueError):
        return None  # figures that another version wrote otherwise


def _rounds(rows: Any) -> list[Round]:
    try:
        return unpack(rows or [])
    except (TypeError, ValueError):
        return []
