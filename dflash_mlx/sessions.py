"""What was read of each chat with one pair: in memory within a budget, and on disk.

A chat goes on from its own session, from its file after a restart, or from a copy of the
session of another chat that begins alike. The least recently used are given up first, the
one in use never. Knows no text, no sampling and no clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import mlx.core as mx

from dflash_mlx import cache as caches
from dflash_mlx import tree
from dflash_mlx.archive import Drawer
from dflash_mlx.drafter import Drafter
from dflash_mlx.session import Session
from dflash_mlx.target import Target

WORTH = 64  # tokens that are worth a copy of a session, or a file
PART = 8  # the chat in use is saved again once it has grown by this part
PROBE = 64  # tokens that show what shapes a session's arrays have


@dataclass(slots=True)
class Kept:
    """A chat's session, and how many of its tokens its file holds."""

    session: Session
    saved: int = 0


class Sessions:
    """The sessions of one pair. budget: bytes that all of them may hold; drawer: where those
    of chats with a name are saved."""

    def __init__(
        self,
        target: Target,
        drafter: Drafter | None = None,
        budget: int = 2**63,
        drawer: Drawer | None = None,
    ) -> None:
        self._target, self._drafter = target, drafter
        self._budget, self._drawer = budget, drawer
        self._kept: dict[str, Kept] = {}  # the most recently used last
        self._current: Session | None = None
        self._probe = _probe(target, drafter)
        self._movable = caches.can_save(self._probe.cache)

    @property
    def bytes(self) -> int:
        """What all sessions hold."""
        return sum(kept.session.bytes for kept in self._kept.values())

    def need(self, tokens: int, exact: bool = False) -> int:
        """Bytes that a chat of so many tokens will hold at most."""
        return self._probe.need(tokens, exact)

    def resume(self, chat: str, prompt: Sequence[int], spare: int = 2**63) -> tuple[Session, int]:
        """The session to read this chat's `prompt` with, and how many tokens it holds of it.
        spare: bytes that need not be kept free: one half for all other sessions, if that is less
        than the budget, one for more marks in this one."""
        self._settle()
        kept = self._kept.pop(chat, None) or self._loaded(chat) or self._new()
        reach = kept.session.reach(prompt)
        other = max(self._kept.values(), key=lambda k: k.session.reach(prompt), default=None)
        if self._movable and other and other.session.reach(prompt) >= reach + WORTH:
            kept = Kept(other.session.branch())
        self._kept[chat], self._current = kept, kept.session
        held = kept.session.resume(prompt)
        kept.saved = min(kept.saved, held)
        self._shrink(spare // 2)
        kept.session.room = spare // 2
        return kept.session, held

    def missing(self, chat: str, prompt: Sequence[int]) -> int:
        """How many tokens a chat in memory would have to read of a prompt."""
        kept = self._kept.get(chat)
        return len(prompt) - 1 - kept.session.reach(prompt) if kept is not None else 0

    def rest(self) -> None:
        """There is time: save what is worth it, and give up what is beyond the budget."""
        for chat, kept in self._kept.items():
            part = kept.saved // PART if kept.session is self._current else 0
            self._save(chat, kept, max(part, WORTH))
        self._shrink()

    def close(self) -> None:
        """Save what is worth it and forget everything in memory."""
        for chat, kept in self._kept.items():
            self._save(chat, kept, WORTH)
        self.forget()

    def forget(self) -> None:
        """Forget everything in memory."""
        self._kept.clear()
        self._leave()

    def drop(self, chat: str | None = None) -> None:
        """Forget one chat in memory, or the one in use, whatever state it is in."""
        for name, kept in list(self._kept.items()):
            if name == chat or (chat is None and kept.session is self._current):
                del self._kept[name]
                if kept.session is self._current:
                    self._leave()

    def _settle(self) -> None:
        """What the drafter has not yet taken in lies at the target's taps, and must not reach
        another session."""
        if self._current is not None:
            self._current.settle()

    def _leave(self) -> None:
        self._current = None
        self._target.hidden_states()
        mx.clear_cache()

    def _new(self) -> Kept:
        return Kept(Session(self._target, self._drafter))

    def _shrink(self, spare: int = 2**63) -> None:
        """Give up what was used least recently, down to the budget and what is to spare."""
        held, others = self.bytes, self.bytes
        if self._current is not None:
            others -= self._current.bytes
        for chat, kept in list(self._kept.items()):
            if held <= self._budget and others <= spare:
                return
            if kept.session is not self._current:
                size = kept.session.bytes
                held, others = held - size, others - size
                del self._kept[chat]
                mx.clear_cache()

    def _save(self, chat: str, kept: Kept, worth: int) -> None:
        length = len(kept.session.tokens)
        if self._drawer is None or not chat or not self._movable or length - kept.saved < worth:
            return
        self._settle()
        state = kept.session.save()
        self._drawer.put(chat, tree.size(state), lambda path: tree.write(path, state))
        kept.saved = length  # also if the disk is full: it will be no emptier a moment later

    def _loaded(self, chat: str) -> Kept | None:
        """What the file of a chat holds. One that is not what it should be is removed."""
        if self._drawer is None or not chat or not self._movable:
            return None
        path = self._drawer.find(chat)
        if path is None:
            return None
        kept = self._new()
        try:
            self._restore(kept.session, path)
        except OSError:
            return None  # gone meanwhile
        except (RuntimeError, ValueError, KeyError, TypeError):
            self._drawer.reject(path)
            return None
        kept.saved = len(kept.session.tokens)
        return kept

    def _restore(self, session: Session, path: Path) -> None:
        state, mine = tree.read(path), self._probe.save()
        marks = all(tree.alike(mark, mine["marks"][0]) for mark in state["marks"])
        whole = all(tree.alike(state[part], mine[part]) for part in ("target", "context"))
        if not marks or not whole:
            raise ValueError("its arrays are not of this pair's shapes")
        session.restore(state)


def _probe(target: Target, drafter: Drafter | None) -> Session:
    """A session with the shapes of some tokens, which are never computed."""
    session = Session(target, drafter)
    target.forward(mx.zeros(PROBE, mx.int32), session.cache)
    session.keep([0] * PROBE, fed=PROBE)
    session.mark()
    return session
