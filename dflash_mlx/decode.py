"""Decoding, plain and speculative: the order of events and nothing more.

Both yield a `Step` per round and leave the session able to go on. No clock, no text,
no printing. To stop, stop asking.
"""

from collections.abc import Collection, Generator
from typing import cast

import mlx.core as mx
from mlx_lm.generate import generate_step

from dflash_mlx import sampling as law
from dflash_mlx.protocol import Sampling
from dflash_mlx.session import Session
from dflash_mlx.stats import Step


def speculative(
    session: Session, sampling: Sampling, width: int, stops: Collection[int], limit: int
) -> Generator[Step, None, None]:
    """Draft, verify, accept, rewind, read. A round verifies `width` rows.

    Ends after a token of `stops` or after `limit` tokens, never beyond either.
    """
    assert session.drafter is not None and session.context is not None
    target, drafter, context = session.target, session.drafter, session.context

    def draft() -> tuple[mx.array, law.Choose]:
        noise = law.noise(sampling, session.position, width, target.vocabulary)
        choose = law.Choose(sampling, noise)
        return drafter.draft(target, session.last, width, context, choose), choose

    drafted, choose = draft()
    while True:
        fed = mx.concatenate([mx.array([session.last]), drafted])
        logits = target.forward(fed, session.cache)
        if sampling.repetition_penalty != 1:
            before = law.recent(session.tokens, fed)
            logits = law.penalise(logits, before, sampling.repetition_penalty)
        chosen = choose(logits)
        accepted = law.accepted(drafted, chosen)
        mx.eval(chosen, accepted)  # the one synchronisation of the round

        ids = cast(list[int], chosen.tolist())
        tokens = _until(ids[: int(cast(int, accepted.item())) + 1], stops, limit)
        limit -= len(tokens)
        session.keep([session.last, *tokens[:-1]], fed=width)
        session.last = tokens[-1]
        ended = limit == 0 or tokens[-1] in stops
        if not ended:
            drafted, choose = draft()
            mx.async_eval(drafted)  # the next draft runs while this round is shown
        yield Step(tokens, drafted=width - 1)
        if ended:
            return


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


def _until(tokens: list[int], stops: Collection[int], limit: int) -> list[int]:
    """`tokens` up to and with the first stop, and at most `limit` of them."""
    for i, token in enumerate(tokens[:limit]):
        if token in stops:
            return tokens[: i + 1]
    return tokens[:limit]
