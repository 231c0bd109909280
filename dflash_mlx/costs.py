"""What a round costs by its width, measured on this machine, and the file that keeps it.

A cost is the time from one round's arrival to the next one's, so it holds everything the
user waits for: draft, verify and the host's own work. Long contexts cost more, so they are
kept apart. Knows no models and no clock.
"""

import math
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from statistics import median_low

from dflash_mlx.measured import Measured

EDGES = (2048, 8192, 32768)  # tokens of context where a new kind of length begins
SAMPLES = 7  # of the last rounds; their median does not mind an interruption
ENOUGH = 4  # of them from where a change of their median is the machine's and not chance

Table = dict[str, dict[str, float]]


class Costs:
    """Seconds of a round by width and by kind of length, refreshed from the rounds.

    Widths that are not in use keep pace with one that is: what else a machine does makes all
    slower or faster alike, for seconds or for hours, and an old figure would look cheap, or
    dear, for its age alone. beside: other costs of this machine, which keep pace as well.
    """

    def __init__(self, table: Table | None = None, beside: "Costs | None" = None) -> None:
        self._samples: dict[tuple[int, int], deque[float]] = {}
        self._medians: list[dict[int, float]] = [{} for _ in range(len(EDGES) + 1)]
        self._tables: list[Costs] = beside._tables if beside is not None else []
        self._tables.append(self)
        for edge, row in (table or {}).items():
            for width, seconds in row.items():
                kind, rows = _kind(int(edge)), int(width)
                self._samples[kind, rows] = deque([seconds] * SAMPLES, SAMPLES)
                self._medians[kind][rows] = seconds

    def add(self, width: int, seconds: float, length: int) -> None:
        """A round of `width` rows at `length` tokens of context took `seconds`."""
        kind = _kind(length)
        samples = self._samples.setdefault((kind, width), deque(maxlen=SAMPLES))
        samples.append(seconds)
        before, now = self._medians[kind].get(width), median_low(samples)
        self._medians[kind][width] = now
        if before is not None and now != before and len(samples) >= ENOUGH:
            for table in self._tables:
                table._follow(now / before, (kind, width) if table is self else None)

    def missing(self, widths: Iterable[int]) -> list[int]:
        """The widths that were never measured at any length."""
        return [width for width in widths if not any(width in row for row in self._medians)]

    def forget(self, widths: Iterable[int]) -> None:
        """What these cost is not known any longer, at no length."""
        for width in widths:
            for kind, row in enumerate(self._medians):
                row.pop(width, None)
                self._samples.pop((kind, width), None)

    def seconds(self, width: int, length: int) -> float | None:
        """What a round will take. A width that was measured at other lengths only is scaled
        as the others are that were measured at both."""
        here = _kind(length)
        if (found := self._medians[here].get(width)) is not None:
            return found
        for there in sorted(range(len(self._medians)), key=lambda kind: abs(kind - here)):
            if (found := self._medians[there].get(width)) is not None:
                return found * self._ratio(here, there)
        return None

    def table(self) -> Table:
        """As JSON keeps it: length from which → width → seconds."""
        return {
            str(edge): {str(width): cost for width, cost in sorted(row.items())}
            for edge, row in zip((0, *EDGES), self._medians, strict=True)
            if row
        }

    def _follow(self, ratio: float, ahead: tuple[int, int] | None) -> None:
        """A round takes so many times what it did: so do all but the one that says so."""
        for key, samples in self._samples.items():
            if key != ahead:
                self._samples[key] = deque((seconds * ratio for seconds in samples), SAMPLES)
                self._medians[key[0]][key[1]] *= ratio

    def _ratio(self, here: int, there: int) -> float:
        mine, other = self._medians[here], self._medians[there]
        ratios = [mine[width] / other[width] for width in mine.keys() & other.keys()]
        return median_low(ratios) if ratios else 1.0


class CostsFile:
    """Costs that are kept on disk by machine, pair and version, as `key` says; without a
    path only as long as the program runs."""

    def __init__(self, path: Path | None, key: str, beside: Costs | None = None) -> None:
        self._file, self._key = Measured(path, _checked), key
        self.costs = Costs(self._file.get(key), beside)

    def save(self) -> None:
        """Put the costs beside those of other keys."""
        if table := self.costs.table():
            self._file.put(self._key, table)


def _checked(table: Table) -> Table:
    """Raises ValueError, TypeError or AttributeError for what is not a table of costs."""
    for edge, row in table.items():
        for width, seconds in row.items():
            if int(edge) < 0 or int(width) < 0 or not 0 < seconds < math.inf:
                raise ValueError(f"{width} rows cannot cost {seconds}")
    return table


def _kind(length: int) -> int:
    return bisect_right(EDGES, length)
