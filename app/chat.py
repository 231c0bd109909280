"""A chat as data: a tree of messages, the branch one reads, what a model is given. No Qt.

Every message knows the one before it. A question that was changed and an answer that was
made again stand beside the first, as versions of it; `leaf` is where the branch ends that
is read. What has changed since the chat was saved is listed in `dirty` and `removed`.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from app.attachment import Attachment
from app.heading import Heading
from app.node import End, Node, Place, Role, Turn
from app.tuning import AS_USUAL, Tuning
from dflash_mlx.protocol import Message

TITLE = 60  # letters of a title that is made from a question


@dataclass(frozen=True, slots=True)
class Removal:
    """What it takes to undo `Chat.remove`: the messages it changed, as they were, and where the
    branch ended that was read."""

    chat: str
    role: Role
    nodes: tuple[Node, ...]
    leaf: int | None


class Chat:
    """The messages of one chat. ids: where the number of a new message comes from."""

    def __init__(self, heading: Heading | None = None, ids: Iterator[int] | None = None) -> None:
        self.heading = heading or Heading()
        self.nodes: dict[int, Node] = {}
        self.leaf: int | None = None
        self.unsent = ""
        self.attached: tuple[Attachment, ...] = ()
        self.attached_before: tuple[Attachment, ...] = self.attached  # when the chat was saved last
        self.tuning: Tuning = AS_USUAL
        self.dirty: set[int] = set()
        self.removed: set[int] = set()
        self._ids = ids or count(1)

    @property
    def id(self) -> str:
        return self.heading.id

    @property
    def blank(self) -> bool:
        """Whether nothing has been asked yet."""
        return not self.nodes

    @property
    def drafted(self) -> bool:
        """Whether something stands in the composer."""
        return bool(self.unsent or self.attached)

    # --- reading --------------------------------------------------------------

    def path(self) -> list[Node]:
        """The branch that is read, from its first message on."""
        found: list[Node] = []
        at = self.leaf
        while at is not None:
            found.append(self.nodes[at])
            at = found[-1].parent
        return found[::-1]

    def versions(self, node: Node) -> list[Node]:
        """The messages that stand in one place, oldest first; `node` is one of them."""
        beside = (n for n in self.nodes.values() if n.parent == node.parent)
        return sorted((n for n in beside if n.role == node.role), key=lambda n: n.id)

    @property
    def turns(self) -> list[Turn]:
        """The branch that is read, by question and answer; either may be missing."""
        made: list[Turn] = []
        beside: dict[tuple[int | None, Role], list[int]] = {}
        for id in sorted(self.nodes):
            beside.setdefault((self.nodes[id].parent, self.nodes[id].role), []).append(id)
        for node in self.path():
            ids = beside[node.parent, node.role]
            place = Place(ids.index(node.id) + 1, len(ids))
            if node.role == "user":
                turn = Turn(node.content, asked=node.id, question_place=place)
                turn.attachments = node.attachments
                made.append(turn)
                continue
            if not made or made[-1].replied:
                made.append(Turn(""))
            turn = made[-1]
            turn.thought, turn.answer = node.thought, node.content
            turn.end, turn.report, turn.thinking = node.end, node.report, node.thinking
            turn.replied, turn.answer_place, turn.rounds = node.id, place, node.rounds
            turn.continued = node.maker is not None and node.maker.continued
            turn.compared = self._compared(node, ids)
        return made

    def _compared(self, answer: Node, versions: list[int]) -> dict[str, Any] | None:
        """What its question's last comparison came to, if it was of this of the versions: of those
        with the text that was compared, or else of the newest one."""
        asked = self.nodes.get(answer.parent or 0)
        if asked is None or not asked.comparisons:
            return None
        last = asked.comparisons[-1]
        text = (last.get("speculative") or {}).get("text")
        same = [id for id in versions if self.nodes[id].content == text]
        return last if answer.id in (same or versions[-1:]) else None

    def messages(self, system: str = "", before: int = 0) -> list[Message]:
        """What the model reads: the system prompt, whole turns, then the open question with what
        has been said in answer to it.

        system: what it is told where the chat has no prompt of its own. A turn without an answer
        stays to be read but is not sent again; a part of one counts. before: a question's id;
        nothing from it on.
        """
        system = self.tuning.system or system
        messages = [Message("system", system)] if system else []
        for turn in self.turns:
            if before and turn.asked == before:
                break
            if turn.end is None and turn.question:
                messages.append(Message("user", turn.told))
                if turn.begun:
                    messages.append(Message("assistant", turn.answer, turn.thought))
            elif turn.question and not turn.left:
                messages.append(Message("user", turn.told))
                messages.append(Message("assistant", turn.answer, turn.thought))
        return messages

    # --- writing --------------------------------------------------------------

    def add(self, role: Role, content: str, parent: int | None, end: End | None = "stop") -> Node:
        """A new message after `parent`; it becomes the end of what is read."""
        node = Node(next(self._ids), parent, role, content, end=end, created=time.time())
        self.nodes[node.id] = node
        self.leaf = node.id
        self.touch(node)
        return node

    def touch(self, node: Node) -> None:
        """A message has changed."""
        self.dirty.add(node.id)
        self.heading.updated = time.time()

    def stain(self) -> None:
        """Nothing of it is saved where it will be kept."""
        self.dirty.update(self.nodes)
        self.attached_before = ()

    def remove(self, node: Node) -> Removal:
        """Take a message out, a question with its answers; what followed is kept.

        It follows another version of an answer then, or what came before.
        """
        before, leaf = [replace(each) for each in self.nodes.values()], self.leaf
        if node.role == "user":
            answers = [n for n in self.nodes.values() if n.parent == node.id]
            for answer in (n for n in answers if n.role == "assistant"):
                self._take_out(answer, node.id)
            self._take_out(node, node.parent)
        else:
            beside = [other.id for other in self.versions(node) if other is not node]
            self._take_out(node, beside[-1] if beside else node.parent)
        if self.leaf is not None:
            self.read_on(self.nodes[self.leaf])
        elif self.nodes:
            self.read_on(self.nodes[max(id for id, n in self.nodes.items() if n.parent is None)])
        now = {id: each.parent for id, each in self.nodes.items()}
        changed = (each for each in before if now.get(each.id, -1) != each.parent)
        return Removal(self.id, node.role, tuple(changed), leaf)

    def put_back(self, removal: Removal) -> None:
        """Undo a removal; what has been said since stays."""
        for before in removal.nodes:
            node = self.nodes.setdefault(before.id, before)
            node.parent = before.parent
            self.removed.discard(node.id)
            self.touch(node)
        self.leaf = removal.leaf

    def _take_out(self, node: Node, heir: int | None) -> None:
        for other in self.nodes.values():
            if other.parent == node.id:
                other.parent = heir
                self.touch(other)
        del self.nodes[node.id]
        self.dirty.discard(node.id)
        self.removed.add(node.id)
        if self.leaf == node.id:
            self.leaf = heir

    def copy(self, ids: Iterator[int]) -> "Chat":
        """The same messages in a chat of their own."""
        own = self.heading
        made = Chat(Heading(title=f"{own.title} (copy)", named=True, folder=own.folder), ids)
        new = {id: next(ids) for id in sorted(self.nodes)}
        for id, node in self.nodes.items():
            parent = None if node.parent is None else new[node.parent]
            end = node.end or "stopped"
            rounds, comparisons = [*node.rounds], [*node.comparisons]
            made.nodes[new[id]] = replace(
                node,
                id=new[id],
                parent=parent,
                end=end,
                rounds=rounds,
                comparisons=comparisons,
            )
        made.leaf = None if self.leaf is None else new[self.leaf]
        made.tuning = self.tuning
        made.dirty.update(made.nodes)
        return made

    def read_on(self, node: Node) -> None:
        """Read the branch of `node`, as far as its newest messages go."""
        at = node.id
        children: dict[int | None, int] = {}
        for id in sorted(self.nodes):
            children[self.nodes[id].parent] = id
        while at in children:
            at = children[at]
        self.leaf = at


def title(chat: Chat) -> str:
    """What to call a chat that the user has not named: its first question, shortened."""
    asked = (node for node in chat.nodes.values() if node.role == "user")
    first = min(asked, key=lambda node: node.id, default=None)
    words = " ".join(first.content.split()) if first else ""
    if len(words) <= TITLE:
        return words
    whole = words[:TITLE].rsplit(" ", 1)[0]
    return whole.rstrip(" ,;:.-") + "…"
