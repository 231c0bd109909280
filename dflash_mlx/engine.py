"""The engine behind three verbs: load, reply, unload. One thread uses it, always the same.

Each verb is a generator of events; to stop a reply, `stopped` says so. Knows nothing
of pipes, windows or terminals.
"""

import platform
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import mlx.core as mx

from dflash_mlx import __version__, decode, memory, models, room, target, weights
from dflash_mlx.archive import Archive
from dflash_mlx.bundle import Bundle
from dflash_mlx.chat import Chat, Prompt, joined
from dflash_mlx.drafter import DFlash
from dflash_mlx.drafting import Drafting
from dflash_mlx.errors import BadRequest, DFlashError, ModelError
from dflash_mlx.exact import CHUNK, Bounds, measure
from dflash_mlx.lean import lean
from dflash_mlx.models import Pair
from dflash_mlx.powers import compiles
from dflash_mlx.protocol import (
    Count,
    Counted,
    Done,
    Event,
    Forget,
    Load,
    Loaded,
    Loading,
    Message,
    Prefill,
    Reply,
    Request,
    Unload,
    Unloaded,
)
from dflash_mlx.session import Session
from dflash_mlx.sessions import Sessions
from dflash_mlx.stats import Report, Stats
from dflash_mlx.target import Target

PATIENCE = 0.5  # seconds that a chunk of a prompt may take, so that a stop is soon heard
SMALL, LARGE = 64, 2048  # tokens of a chunk
AHEAD = 16  # tokens that are worth reading before they are asked for


class Engine:
    """One pair and its sessions. `blas` is what `blas.preload` said; `costs` is the file that
    keeps what rounds were measured to cost, and `sessions` the folder that keeps what was read
    of chats, if they are to be kept. memory: bytes that models and chats may take; None is
    what this machine has for them."""

    def __init__(
        self,
        blas: str = "",
        costs: Path | None = None,
        sessions: Path | None = None,
        memory: int | None = None,
    ) -> None:
        self.blas = blas
        self._archive = Archive(sessions) if sessions is not None else None
        self._memory = memory
        self._usable = 0  # bytes, by the last load
        self._weights = self._working = 0  # bytes, of the models and beside what is kept
        self._ended: tuple[Reply, Message, int] | None = None  # a reply, its answer, bytes to spare
        self._costs_path = costs
        self._bounds = Bounds(costs.with_name("bounds.json") if costs is not None else None)
        self.device = _device()
        self.loaded: Loaded | None = None
        self._chat: Chat | None = None
        self._target: Target | None = None
        self._drafter: DFlash | None = None
        self._sessions: Sessions | None = None
        self._drafting: Drafting | None = None

    def handle(
        self, request: Request, stopped: Callable[[], bool] = lambda: False
    ) -> Iterator[Event]:
        """Carry out one request. Raises DFlashError; what was there before stays."""
        try:
            match request:
                case Load():
                    yield from self.load(request)
                case Reply():
                    yield from self.reply(request, stopped)
                case Count():
                    yield self.count(request)
                case Unload():
                    self.unload()
                    yield Unloaded(request.id)
                case Forget():
                    self._forget(request.chat)
        except (DFlashError, GeneratorExit):
            raise
        except BaseException:
            if self._sessions is not None:  # it may have struck within a round, with the caches
                self._sessions.drop()  # ahead of the session
            raise

    def load(self, request: Load) -> Iterator[Event]:
        """Load a pair, or a target with or without a draft. A draft that does not fit is
        reported and left out. A target that is not to be found leaves what was loaded; from the
        first event on that is gone, and a target that cannot be loaded leaves nothing."""
        begun = time.perf_counter()
        pair = _pair(request)
        folder = models.locate(pair.target, pair)
        self.unload()
        yield Loading(request.id, f"Loading {pair.title}")
        loaded = target.load(folder, dtype=target.usual_dtype())
        self._target, self._chat = loaded.target, Chat(loaded.tokenizer)
        on_cpu = target.usual_dtype() == mx.float32
        if on_cpu:
            yield Loading(request.id, f"Preparing {pair.title} for this processor")
            lean(self._target.model)
        why_not = "no draft was given for this target"
        if pair.draft is not None:
            yield Loading(request.id, f"Loading the draft of {pair.title}")
            self._drafter, why_not = _draft_for(self._target, pair.draft, pair)
            if on_cpu and self._drafter is not None:
                lean(self._drafter)
        self._sessions = self._keep(pair, folder, request)
        self._drafting = self._draft(pair, why_not)
        self.loaded = Loaded(
            id=request.id,
            name=pair.name,
            title=pair.title,
            target=pair.target,
            draft=pair.draft if self._drafter else None,
            speculation=self._drafting.speculation,
            context=min(loaded.context, request.context or loaded.context),
            thinks=self._chat.thinks,
            block=self._drafting.block,
            device=self.device,
            blas=self.blas,
            memory_bytes=mx.get_active_memory(),
            seconds=time.perf_counter() - begun,
            note=pair.note,
            think=self._chat.thinks and pair.thinks is not False,
        )
        yield self.loaded

    def reply(self, request: Reply, stopped: Callable[[], bool]) -> Iterator[Event]:
        """Answer a chat: read what is new, decode, turn tokens into text."""
        if self.loaded is None or self._chat is None or self._sessions is None:
            raise BadRequest("No model is loaded yet; load a pair first.")
        assert self._drafting is not None
        chat, way = self._chat, self._drafting.way(request)
        context, think = self.loaded.context, self._thinks(request)
        if request.max_tokens < 1:
            raise BadRequest("max_tokens must be at least 1.")
        if request.raw:
            fitted = room.Fit(request.messages, chat.raw(_last(request.messages)), alone=True)
        elif request.drop:
            fitted = room.fit(chat, request.messages, think, context, request.max_tokens)
        else:
            fitted = room.Fit(request.messages, chat.prompt(request.messages, think))
        prompt, total = fitted.prompt, len(fitted.prompt.tokens)
        if why_not := room.refusal(total, context, fitted.alone):
            raise BadRequest(why_not)
        limit = min(request.max_tokens, context - total)
        spare = self._spare(self._sessions, total + limit)
        self._ended = None
        stats = Stats(total, way.state, way.reason)
        stats.device, stats.blas, stats.dropped = self.device, self.blas, fitted.dropped
        mx.reset_peak_memory()

        session, held = self._sessions.resume(request.chat, prompt.tokens, spare)
        yield Prefill(request.id, held, total)
        if request.exact:
            session.chunk = CHUNK
            if way.state == "on":
                stats.bound = self._bound(prompt.tokens)
        if not (yield from self._prefill(request, session, prompt, stopped)):
            yield Done(request.id, "stopped", stats.report())
            return
        stats.read(held)

        way.begin(total, new=not any(turn.role == "assistant" for turn in fitted.messages))
        reader = chat.reader(prompt, request.stop)
        steps = (
            decode.speculative(
                session, request.sampling, way.widths, chat.stops, limit, stats.bound, way.lookup
            )
            if way.state == "on"
            else decode.plain(session, request.sampling, chat.stops, limit)
        )
        bundle = Bundle(request.id)
        for step in steps:
            stats.add(step)
            last = step.tokens[-1] in chat.stops or session.position >= total + limit
            if way.state == "on":
                if step.reread is not None:
                    way.reread(step.reread)
                elif stats.round_seconds is not None and not last:  # that one begins no other
                    way.took(step, stats.round_seconds, len(session.tokens))
                stats.reason = way.told
            bundle.add(step, reader.add(step.tokens))
            if bundle.due():
                yield bundle.take(_with_memory(stats))
            if reader.ended or stopped():
                break
        steps.close()
        ended = reader.ended or step.tokens[-1] in chat.stops
        bundle.finish(reader.finish())
        stats.plain_per_second = way.plain_rate(len(session.tokens))
        report = _with_memory(stats)
        if bundle.tokens or bundle.thought or bundle.answer:
            yield bundle.take(report)
        counted = report.reply_tokens >= limit
        self._drafting.save()
        if ended and not request.raw:  # else it may be gone on with
            self._ended = replace(request, messages=fitted.messages), bundle.message(), spare
        self._working = max(self._working, report.peak_memory_bytes - mx.get_active_memory())
        yield Done(request.id, "stop" if ended else "length" if counted else "stopped", report)

    def _prefill(
        self, request: Reply, session: Session, prompt: Prompt, stopped: Callable[[], bool]
    ) -> Generator[Event, None, bool]:
        """Read what is new of a prompt, in chunks that a stop need not wait for long. Whether it
        was read to its end."""
        done, begun = len(session.tokens), time.perf_counter()
        for end in session.read(prompt.tokens, prompt.boundary):
            yield Prefill(request.id, end, len(prompt.tokens))
            if stopped():
                return False
            rate, begun = (end - done) / (time.perf_counter() - begun), time.perf_counter()
            done = end
            if not request.exact:
                session.chunk = max(SMALL, min(LARGE, int(rate * PATIENCE)))
        return True

    def count(self, request: Count) -> Counted:
        """How long a chat would be, and what of it would be left out."""
        if self.loaded is None or self._chat is None:
            raise BadRequest("No model is loaded yet; load a pair first.")
        chat, context = self._chat, self.loaded.context
        think, most = self._thinks(request), request.max_tokens
        try:
            fitted = room.fit(chat, request.messages, think, context, most)
        except BadRequest as error:  # what a reply would be refused with
            return Counted(request.id, 0, room.limit(context, most), context, refusal=str(error))
        tokens = len(fitted.prompt.tokens)
        return Counted(
            id=request.id,
            tokens=tokens,
            limit=room.limit(context, most),
            context=context,
            dropped=fitted.dropped,
            refusal=room.refusal(tokens, context, fitted.alone),
            parts=[chat.count(part) for part in request.parts],
        )

    def unload(self) -> None:
        """Save what was read of chats, forget the models and give their memory back."""
        if self._sessions is not None:
            self._sessions.close()
        self.loaded = self._chat = self._target = self._drafter = self._sessions = None
        self._drafting = self._ended = None
        mx.clear_cache()

    def rest(self, wanted: Callable[[], bool] = lambda: False) -> None:
        """Nobody waits for anything: read what the next question will come after, if the
        template tells the last answer otherwise than it was given, and save what was read of
        chats, if there is enough of it. Ends soon once `wanted` says so."""
        if self._sessions is None:
            return
        if self._ended is not None and not wanted():
            self._read_ahead(self._sessions, wanted, *self._ended)
        if not wanted():
            self._sessions.rest()

    def forget(self) -> None:
        """Forget what the caches hold in memory, for a fair comparison."""
        if self._sessions is not None:
            self._sessions.forget()

    def _read_ahead(
        self,
        sessions: Sessions,
        wanted: Callable[[], bool],
        request: Reply,
        said: Message,
        spare: int,
    ) -> None:
        assert self._chat is not None and self.loaded is not None
        prompt = self._chat.ahead(joined(request.messages, said), self._thinks(request))
        if sessions.missing(request.chat, prompt) >= AHEAD and len(prompt) < self.loaded.context:
            session, _ = sessions.resume(request.chat, prompt, spare)
            for _ in session.read(prompt, boundary=len(prompt) - 1):
                if wanted():
                    return  # to be gone on with
        self._ended = None

    def _thinks(self, request: Reply | Count) -> bool:
        """Whether to think; where it is not said, as the pair does."""
        assert self.loaded is not None
        return self.loaded.think if request.think is None else request.think

    def _forget(self, chat: str) -> None:
        if self._sessions is not None:
            self._sessions.drop(chat)
        if self._archive is not None:
            self._archive.forget(chat)

    def _keep(self, pair: Pair, folder: Path, request: Load) -> Sessions:
        """The sessions of what has just been loaded."""
        assert self._target is not None
        self._weights, self._working = mx.get_active_memory(), 0
        if self._memory is None:
            self._memory = models.this_machine().usable
        self._usable = request.memory_bytes or self._memory
        budget = request.session_bytes
        if budget is None:
            budget = max(0, self._usable - self._weights) // 2
        drawer = None
        if self._archive is not None:
            draft = pair.draft if self._drafter is not None and pair.draft else ""
            parts = [__version__, *(f"{name} {version(name)}" for name in ("mlx", "mlx-lm"))]
            parts += [self.device, self.blas, str(target.usual_dtype()), models.revision(folder)]
            parts += [models.revision(models.locate(draft))] if draft else []
            drawer = self._archive.open(f"{pair.target} | {draft}", " | ".join(parts))
        return Sessions(self._target, self._drafter, budget, drawer)

    def _spare(self, sessions: Sessions, tokens: int) -> int:
        """Bytes that other chats may keep while one of so many tokens is answered. Raises
        BadRequest if there is no room for that one alone."""
        always, chat = self._weights + self._working, sessions.need(tokens)
        if always + chat > self._usable:
            raise BadRequest(memory.refusal(always, chat, tokens, self._usable))
        return self._usable - always - chat

    def _bound(self, prompt: Sequence[int]) -> float:
        """How much nearer two log probabilities may come for how many rows are read at once."""
        assert self._target is not None and self._drafting is not None
        target, drafting = self._target, self._drafting
        dtype = target.embed(mx.array([0])).dtype
        return self._bounds.get(
            f"{drafting.key} | {dtype}", lambda: measure(target, prompt, drafting.widest)
        )

    def _draft(self, pair: Pair, why_not: str) -> Drafting:
        """What drafts for what has just been loaded."""
        assert self._target is not None
        key = " | ".join((platform.node(), self.device, self.blas, f"mlx {version('mlx')}"))
        return Drafting(
            self._target,
            self._drafter,
            why_not,
            self._costs_path,
            f"{key} | {pair.target}",
            pair.draft or "",
        )


def _pair(request: Load) -> Pair:
    """What is to be loaded. Raises NotFound, BadRequest."""
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


def _last(messages: list[Message]) -> str:
    return messages[-1].content if messages else ""


def _with_memory(stats: Stats) -> Report:
    stats.peak_memory_bytes = mx.get_peak_memory()
    return stats.report()


def _device() -> str:
    device = mx.default_device()
    if device == mx.Device(mx.cpu):  # numbers are rounded otherwise then, and rounds take longer
        return "CPU" if compiles() else "CPU without a C++ compiler"
    return str(mx.device_info().get("device_name", "GPU"))
