"""The engine behind three verbs: load, reply, unload. One thread uses it, always the same.

Each verb is a generator of events; to stop a reply, `stopped` says so. Knows nothing
of pipes, windows or terminals.
"""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import mlx.core as mx

from dflash_mlx import decode, room
from dflash_mlx.bundle import Bundle
from dflash_mlx.chat import Prompt, joined
from dflash_mlx.errors import BadRequest, DFlashError, TooLong
from dflash_mlx.exact import CHUNK
from dflash_mlx.protocol import (
    Count,
    Counted,
    Done,
    Event,
    Forget,
    Load,
    Loaded,
    Message,
    Prefill,
    Reply,
    Request,
    Unload,
    Unloaded,
)
from dflash_mlx.running import Loader, Running
from dflash_mlx.session import Session
from dflash_mlx.stats import Report, Stats

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
        self._loader = Loader(blas, costs, sessions, memory)
        self._running: Running | None = None
        self._ended: tuple[Reply, Message, int] | None = None  # a reply, its answer, bytes to spare

    @property
    def loaded(self) -> Loaded | None:
        """What is loaded, as it was told."""
        return self._running.loaded if self._running is not None else None

    def handle(
        self, request: Request, stopped: Callable[[], bool] = lambda: False
    ) -> Iterator[Event]:
        """Carry out one request. Raises DFlashError; what was there before stays."""
        with self._whole():
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

    def load(self, request: Load) -> Iterator[Event]:
        """Load a pair, or a target with or without a draft. A draft that does not fit is
        reported and left out. A target that is not to be found leaves what was loaded; from the
        first event on that is gone, and a target that cannot be loaded leaves nothing."""
        pair, folder = self._loader.find(request)
        self.unload()
        self._running = yield from self._loader.load(request, pair, folder)
        yield self._running.loaded

    def reply(self, request: Reply, stopped: Callable[[], bool]) -> Iterator[Event]:
        """Answer a chat: read what is new, decode, turn tokens into text."""
        running = self._ready
        chat, way = running.chat, running.drafting.way(request)
        context, think = running.loaded.context, running.thinks(request.think)
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
            raise TooLong(why_not)
        limit = min(request.max_tokens, context - total)
        spare = running.spare(total + limit, request.exact and way.state == "on")
        self._ended = None
        stats = Stats(total, way.state, way.reason)
        stats.device, stats.blas = running.loaded.device, running.loaded.blas
        stats.dropped = fitted.dropped
        mx.reset_peak_memory()

        session, held = running.sessions.resume(request.chat, prompt.tokens, spare)
        yield Prefill(request.id, held, total)
        if request.exact:
            session.chunk = CHUNK
            if way.state == "on":
                stats.bound = running.bound(prompt.tokens)
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
                elif step.seconds is not None and not last:  # that one begins no other
                    way.took(step, step.seconds, len(session.tokens))
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
        if way.state == "on":
            stats.reason = way.summed(stats.mostly_drafted)
        report = _with_memory(stats)
        if bundle.tokens or bundle.thought or bundle.answer:
            yield bundle.take(report)
        counted = report.reply_tokens >= limit
        running.drafting.save()
        if ended and not request.raw:  # else it may be gone on with
            self._ended = replace(request, messages=fitted.messages), bundle.message(), spare
        used = report.peak_memory_bytes - mx.get_active_memory()
        running.working = max(running.working, used)
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
        running, most = self._ready, request.max_tokens
        chat, context = running.chat, running.loaded.context
        think = running.thinks(request.think)
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
        if self._running is not None:
            self._running.sessions.close()
        self._running = self._ended = None
        mx.clear_cache()

    def rest(self, wanted: Callable[[], bool] = lambda: False) -> None:
        """Nobody waits for anything: read what the next question will come after, if the
        template tells the last answer otherwise than it was given, and save what was read of
        chats, if there is enough of it. Ends soon once `wanted` says so."""
        if self._running is None:
            return
        with self._whole():
            if self._ended is not None and not wanted():
                ended, self._ended = self._ended, None  # where it fails, it is not tried again
                if not self._read_ahead(self._running, wanted, *ended):
                    self._ended = ended
            if not wanted():
                self._running.sessions.rest()

    def forget(self) -> None:
        """Forget what the caches hold in memory, for a fair comparison."""
        if self._running is not None:
            self._running.sessions.forget()

    def _read_ahead(
        self,
        running: Running,
        wanted: Callable[[], bool],
        request: Reply,
        said: Message,
        spare: int,
    ) -> bool:
        """Whether it was read to its end; else it is to be gone on with."""
        sessions, context = running.sessions, running.loaded.context
        prompt = running.chat.ahead(joined(request.messages, said), running.thinks(request.think))
        if sessions.missing(request.chat, prompt) >= AHEAD and len(prompt) < context:
            session, _ = sessions.resume(request.chat, prompt, spare)
            for _ in session.read(prompt, boundary=len(prompt) - 1):
                if wanted():
                    return False
        return True

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Whatever strikes within may have struck in the middle of a forward, with the caches
        ahead of the session: that one is given up."""
        try:
            yield
        except (DFlashError, GeneratorExit):
            raise
        except BaseException:
            if self._running is not None:
                self._running.sessions.drop()
            raise

    @property
    def _ready(self) -> Running:
        """What is loaded. Raises BadRequest if nothing is."""
        if self._running is None:
            raise BadRequest("No model is loaded yet; load a pair first.")
        return self._running

    def _forget(self, chat: str) -> None:
        if self._running is not None:
            self._running.sessions.drop(chat)
        self._loader.forget(chat)


def _last(messages: list[Message]) -> str:
    return messages[-1].content if messages else ""


def _with_memory(stats: Stats) -> Report:
    stats.peak_memory_bytes = mx.get_peak_memory()
    return stats.report()
