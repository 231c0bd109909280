"""How likely a drafted token is kept, estimated as it runs. Knows no costs and no models.

A token counts only where all before it in its block were kept. Old rounds count less and
less, so that a change of the text is followed within some twenty rounds. Positions that
were seldom reached lean on all positions together.
"""

import math
from collections import deque
from collections.abc import Sequence

FADE = 0.95  # what a round counts for after another one
FORGET = 0.97  # what a token counts for after another one, where all positions are taken together
GUESS = 0.6  # the chance of a token before anything is known, worth one token seen
LEAN = 8.0  # tokens that all positions together are worth at each single one
SLOWLY = 0.995  # what a round counts for after another one, in what is usual for the pair
CARRIED = 8.0  # tokens that what is usual is worth in a new chat
TRUST = 4.0  # tokens that a drafter's own word is worth before it has been checked
MATCH = 32  # tokens from which a longer match is no surer
SUPPOSED = 4.0  # matches that a first guess, n of n + 2 after a match of n, is worth

ROUNDS = 64  # drafting rounds that the alarm looks at
LEAST = 1.15  # tokens a round; wrong wiring gives 1.0 to 1.2, and the text is right all the same


class Acceptance:
    """Running chances of the drafted positions, 1 … block - 1, of one pair."""

    def __init__(self, block: int) -> None:
        self._kept = [0.0] * (block - 1)
        self._seen = [0.0] * (block - 1)
        self._usual_kept = [0.0] * (block - 1)
        self._usual_seen = [0.0] * (block - 1)
        self._all_kept, self._all_seen = GUESS, 1.0
        self._sure = self._sure_kept = TRUST

    def begin(self) -> None:
        """A new chat: begin with what is usual for the pair, and believe that little. What the
        last chat taught may be of another kind of text."""
        kept, seen = sum(self._usual_kept), sum(self._usual_seen)
        if not seen:
            return
        carried = min(1.0, CARRIED / seen)
        self._kept = [count * carried for count in self._usual_kept]
        self._seen = [count * carried for count in self._usual_seen]
        self._all_kept, self._all_seen = kept * carried, seen * carried

    def add(self, drafted: int, accepted: int, confidences: Sequence[float] = ()) -> None:
        """The first `accepted` of `drafted` tokens were kept, and the next one was not."""
        for counts in (self._kept, self._seen):
            counts[:] = [count * FADE for count in counts]
        for counts in (self._usual_kept, self._usual_seen):
            counts[:] = [count * SLOWLY for count in counts]
        seen = min(accepted + 1, drafted)
        for i in range(seen):
            self._seen[i] += 1
            self._kept[i] += i < accepted
            self._usual_seen[i] += 1
            self._usual_kept[i] += i < accepted
            self._all_seen = self._all_seen * FORGET + 1
            self._all_kept = self._all_kept * FORGET + (i < accepted)
        if confidences:
            self._sure = self._sure * FADE + sum(confidences[:seen])
            self._sure_kept = self._sure_kept * FADE + accepted

    def expected(self, confidences: Sequence[float] = ()) -> list[float]:
        """Tokens that a round of 1, 2 … block rows will give, the target's own one included.

        confidences: the drafter's own chances for this very block, position by position;
        they are believed as far as they proved right so far.
        """
        everywhere = self._all_kept / self._all_seen
        trust = self._sure_kept / self._sure
        tokens, reached = [1.0], 1.0
        for i, (kept, seen) in enumerate(zip(self._kept, self._seen, strict=True)):
            if i < len(confidences):
                reached *= min(confidences[i] * trust, 1.0)
            else:
                reached *= (kept + LEAN * everywhere) / (seen + LEAN)
            tokens.append(tokens[-1] + reached)
        return tokens


class Matches:
    """Running chances of the token that followed a match in the text, by the match's length.

    Every token that is said teaches them, whoever drafted it, so nothing is risked to learn.
    """

    def __init__(self) -> None:
        lengths = [2 ** (kind / 2) for kind in range(_kind(MATCH) + 1)]
        self._kept = [SUPPOSED * length / (length + 2) for length in lengths]
        self._seen = [SUPPOSED] * len(lengths)

    def add(self, length: int, right: bool) -> None:
        """What followed a match of `length` tokens before has come again, or has not."""
        kind = _kind(length)
        self._kept[kind] = self._kept[kind] * FADE + right
        self._seen[kind] = self._seen[kind] * FADE + 1

    def chances(self, length: int, count: int) -> list[float]:
        """Of the `count` tokens after a match, each given that those before it are right: with
        every one of them the match is a token longer."""
        kinds = [_kind(length + i) for i in range(count)]
        return [self._kept[kind] / self._seen[kind] for kind in kinds]


def _kind(length: int) -> int:
    """Two kinds of lengths for each doubling."""
    return int(2 * math.log2(min(length, MATCH)))


class Fit:
    """Whether a draft belongs to its model at all: τ over the last drafting rounds.

    Output without loss hides a draft that is wired wrongly, or made for other weights.
    """

    def __init__(self) -> None:
        self._tokens: deque[int] = deque(maxlen=ROUNDS)

    def add(self, tokens: int) -> None:
        """One more round with a draft gave so many tokens."""
        self._tokens.append(tokens)

    @property
    def complaint(self) -> str:
        """What is wrong, in words; empty while nothing is."""
        tau = sum(self._tokens) / ROUNDS
        if len(self._tokens) < ROUNDS or tau >= LEAST:
            return ""
        return (
            f"this draft does not fit this model: {tau:.2f} tokens a round "
            f"over the last {ROUNDS} rounds with it"
        )
