"""A pair at work: its models, what drafts for it, and what was read of chats; and how it gets
there. Knows nothing of replies.
"""

import platform
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import mlx.core as mx

from dflash_mlx import __version__, memory, models, target, weights
from dflash_mlx.archive import Archive, Drawer
from dflash_mlx.chat import Chat
from dflash_mlx.drafter import DFlash
from dflash_mlx.drafting import Drafting
from dflash_mlx.errors import BadRequest, ModelError
from dflash_mlx.exact import Bounds, measure
from dflash_mlx.lean import lean
from dflash_mlx.models import Pair
from dflash_mlx.powers import compiles
from dflash_mlx.protocol import Event, Load, Loaded, Loading
from dflash_mlx.sessions import Sessions
from dflash_mlx.target import Target


@dataclass
class Running:
    """What is loaded. usable, weights, working: bytes that models and chats may take, that the
    models take, and that replies took beside what is kept."""

    loaded: Loaded
    target: Target
    chat: Chat
    sessions: Sessions
    drafting: Drafting
    bounds: Bounds
    usable: int
    weights: int
    working: int = 0

    def spare(self, tokens: int, exact: bool = False) -> int:
        """Bytes that other chats may keep while one of so many tokens is answered. Raises
        BadRequest if there is no room for that one alone."""
        always, chat = self.weights + self.working, self.sessions.need(tokens, exact)
        if always + chat > self.usable:
            raise BadRequest(memory.refusal(always, chat, tokens, self.usable))
        return self.usable - always - chat

    def bound(self, prompt: Sequence[int]) -> float:
        """How much nearer two log probabilities may come for how many rows are read at once."""
        dtype = self.target.embed(mx.array([0])).dtype
        return self.bounds.get(
            f"{self.drafting.key} | {dtype}",
            lambda: measure(self.target, prompt, self.drafting.widest),
        )

    def thinks(self, asked: bool | None) -> bool:
        """Whether to think; where it is not said, as the pair does."""
        return self.loaded.think if asked is None else asked


class Loader:
    """Brings pairs to work. The arguments are those of `Engine`."""

    def __init__(
        self, blas: str, costs: Path | None, sessions: Path | None, memory: int | None
    ) -> None:
        self.blas, self.device = blas, _device()
        self._costs, self._memory = costs, memory
        self._archive = Archive(sessions) if sessions is not None else None
        self._bounds = Bounds(costs.with_name("bounds.json") if costs is not None else None)

    def find(self, request: Load) -> tuple[Pair, Path]:
        """What is to be loaded, and the target's folder. Raises NotFound, BadRequest."""
        pair = _pair(request)
        return pair, models.locate(pair.target, pair)

    def load(self, request: Load, pair: Pair, folder: Path) -> Generator[Event, None, Running]:
        """A draft that does not fit is reported and left out."""
        begun, on_cpu = time.perf_counter(), target.usual_dtype() is not None
        yield Loading(request.id, f"Loading {pair.title}")
        found = target.load(folder, dtype=target.usual_dtype())
        if on_cpu:
            yield Loading(request.id, f"Preparing {pair.title} for this processor")
            lean(found.target.model)
        drafter, why_not = None, "no draft was given for this target"
        if pair.draft is not None:
            yield Loading(request.id, f"Loading the draft of {pair.title}")
            drafter, why_not = _draft_for(found.target, pair.draft, pair)
            if on_cpu and drafter is not None:
                lean(drafter)
        drafting, chat = self._drafting(found.target, drafter, why_not, pair), Chat(found.tokenizer)
        taken, usable = mx.get_active_memory(), self._usable(request)
        loaded = Loaded(
            id=request.id,
            name=pair.name,
            title=pair.title,
            target=pair.target,
            draft=pair.draft if drafter else None,
            speculation=drafting.speculation,
            context=min(found.context, request.context or found.context),
            thinks=chat.thinks,
            block=drafting.block,
            device=self.device,
            blas=self.blas,
            memory_bytes=taken,
            seconds=time.perf_counter() - begun,
            note=pair.note,
            think=chat.thinks and pair.thinks is not False,
        )
        budget = request.session_bytes
        sessions = Sessions(
            found.target,
            drafter,
            max(0, usable - taken) // 2 if budget is None else budget,
            self._drawer(pair, folder, loaded.draft or ""),
        )
        return Running(
            loaded, found.target, chat, sessions, drafting, self._bounds, usable, weights=taken
        )

    def forget(self, chat: str) -> None:
        """Remove what is kept of a chat on disk."""
        if self._archive is not None:
            self._archive.forget(chat)

    def _usable(self, request: Load) -> int:
        if self._memory is None:
            self._memory = models.this_machine().usable
        return request.memory_bytes or self._memory

    def _drawer(self, pair: Pair, folder: Path, draft: str) -> Drawer | None:
        """Where what was read of chats is kept for these very models and programs."""
        if self._archive is None:
            return None
        parts = [__version__, *(f"{name} {version(name)}" for name in ("mlx", "mlx-lm"))]
        parts += [self.device, self.blas, str(target.usual_dtype()), models.revision(folder)]
        parts += [models.revision(models.locate(draft))] if draft else []
        return self._archive.open(f"{pair.target} | {draft}", " | ".join(parts))

    def _drafting(
        self, loaded: Target, drafter: DFlash | None, why_not: str, pair: Pair
    ) -> Drafting:
        key = " | ".join((platform.node(), self.device, self.blas, f"mlx {version('mlx')}"))
        return Drafting(
            loaded, drafter, why_not, self._costs, f"{key} | {pair.target}", pair.draft or ""
        )


def _pair(request: Load) -> Pair:
    if request.target is not None:
        name = request.target.rstrip("/").split("/")[-1]
        return Pair(name, name, request.target, request.draft)
    if request.draft is not None:
        raise BadRequest("A draft alone cannot be loaded; give its target too.")
    return models.find(request.pair or "pocket")


def _draft_for(loaded: Target, draft: str, pair: Pair) -> tuple[DFlash | None, str]:
    """The draft, tapped into its target, or the reason why not."""
    try:
        folder, dtype = models.locate(draft, pair), target.usual_dtype()
        bits = weights.usual_bits(folder) if dtype is None else None
        found = weights.load(folder, dtype or mx.bfloat16, bits)
        found.fit(loaded)
        loaded.tap(found.config.taps)
    except ModelError as error:
        return None, str(error)
    return found, ""


def _device() -> str:
    device = mx.default_device()
    if device == mx.Device(mx.cpu):  # numbers are rounded otherwise then, and rounds take longer
        return "CPU" if compiles() else "CPU without a C++ compiler"
    return str(mx.device_info().get("device_name", "GPU"))
