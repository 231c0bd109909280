"""The text so far, and where its end has stood before: n-grams of the conversation.

A chain leads from each pair of tokens to the places where the same two stood earlier, as
compressors keep it: adding a token takes the same time however long the text is, and the
last tokens can be forgotten again. Knows no models, no chances and no costs.
"""

from collections.abc import Sequence

LEAST = 2  # tokens that must be the same for a place to count
MOST = 32  # and no more are compared
WALK = 32  # earlier places that are looked at for the longest match


class Index:
    """A text, token by token, and the earlier place that its end matches best."""

    def __init__(self) -> None:
        self._tokens: list[int] = []
        # The place after a pair of tokens, and for each place the one before it after the same
        # pair. Nothing stands before place 2, so 0 is no place.
        self._latest: dict[tuple[int, int], int] = {}
        self._before: list[int] = [0]
        self._place = 0
        self.length = 0  # tokens before the place that match the end, at most MOST; 0 is no match

    def follow(self, tokens: Sequence[int]) -> None:
        """Hold this text: what it shares with the one before stays."""
        same = 0
        for mine, other in zip(self._tokens, tokens, strict=False):
            if mine != other:
                break
            same += 1
        self._cut(same)
        for token in tokens[same:]:
            self._append(token)
        self._search()

    def add(self, token: int) -> None:
        """The text goes on."""
        expected = self._tokens[self._place] if self.length else None
        self._append(token)
        if token == expected:  # no other place can match more than this one and the new token
            self._place, self.length = self._place + 1, min(self.length + 1, MOST)
        else:
            self._search()

    def guess(self, count: int) -> list[int]:
        """What followed at the matching place, and where that runs into the end, again from
        there. Only where `length` is not 0."""
        place, reach = self._place, len(self._tokens) - self._place
        return [self._tokens[place + i % reach] for i in range(count)]

    def _append(self, token: int) -> None:
        tokens = self._tokens
        tokens.append(token)
        if len(tokens) < LEAST:
            self._before.append(0)
            return
        pair = tokens[-2], token
        self._before.append(self._latest.get(pair, 0))
        self._latest[pair] = len(tokens)

    def _cut(self, length: int) -> None:
        """Forget all but the first tokens."""
        tokens, before = self._tokens, self._before
        while len(tokens) > length:
            earlier, token = before.pop(), tokens.pop()
            if not tokens:
                return
            if earlier:
                self._latest[tokens[-1], token] = earlier
            else:
                del self._latest[tokens[-1], token]

    def _search(self) -> None:
        """The longest match among the last places after the same pair; the latest of equals."""
        self._place, self.length = 0, 0
        place, left = self._before[-1], WALK
        while place and left and self.length < MOST:
            length = self._shared(place)
            if length > self.length:
                self._place, self.length = place, length
            place, left = self._before[place], left - 1

    def _shared(self, place: int) -> int:
        """How many tokens before the place are those before the end."""
        tokens, length = self._tokens, LEAST
        back = len(tokens) - place
        for i in range(place - LEAST - 1, max(place - MOST, 0) - 1, -1):
            if tokens[i] != tokens[i + back]:
                break
            length += 1
        return length
