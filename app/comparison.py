"""One question answered both ways, plain and speculative, in turn: carried out and measured.

Each side begins from the same place: what was read for the side before is forgotten, and
nothing of either is kept. The clock is the engine's own. Knows no widgets; what a comparison
comes to is `dflash_mlx.compare`'s to say.
"""

import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.activity import Activity, Phase
from app.client import EngineClient
from app.pairing import Pairing
from app.wording import said
from dflash_mlx import compare
from dflash_mlx.answer import Answer
from dflash_mlx.protocol import Done, Failed, Forget, Loaded, Reply, Text
from dflash_mlx.stats import pack

WARM = 16  # tokens of each side's first answer, which is not counted
POINTS = 240  # of a line that is kept

Line = list[list[float]]


class Comparison(QObject):
    """At most one at a time.

    Signals:
        began: a side begins to answer; whether it speculates, which repeat, of how many.
        grew: more of that side: its thought, its answer, and all it has said.
        settled: that side has ended: all it has said.
        ended: what came of it, or an empty dict if no pair of answers was whole.
        failed: why it broke off.
        declined: nothing was begun, and why.
    """

    began = Signal(bool, int, int)
    grew = Signal(bool, str, str, Answer)
    settled = Signal(bool, Answer)
    ended = Signal(dict)
    failed = Signal(str)
    declined = Signal(str)

    def __init__(
        self, client: EngineClient, pairing: Pairing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.line: dict[bool, Line] = {False: [], True: []}
        """Seconds since the prompt was read, and tokens, of each side's last answer."""
        self._client, self._pairing = client, pairing
        self._request: Reply | None = None
        self._repeats = 1
        self._turns: Iterator[tuple[int, bool]] = iter(())
        self._now: tuple[int, bool] | None = None
        self._id = 0
        self._answers: dict[bool, Answer] = {}
        self._runs: list[dict[str, Any]] = []
        self._sides: list[dict[bool, dict[str, Any]]] = []  # what both said, in each run
        client.text.connect(self._on_text)
        client.done.connect(self._on_done)
        client.failed.connect(self._on_failed)
        pairing.stop_asked.connect(self.stop)
        pairing.interrupted.connect(self._on_interrupted)

    @property
    def running(self) -> bool:
        return self._now is not None

    def start(self, request: Reply, repeats: int) -> bool:
        """Compare; whether it could begin. request: as the chat would send it."""
        obstacle = self._pairing.activity.obstacle or self._impossible()
        if obstacle:
            self.declined.emit(obstacle)
            return False
        self._request, self._repeats = replace(request, chat=""), repeats
        turns = [(repeat, side) for repeat in range(repeats + 1) for side in compare.order(repeat)]
        self._turns, self._runs, self._answers, self._sides = iter(turns), [], {}, []
        self._pairing.become(Activity(Phase.COMPARING))
        self._go_on()
        return True

    def stop(self) -> None:
        """The answer under way ends, and with it the comparison."""
        if self._now is not None and self._pairing.activity.phase is Phase.COMPARING:
            self._pairing.become(Activity(Phase.STOPPING))
            self._client.stop(self._id)

    def leave(self) -> None:
        """Its chat will be closed: what is whole is told now."""
        if self._now is not None:
            self.stop()
            self._now = None
            self._tell()

    # --- in turn --------------------------------------------------------------

    def _go_on(self) -> None:
        request, self._now = self._request, next(self._turns, None)
        if self._now is None or request is None:
            self._finish()
            return
        repeat, side = self._now
        self.line[side] = []
        self._answers[side] = Answer()
        self._id = self._pairing.lend()
        # Both sides have then read the same, and the machine is as warm for one as for the other.
        self._client.send(Forget(self._pairing.lend(), request.chat))
        limit = request.max_tokens if repeat else min(WARM, request.max_tokens)
        self._client.send(replace(request, id=self._id, speculate=side, max_tokens=limit))
        self.began.emit(side, repeat, self._repeats)

    def _on_text(self, event: Text) -> None:
        if self._now is None or event.id != self._id:
            return
        _, side = self._now
        self._answers[side].take(event)
        self.line[side].append([event.report.decode_seconds, event.report.reply_tokens])
        self.grew.emit(side, event.thought, event.answer, self._answers[side])

    def _on_done(self, event: Done) -> None:
        if event.id != self._id:
            return
        if self._now is None:  # it was left
            self._rest()
            return
        repeat, side = self._now
        self._answers[side].take(event)
        self.line[side].append([event.report.decode_seconds, event.report.reply_tokens])
        self.settled.emit(side, self._answers[side])
        stopped = event.finish_reason == "stopped"
        if repeat and not stopped and side is compare.order(repeat)[1]:
            self._count()
        # An answer may come to its end before it hears that it shall stop.
        if stopped or self._pairing.activity.phase is Phase.STOPPING:
            self._finish()
        else:
            self._go_on()

    def _on_failed(self, event: Failed) -> None:
        if event.id != self._id or not self._id:
            return
        if self._now is not None:
            self._now = None
            self.failed.emit(event.message)
            self._tell()
        self._rest()

    def _on_interrupted(self, _: str) -> None:
        """There is no engine any more."""
        self._id = 0
        if self._now is not None:
            self._now = None
            self.failed.emit(self.tr("The engine ended before the comparison did."))
            self._tell()

    # --- what comes of it -----------------------------------------------------

    def _count(self) -> None:
        assert self._request is not None
        plain, fast = self._answers[False], self._answers[True]
        self._runs.append(compare.pair(self._request.messages[-1].content, plain, fast))
        self._sides.append({side: self._told(side) for side in (False, True)})

    def _told(self, side: bool) -> dict[str, Any]:
        answer = self._answers[side]
        return {
            "thought": answer.thought,
            "text": answer.text,
            "finish_reason": answer.finish_reason,
            "report": asdict(answer.report),
            "rounds": pack(answer.rounds),
            "line": thinned(self.line[side]),
        }

    def _finish(self) -> None:
        self._now = None
        self._tell()
        self._rest()

    def _rest(self) -> None:
        self._id = 0
        self._pairing.become(Activity(Phase.READY))
        self._pairing.proceed()

    def _tell(self) -> None:
        pair, request = self._pairing.pair, self._request
        if not self._runs or pair is None or request is None:
            self.ended.emit({})
            return
        found = compare.whole(pair, self._runs)
        sides = self._sides[found["median"]]
        self.ended.emit(
            found
            | {
                "title": pair.title,
                "target": pair.target,
                "draft": pair.draft,
                "created": time.time(),
                "repeats": self._repeats,
                "sampling": asdict(request.sampling),
                "plain": sides[False],
                "speculative": sides[True],
            }
        )

    def _impossible(self) -> str:
        pair: Loaded | None = self._pairing.pair
        if pair is None:
            return self.tr("There is nothing to compare with: no model is loaded.")
        if pair.speculation.state == "unavailable":
            reason = said(pair.speculation.reason).rstrip(".。")
            return self.tr("There is nothing to compare: {reason}.").format(reason=reason)
        return ""


def thinned(line: Line) -> Line:
    """A line of no more than so many points, its ends included."""
    if len(line) <= POINTS:
        return [[round(seconds, 4), tokens] for seconds, tokens in line]
    step = (len(line) - 1) / (POINTS - 1)
    return thinned([line[round(at * step)] for at in range(POINTS)])
