"""Decoding, plain and speculative: the order of events and nothing more.

Both yield a `Step` per round and leave the session able to go on. No clock, no text,
no printing. To stop, stop asking.
"""

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
    end = session.position + limit
    if lookup is not None:
        lookup.begin([*session.tokens, session.last])
    plan = _next(widths, lookup)
    while plan.width:
        rounds = _blocks if plan.width > 1 else _rows
        plan = yield from rounds(session, sampling, plan, widths, lookup, stops, end, bound)


def _next(widths: Widths, lookup: Lookup | None) -> Plan:
    guess = lookup.guess() if lookup is not None else []
    return Plan(len(guess) + 1, guess) if guess else Plan(widths.choose())


def _blocks(
    session: Session,
    sampling: Sampling,
    plan: Plan,
    widths: Widths,
    lookup: Lookup | None,
    stops: Collection[int],
    end: int,
    bound: float | None,
) -> Generator[Step, None, Plan]:
    """Draft, verify, accept, rewind, read, while rounds are wider than a row. Returns the
    plan to go on with, no rows at the end."""
    if bound is not None:
        session.pin()
        bound *= max(sampling.repetition_penalty, 1 / sampling.repetition_penalty)
    drafted, sure, choose = _draft(session, sampling, plan, widths.curious)
    while True:
        width, copied = plan.width, bool(plan.guess)
        if sure is not None:  # a second wait, but a short one: the draft alone
            width = widths.narrow(cast(list[float], sure.tolist()))
            drafted = drafted[: width - 1]
        fed = mx.concatenate([mx.array([session.last]), drafted])
        logits = _verify(session, sampling, fed)
        chosen = choose(logits)
        close = mx.zeros(0) if bound is None else choose.close(logits, bound)
        mx.eval(chosen, close)  # the one wait of a round, unless how sure the draft is was asked
        said = cast(list[int], chosen.tolist())
        accepted = law.accepted(cast(list[int], drafted.tolist()), said)
        if not copied:
            widths.learn(width, accepted)
        settled = _settled(cast(list[float], close.tolist()), accepted + 1)
        tokens = _until(said[:settled], stops, end - session.position)
        session.keep([session.last, *tokens[:-1]] if tokens else [], fed=width)
        session.last = tokens[-1] if tokens else session.last
        if lookup is not None:
            lookup.say(tokens)
        ended = session.position == end or bool(tokens) and tokens[-1] in stops
        tie = not ended and settled <= accepted
        plan = Plan(0) if ended else Plan(1) if tie else _next(widths, lookup)
        if plan.width > 1:  # the next draft runs while this round is shown
            drafted, sure, choose = _draft(session, sampling, plan, widths.curious)
        if tokens:
            yield Step(tokens, drafted=fed.size - 1, lookup=copied)
        if plan.width == 1 and bound is not None:
            return (yield from _again(session, sampling, widths, lookup, stops, end, tie))
        if plan.width <= 1:
            return plan


def _again(
    session: Session,
    sampling: Sampling,
    widths: Widths,
    lookup: Lookup | None,
    stops: Collection[int],
    end: int,
    close: bool,
) -> Generator[Step, None, Plan]:
    """One row as plain decoding decides it, after rows that are held as it would hold them:
    what many rows at once have left in the caches is rounded otherwise, too, and a near tie
    hangs on that as well. Plain rounds may follow, and need no second look."""
    reread = session.reread()
    chosen = _row(session, sampling, mx.array([session.last]))
    session.follow(session.last)
    session.last = int(cast(int, chosen.item()))
    if lookup is not None:
        lookup.say([session.last])
    yield Step([session.last], reread=reread, close=close)
    ended = session.position == end or session.last in stops
    return Plan(0) if ended else _next(widths, lookup)


def _rows(
    session: Session,
    sampling: Sampling,
    plan: Plan,
    widths: Widths,
    lookup: Lookup | None,
    stops: Collection[int],
    end: int,
    bound: float | None,
) -> Generator[Step, None, Plan]:
    """The same while a round is one row, which is kept whatever comes of it: so the next may
    begin before this one is known, and the drafter reads later, many at a time."""
    chosen = _row(session, sampling, mx.array([session.last]))
    session.follow(session.last)
    while True:
        left = end - session.position
        waits = bool(left) and lookup is not None and lookup.hopeful
        plan = Plan(widths.choose() if left and not waits else 0)
        ahead = _row(session, sampling, chosen) if plan.width == 1 else None
        session.last = int(cast(int, chosen.item()))
        if ahead is not None:
            chosen = ahead
            session.follow(session.last)
        if lookup is not None:
            lookup.say([session.last])
        if waits and session.last not in stops:
            plan = _next(widths, lookup)
        yield Step([session.last])
        if session.last in stops:
            return Plan(0)
        if ahead is None:
            return plan


def _draft(
    session: Session, sampling: Sampling, plan: Plan, curious: bool
) -> tuple[mx.array, mx.array | None, law.Choose]:
    """The tokens drafted after `last`, under way; how sure the draft is of each, if that is
    asked; and the choice that it and the target share."""
    target, drafter = session.target, session.drafter
    noise = law.noise(sampling, session.position, plan.width, target.vocabulary)
    choose = law.Choose(sampling, noise)
    context = session.catch_up() if drafter is not None else None
    if plan.guess:
        mx.async_eval(context.arrays() if context is not None else [])
        return mx.array(plan.guess, dtype=mx.uint32), None, choose
    assert drafter is not None and context is not None
    drafted = drafter.draft(target, session.last, plan.width, context, choose)
    sure = drafter.confidence() if curious else None
    mx.async_eval(drafted, [] if sure is None else sure)
    return drafted, sure, choose


def _verify(session: Session, sampling: Sampling, fed: mx.array) -> mx.array:
    """What the target says after each of these rows: [n] → [n, vocabulary]."""
    logits = session.target.forward(fed, session.cache)
    if sampling.repetition_penalty == 1:
        return logits
    return law.penalise(logits, law.recent(session.tokens, fed), sampling.repetition_penalty)


def _row(session: Session, sampling: Sampling, last: mx.array) -> mx.array:
    """The token after `last`, [1], under way."""
    noise = law.noise(sampling, session.position, 1, session.target.vocabulary)
    chosen = law.Choose(sampling, noise)(_verify(session, sampling, last))
    mx.async_eval(chosen)
    return chosen


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
