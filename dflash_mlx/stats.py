"""Figures of one reply: rates, time to first token, tokens per round, τ. Knows no mlx.

`Stats` is fed one `Step` at a time and keeps what cannot be derived; `Report` is
what leaves it. The window, the command line and the benchmark show the same report.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, field
from typing import Any, Literal

State = Literal["on", "off", "unavailable"]


@dataclass(frozen=True, slots=True)
class Step:
    """What one round of decoding gave.

    tokens: the committed token ids, at least one.
    drafted: how many tokens the draft had proposed; 0 in plain decoding.
    reread: rows that were read again, one by one, so that this round is plain decoding's; None
    if that was not asked for. close: whether that was for a near tie.
    lookup: whether they came from the conversation's own text and not from a draft model.
    seconds: from when the round before it was known until this one was; None for a reply's first
    and in plain decoding.
    """

    tokens: list[int]
    drafted: int = 0
    reread: int | None = None
    close: bool = False
    lookup: bool = False
    seconds: float | None = field(default=None, compare=False)  # no part of what was said

    @property
    def accepted(self) -> int:
        """Drafted tokens that were kept; the last token of a round is the target's own."""
        return len(self.tokens) - 1


@dataclass(frozen=True, slots=True)
class Round:
    """One round as the text of a reply shows it: a step, and the letters it brought.

    tokens: as in `Step`, the last being the target's own; drafted, lookup: as there. thought,
    answer: how many letters became clear with it, a letter belonging to the token with which it
    did; own_thought, own_answer: how many of those with the target's own token. tokens 0 is
    what was held back at the end, and belongs to the round before.
    """

    tokens: int
    drafted: int = 0
    lookup: bool = False
    thought: int = 0
    answer: int = 0
    own_thought: int = 0
    own_answer: int = 0

    @property
    def accepted(self) -> int:
        return max(self.tokens - 1, 0)


def pack(rounds: Sequence[Round]) -> list[list[int]]:
    """Rounds as short rows, to be kept by the thousand."""
    return [[int(part) for part in astuple(item)] for item in rounds]


def unpack(rows: Any) -> list[Round]:
    """Rounds again. Raises TypeError or ValueError if that is not what they are."""
    found = []
    for tokens, drafted, lookup, *letters in rows:
        if len(letters) != 4 or any(type(n) is not int for n in (tokens, drafted, *letters)):
            raise ValueError(f"{rows!r} are not rounds")
        found.append(Round(tokens, drafted, bool(lookup), *letters))
    return found


@dataclass(frozen=True, slots=True)
class Exact:
    """What it costs that the text is plain decoding's to the last near tie.

    bound: log probabilities that came nearer to each other than this were decided again;
    redecided: how many rows that were; reread: rows read again for it, one by one; share: of
    the rounds, those that decided a row again.
    """

    bound: float
    redecided: int = 0
    reread: int = 0
    share: float = 0.0

    def __str__(self) -> str:
        if not self.redecided:
            return "exact: no near ties"
        return (
            f"exact: {self.redecided} near ties decided again ({self.share:.1%} of the rounds), "
            f"{self.reread} rows read again"
        )


@dataclass(frozen=True, slots=True)
class Speculation:
    """Whether a draft is at work, or why it is not.

    histogram[n]: rounds that gave n tokens. tau: mean tokens per round, the
    acceptance length τ of arXiv 2602.06036, the target's own token included. lookups: rounds
    that were drafted from the conversation's own text.
    """

    state: State = "off"
    reason: str = ""
    rounds: int = 0
    drafted: int = 0
    accepted: int = 0
    histogram: list[int] = field(default_factory=list)
    tau: float | None = None
    exact: Exact | None = None
    lookups: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a reply so far. Seconds, tokens per second, bytes.

    tokens_per_second is reply_tokens / decode_seconds, all of them since the prompt was read:
    a round brings several at once, so any shorter view lies, and one that begins with the
    first of them leaves out a round's time; window_per_second looks at the last one to two
    seconds and is meant for a curve. dropped: how many of the chat's first
    turns were left out, for want of room. plain_per_second is what plain rounds would have
    given, by what they were measured to cost since the pair was loaded; None while drafting is off
    or where there were none.
    """

    prompt_tokens: int = 0
    cached_tokens: int = 0
    reply_tokens: int = 0
    prefill_seconds: float = 0.0
    decode_seconds: float = 0.0
    prompt_per_second: float | None = None
    time_to_first_token: float | None = None
    tokens_per_second: float | None = None
    window_per_second: float | None = None
    peak_memory_bytes: int = 0
    device: str = ""
    blas: str = ""
    speculation: Speculation = field(default_factory=Speculation)
    dropped: int = 0
    plain_per_second: float | None = None


class Stats:
    """Collects the steps of one reply. `clock` returns seconds."""

    WINDOW = 1.5

    def __init__(
        self,
        prompt_tokens: int,
        state: State,
        reason: str = "",
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.prompt_tokens = prompt_tokens
        self.cached_tokens = 0
        self.state: State = state
        self.reason = reason
        self.peak_memory_bytes = 0
        self.device = ""
        self.blas = ""
        self.dropped = 0
        self.plain_per_second: float | None = None
        self.bound: float | None = None  # of near ties, if they are decided again
        self._redecided = self._reread = 0
        self._clock = clock
        self._begun = clock()
        self._read: float | None = None
        self._first: float | None = None
        self._last: float | None = None
        self._tokens = 0
        self._drafted = self._wide = 0  # tokens drafted, and those of rounds that had any
        self._lookups = 0
        self._histogram: list[int] = []
        self._recent: deque[tuple[float, int]] = deque()

    def read(self, cached: int) -> None:
        """The prompt has been read; `cached` of its tokens were known already."""
        self._read = self._clock()
        self._recent.append((self._read, 0))  # the first round took its time as well
        self.cached_tokens = cached

    def add(self, step: Step) -> None:
        """Count one round that has just arrived."""
        now, count = self._clock(), len(step.tokens)
        if self._first is None:
            self._first = now
        self._last = now
        self._tokens += count
        self._drafted += step.drafted
        self._wide += count if step.drafted else 0
        self._redecided += step.close
        self._reread += step.reread or 0
        self._lookups += step.lookup
        self._histogram.extend([0] * (count + 1 - len(self._histogram)))
        self._histogram[count] += 1
        self._recent.append((now, count))
        while now - self._recent[0][0] > self.WINDOW:
            self._recent.popleft()

    @property
    def mostly_drafted(self) -> bool:
        """Whether more than half of the tokens so far came in rounds with a draft."""
        return 2 * self._wide > self._tokens

    def report(self) -> Report:
        """The figures as they stand now."""
        read = (self._read or self._clock()) - self._begun
        fresh = self.prompt_tokens - self.cached_tokens
        return Report(
            prompt_tokens=self.prompt_tokens,
            cached_tokens=self.cached_tokens,
            reply_tokens=self._tokens,
            prefill_seconds=read,
            decode_seconds=self._spent(),
            prompt_per_second=fresh / read if self._read and read > 0 else None,
            time_to_first_token=self._first - self._begun if self._first else None,
            tokens_per_second=self._rate(),
            window_per_second=self._window(),
            peak_memory_bytes=self.peak_memory_bytes,
            device=self.device,
            blas=self.blas,
            speculation=self._speculation(),
            dropped=self.dropped,
            plain_per_second=self.plain_per_second,
        )

    def _rate(self) -> float | None:
        spent = self._spent()
        return self._tokens / spent if spent > 0 else None

    def _spent(self) -> float:
        """Seconds from the end of reading to the last round."""
        return self._last - self._read if self._last and self._read else 0.0

    def _window(self) -> float | None:
        if len(self._recent) < 2:
            return self._rate()
        spent = self._recent[-1][0] - self._recent[0][0]
        tokens = sum(count for _, count in self._recent) - self._recent[0][1]
        return tokens / spent if spent > 0 else None

    def _speculation(self) -> Speculation:
        if self.state != "on":
            return Speculation(self.state, self.reason)
        rounds = sum(self._histogram)
        return Speculation(
            state=self.state,
            reason=self.reason,
            rounds=rounds,
            drafted=self._drafted,
            accepted=self._tokens - rounds,
            histogram=list(self._histogram),
            tau=self._tokens / rounds if rounds else None,
            exact=self._exact(rounds),
            lookups=self._lookups,
        )

    def _exact(self, rounds: int) -> Exact | None:
        if self.bound is None:
            return None
        share = self._redecided / rounds if rounds else 0.0
        return Exact(self.bound, self._redecided, self._reread, share)
