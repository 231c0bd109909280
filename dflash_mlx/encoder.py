"""Text to tokens, with what was encoded lately kept: of a chat that grows, what is new is encoded.

Knows a tokenizer and no chats.
"""

import re
from collections.abc import Sequence

from mlx_lm.tokenizer_utils import TokenizerWrapper

MOST = 500_000  # tokens that are kept, some 20 MB of them, before all are forgotten
_BETWEEN = "a\n b  c\n", "\n\n3.5 ü 中文 ", "", " d"


class Encoder:
    """A tokenizer cuts a text at its marks (`<|im_end|>`) before all else, so what lies between
    two marks is encoded by itself and need not be encoded again. Where a tokenizer does more at
    a mark, as a trial shows, texts are encoded whole."""

    def __init__(self, tokenizer: TokenizerWrapper) -> None:
        self._tokenizer = tokenizer
        self._kept: dict[str, list[int]] = {}
        self._size = 0
        marks = self._marks()
        longest = sorted(map(re.escape, marks), key=len, reverse=True)
        self._cut = re.compile(f"({'|'.join(longest)})") if marks else None
        trial = "".join(f"{words}{mark}" for mark in marks for words in _BETWEEN)
        if self._cut is not None and self.encode(trial) != self._whole(trial):
            self._cut = None

    def encode(self, text: str) -> list[int]:
        """The tokens of a text, without any that the tokenizer would put around it."""
        if self._cut is None:
            return self._whole(text)
        return [token for part in self._cut.split(text) if part for token in self._part(part)]

    def _part(self, part: str) -> Sequence[int]:
        tokens = self._kept.get(part)
        if tokens is None:
            if self._size > MOST:
                self._kept.clear()
                self._size = 0
            tokens = self._kept[part] = self._whole(part)
            self._size += len(tokens)
        return tokens

    def _whole(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False))

    def _marks(self) -> list[str]:
        """Where it cuts before it looks at anything else: at the longest of these that it finds."""
        added = getattr(self._tokenizer, "added_tokens_decoder", {}).values()
        return [str(token) for token in added if not token.normalized]
