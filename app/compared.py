"""A comparison that was kept, read again: the one pair of answers that is shown, and what all
pairs came to. No Qt, no words.
"""

from dataclasses import dataclass
from os.path import commonprefix
from typing import Any

from dflash_mlx.answer import Answer
from dflash_mlx.compare import middle
from dflash_mlx.errors import BadRequest
from dflash_mlx.lines import build
from dflash_mlx.protocol import Sampling
from dflash_mlx.stats import Report, unpack

Line = list[list[float]]

AROUND = 24  # letters that are shown of either side where they part


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing a question. speedups: of the writing, of each run as they came;
    median: which of them is the median, from 0; shown: the run that `sides`, by whether they
    speculate, and `lines` are of, in seconds since the prompt was read; parted: the first token
    at which the texts of a run part, from 0, and in how many runs they do; wanted: how many
    runs there were to be; versions: of the programs, by their names.
    """

    speedups: list[float]
    median: int
    shown: int
    wanted: int
    sides: dict[bool, Answer]
    lines: dict[bool, Line]
    parted: tuple[int, int] | None
    title: str
    target: str
    draft: str
    device: str
    blas: str
    created: float
    sampling: Sampling
    system: str = ""
    memory: int = 0
    versions: dict[str, str] | None = None

    @property
    def speedup(self) -> float:
        return self.speedups[self.median]

    @property
    def apart(self) -> tuple[str, str] | None:
        """What the shown answers, plain first, say where they part; None if they are the same."""
        off, on = (self.sides[side].text for side in (False, True))
        if off == on:
            return None
        at = len(commonprefix([off, on]))
        begin = max(at - AROUND, 0)
        off, on = (" ".join(text[begin : at + AROUND].split()) for text in (off, on))
        return off, on


def read(told: dict[str, Any]) -> Compared:
    """Raises ValueError if another version told it otherwise."""
    try:
        return _read(told)
    except (BadRequest, KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(repr(error)) from error


def _read(told: dict[str, Any]) -> Compared:
    runs = told["runs"]
    sides = {False: _answer(told["plain"]), True: _answer(told["speculative"])}
    lines = {False: told["plain"]["line"], True: told["speculative"]["line"]}
    # The first versions kept the last run, whichever was the median, with the reading in it.
    shown = told.get("median", len(runs) - 1)
    if "median" not in told:
        lines = {side: _written(line, sides[side].report) for side, line in lines.items()}
    apart = [int(one["parts_at"]) for one in runs if not one["identical"]]
    return Compared(
        speedups=[float(one["speedup"]) for one in runs],
        median=middle(runs),
        shown=int(shown),
        wanted=int(told.get("repeats", len(runs))),
        sides=sides,
        lines=lines,
        parted=(min(apart), len(apart)) if apart else None,
        title=str(told["title"]),
        target=str(told["target"]),
        draft=str(told["draft"] or ""),
        device=str(told["device"]),
        blas=str(told["blas"]),
        created=float(told["created"]),
        sampling=build(Sampling, told["sampling"]),
        system=str(told.get("system", "")),
        memory=int(told.get("memory", 0)),
        versions={str(name): str(one) for name, one in told.get("versions", {}).items()},
    )


def exported(told: dict[str, Any], question: str) -> dict[str, Any]:
    """A comparison for others to read: runs count from 1, as they are told, and of a folder of
    one's own there is its name alone."""
    made = {name: one for name, one in told.items() if name != "median"}
    if "median" in told:
        made["median_run"] = told["median"] + 1
    for name in ("pair", "target", "draft"):
        place = str(told.get(name) or "")
        made[name] = place if published(place) else place.replace("\\", "/").rpartition("/")[2]
    return made | {"question": question}


def published(name: str) -> bool:
    """Whether it is a repository's, and no folder."""
    return name.count("/") == 1 and not name.startswith((".", "/", "~"))


def _answer(told: dict[str, Any]) -> Answer:
    return Answer(
        thought=str(told["thought"]),
        text=str(told["text"]),
        rounds=unpack(told["rounds"]),
        finish_reason=str(told["finish_reason"]),
        report=build(Report, told["report"]),
    )


def _written(line: Line, report: Report) -> Line:
    return [[max(seconds - report.prefill_seconds, 0.0), tokens] for seconds, tokens in line]
