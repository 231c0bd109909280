"""Decoding, plain and speculative: the order of events and nothing more.

Both yield a `Step` per round and leave the session able to go on. No text, no printing, and a
clock only to say how long a round took. To stop, stop asking.
"""

import time
from collections.abc import Collection, Generator
from dataclasses import dataclass, field
from typing import cast

import mlx.core as mx
from mlx_lm.generate import generate_step

from dflash_mlx import sampling as law
from dflash_mlx.lookup import Lookup
from dflash_mlx.protocol import Sampling
from dflash_mlx.session import Session
from dflash_mlx.stats import Step
from dflash_mlx.width import Widths


@dataclass(frozen=True, slots=True)
class Plan:
    """Rows of the next round, 0 for none, and what to draft if it comes from the text."""

    width: int
    guess: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """A round under way. drafted: ids after the last token; chosen: what the target says after
    each row, one more; close: which of these are near ties, nothing if nobody asks."""

    drafted: mx.array
    chosen: mx.array
    close: mx.array
    copied: bool  # drafted from the text itself

    @property
    def width(self) -> int:
        return self.drafted.size + 1


def speculative(
    session: Session,
    sampling: Sampling,
    widths: Widths,
    stops: Collection[int],
    limit: int,
    bound: float | None = None,
    lookup: Lookup | None = None,
) -> Generator[Step, None, None]:
    """Rounds of as many rows as `widths` says, the text being the same whatever it says; and
    where `lookup` has something to draft from the text itself, of what it says.

    bound: how much nearer log probabilities may come to each other when many rows are read at
    once rather than one by one. Given that, a choice that could hang on it is made again as
    plain decoding makes it.
    Ends after a token of `stops` or after `limit` tokens, never beyond either.
    """
    return Rounds(session, sampling, widths, stops, limit, bound, lookup).run()


class Rounds:
    """The rounds of one reply, and what they share. The arguments are those of `speculative`."""

    def __init__(
        self,
        session: Session,
        sampling: Sampling,
        widths: Widths,
        stops: Collection[int],
        limit: int,
        bound: float | None,
        lookup: Lookup | None,
    ) -> None:
        self._session, self._sampling = session, sampling
        self._widths, self._lookup = widths, lookup
        self._stops, self._end = stops, session.position + limit
        self._stopped = False
        penalty = sampling.repetition_penalty
        self._bound = None if bound is None else bound * max(penalty, 1 / penalty)
        self._known: float | None = None  # when the last round was
        self._seconds: float | None = None  # that it took

    def run(self) -> Generator[Step, None, None]:
        """All of them."""
        if self._lookup is not None:
            self._lookup.begin([*self._session.tokens, self._session.last])
        plan = self._next()
        while plan.width:
            plan = yield from self._blocks(plan) if plan.width > 1 else self._rows()

    def _blocks(self, plan: Plan) -> Generator[Step, None, Plan]:
        """Draft, verify, accept, rewind, read, while rounds are wider than a row. Returns the
        plan to go on with, no rows at the end."""
        if self._bound is not None:
            self._session.pin()
        block = self._begin(plan)
        while True:
            tokens, tie = self._accept(block)
            self._keep(tokens, fed=block.width)
            plan = Plan(0) if self._ended else Plan(1) if tie else self._next()
            ahead = self._begin(plan) if plan.width > 1 else None  # while this one is shown
            try:
                if tokens:
                    drafted = block.drafted.size
                    yield Step(tokens, drafted, lookup=block.copied, seconds=self._seconds)
            except GeneratorExit:
                if ahead is not None:
                    self._session.keep([], fed=ahead.width)
                raise
            if ahead is None:
                break
            block = ahead
        if plan.width and self._bound is not None:
            plan = yield from self._again(tie)
        return plan

    def _rows(self) -> Generator[Step, None, Plan]:
        """The same while a round is one row, which is kept whatever comes of it: so the next may
        begin before this one is known, and the drafter reads later, many at a time."""
        session, lookup = self._session, self._lookup
        chosen = self._row(mx.array([session.last]))
        session.follow(session.last)
        while True:
            left = self._end - session.position
            waits = bool(left) and lookup is not None and lookup.hopeful
            plan = Plan(self._widths.choose() if left and not waits else 0)
            ahead = self._row(chosen) if plan.width == 1 else None
            self._say(self._told(chosen))
            if ahead is not None:
                chosen = ahead
                session.follow(session.last)
            if waits and not self._stopped:
                plan = self._next()
            yield Step([session.last], seconds=self._seconds)
            if self._stopped:
                return Plan(0)
            if ahead is None:
                return plan

    def _again(self, close: bool) -> Generator[Step, None, Plan]:
        """One row as plain decoding decides it, after rows that are held as it would hold them:
        what many rows at once have left in the caches is rounded otherwise, too, and a near tie
        hangs on that as well. Plain rounds may follow, and need no second look."""
        session = self._session
        reread = session.reread()
        chosen = self._row(mx.array([session.last]))
        session.follow(session.last)
        self._say(self._told(chosen))
        yield Step([session.last], reread=reread, close=close, seconds=self._seconds)
        return Plan(0) if self._ended else self._next()

    def _next(self) -> Plan:
        guess = self._lookup.guess() if self._lookup is not None else []
        return Plan(len(guess) + 1, guess) if guess else Plan(self._widths.choose())

    def _begin(self, plan: Plan) -> Block:
        """Draft and verify: a round under way."""
        drafted, choose = self._draft(plan)
        logits = self._read(mx.concatenate([mx.array([self._session.last]), drafted]))
        chosen = choose(logits)
        close = mx.zeros(0) if self._bound is None else choose.close(logits, self._bound)
        mx.async_eval(chosen, close)
        return Block(drafted, chosen, close, bool(plan.guess))

    def _draft(self, plan: Plan) -> tuple[mx.array, law.Choose]:
        """The tokens drafted after the last one, under way, and the choice that draft and target
        share. Waits for them only where the width hangs on how sure the draft is of each."""
        session, drafter, choose = self._session, self._session.drafter, self._choose(plan.width)
        context = session.catch_up() if drafter is not None else None
        if plan.guess:
            mx.async_eval(context.arrays() if context is not None else [])
            return mx.array(plan.guess, dtype=mx.uint32), choose
        assert drafter is not None and context is not None
        drafted = drafter.draft(session.target, session.last, plan.width, context, choose)
        if not self._widths.curious:
            mx.async_eval(drafted)
            return drafted, choose
        sure = drafter.confidence()
        mx.eval(drafted, sure)
        width = self._widths.narrow(cast(list[float], sure.tolist()))
        return drafted[: width - 1], choose

    def _accept(self, block: Block) -> tuple[list[int], bool]:
        """What a round says for certain, and whether a near tie cut it short: its one wait."""
        said = self._told(block.chosen, block.close)
        accepted = law.accepted(cast(list[int], block.drafted.tolist()), said)
        if not block.copied:
            self._widths.learn(block.width, accepted)
        settled = _settled(cast(list[float], block.close.tolist()), accepted + 1)
        tokens = _until(said[:settled], self._stops, self._end - self._session.position)
        return tokens, settled <= accepted

    def _told(self, chosen: mx.array, *others: mx.array) -> list[int]:
        """What the target has chosen, once it has, and this round is known."""
        mx.eval(chosen, *others)
        before, self._known = self._known, time.perf_counter()
        # To begin another may wait for this one, where a device's queue is short, so an arrival
        # would tell of the next round rather than of this one.
        self._seconds = None if before is None else self._known - before
        return cast(list[int], chosen.tolist())

    def _keep(self, tokens: list[int], fed: int) -> None:
        """Rewind to the tokens said, of which the last is yet to be read; the drafter reads."""
        self._session.keep([self._session.last, *tokens[:-1]] if tokens else [], fed)
        self._say(tokens)

    def _say(self, tokens: list[int]) -> None:
        if tokens:
            self._session.last = tokens[-1]
            self._stopped = tokens[-1] in self._stops
        if self._lookup is not None:
            self._lookup.say(tokens)

    @property
    def _ended(self) -> bool:
        return self._stopped or self._session.position == self._end

    def _read(self, fed: mx.array) -> mx.array:
        """What the target says after each of these rows: [n] → [n, vocabulary]."""
        session, penalty = self._session, self._sampling.repetition_penalty
        logits = session.target.forward(fed, session.cache)
        if penalty == 1:
            return logits
        return law.penalise(logits, law.recent(session.tokens, fed), penalty)

    def _row(self, last: mx.array) -> mx.array:
        """The token after `last`, [1], under way."""
        chosen = self._choose(1)(self._read(last))
        mx.async_eval(chosen)
        return chosen

    def _choose(self, rows: int) -> law.Choose:
        """The choice of so many tokens after the last one."""
        session = self._session
        noise = law.noise(self._sampling, session.position, rows, session.target.vocabulary)
        return law.Choose(self._sampling, noise)


def plain(
    session: Session, sampling: Sampling, stops: Collection[int], limit: int
) -> Generator[Step, None, None]:
    """One token a round by mlx-lm's own generate_step: the baseline, and the fallback."""
    target = session.target
    position = session.position

    def sampler(logprobs: mx.array) -> mx.array:
        nonlocal position
        noise = law.noise(sampling, position, 1, target.vocabulary)
        position += 1
        return law.choose(logprobs, sampling, noise)

    def penalty(fed: mx.array, logits: mx.array) -> mx.array:
        tail = law.PENALISED - 1  # `fed` grows with the reply; the rows before are not asked for
        before = law.recent(said if fed.size <= tail else [], fed[-tail - 1 :])[-1:]
        return law.penalise(logits, before, sampling.repetition_penalty)

    said = list(session.tokens)
    steps = generate_step(
        mx.array([session.last]),
        target.model,
        stream=mx.default_stream(mx.default_device()),
        max_tokens=limit,
        sampler=sampler,
        logits_processors=[penalty] if sampling.repetition_penalty != 1 else None,
        prompt_cache=session.cache,
    )
    session.follow(session.last)
    for item, _ in steps:
        token = int(item)
        session.follow(token)  # generate_step is one token ahead: it has read this one
        session.last = token
        yield Step([token])
        if token in stops:
            return


def _settled(close: list[float], rows: int) -> int:
    """How many of the first `rows` stand before the first that is close."""
    return next((i for i, tie in enumerate(close[:rows]) if tie), rows)


def _until(tokens: list[int], stops: Collection[int], limit: int) -> list[int]:
    """`tokens` up to and with the first stop, and at most `limit` of them."""
    for i, token in enumerate(tokens[:limit]):
        if token in stops:
            return tokens[: i + 1]
    return tokens[:limit]
