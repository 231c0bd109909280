"""Pieces of a reply on their way out: what comes close together goes out as one event."""

import time

from dflash_mlx.protocol import Message, Text
from dflash_mlx.reader import Piece
from dflash_mlx.stats import Report, Round, Step

COALESCE = 0.02  # seconds: what comes within them goes out as one Text event


class Bundle:
    """What one reply has said: all of it, and what has not yet been sent."""

    def __init__(self, id: int) -> None:
        self._id = id
        self._begun = time.perf_counter()
        self._pieces: list[Piece] = []
        self._clear()

    def add(self, step: Step, piece: Piece) -> None:
        """One more round and the text that became clear with it."""
        self.tokens.extend(step.tokens)
        self.rounds.append(
            Round(
                len(step.tokens),
                step.drafted,
                step.lookup,
                len(piece.thought),
                len(piece.answer),
                *piece.own,
            )
        )
        self._keep(piece)

    def finish(self, piece: Piece) -> None:
        """The text that was held back to the end."""
        if piece.thought or piece.answer:
            letters = len(piece.thought), len(piece.answer)
            self.rounds.append(Round(0, 0, False, *letters, *letters))
        self._keep(piece)

    def _keep(self, piece: Piece) -> None:
        self.thought += piece.thought
        self.answer += piece.answer
        self._pieces.append(piece)

    def message(self) -> Message:
        """All that was said."""
        answer = "".join(piece.answer for piece in self._pieces)
        return Message("assistant", answer, "".join(piece.thought for piece in self._pieces))

    def due(self) -> bool:
        """Whether it is time to send."""
        return time.perf_counter() - self._begun >= COALESCE

    def take(self, report: Report) -> Text:
        """Everything gathered, as one event."""
        text = Text(self._id, self.thought, self.answer, self.tokens, self.rounds, report)
        self._begun = time.perf_counter()
        self._clear()
        return text

    def _clear(self) -> None:
        self.thought = self.answer = ""
        self.tokens: list[int] = []
        self.rounds: list[Round] = []
