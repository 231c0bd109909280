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
KNOWN = 2 * SAMPLES  # rounds from where what a width costs is well known
LINE = 4.0  # rounds that a straight line through the other widths' costs is worth at each width

Table = dict[str, dict[str, float]]


class Pace:
    """How many times as long as at first everything takes: what else a machine does makes all
    rounds slower or faster alike, for seconds or for hours."""

    def __init__(self) -> None:
        self.times = 1.0


class Costs:
    """Seconds of a round by width and by kind of length, refreshed from the rounds.

    All are kept at a pace of 1, so that widths that are not in use keep pace with one that is:
    an old figure would look cheap, or dear, for its age alone. beside: other costs of this
    machine, which share its pace.
    """

    def __init__(self, table: Table | None = None, beside: "Costs | None" = None) -> None:
        self._samples: dict[tuple[int, int], deque[float]] = {}
        self._medians: list[dict[int, float]] = [{} for _ in range(len(EDGES) + 1)]
        self._counts: dict[tuple[int, int], int] = {}
        self._seen: set[int] = set()  # widths of rounds that came since this was made
        self._lines: dict[int, tuple[float, float]] = {}  # cost = first + second · width, by kind
        self._pace: Pace = Pace() if beside is None else beside._pace
        for edge, row in (table or {}).items():
            kind = _kind(int(edge))
            for width, cost in row.items():
                seconds = cost / self._pace.times
                self._samples[kind, int(width)] = deque([seconds] * SAMPLES, SAMPLES)
                self._medians[kind][int(width)] = seconds
                self._counts[kind, int(width)] = SAMPLES
            self._draw(kind)

    def add(self, width: int, seconds: float, length: int) -> None:
        """A round of `width` rows at `length` tokens of context took `seconds`."""
        self._seen.add(width)
        kind = _kind(length)
        key, row = (kind, width), self._medians[kind]
        samples = self._samples.setdefault(key, deque(maxlen=SAMPLES))
        samples.append(seconds / self._pace.times)
        count = self._counts[key] = self._counts.get(key, 0) + 1
        before, now = row.get(width), median_low(samples)
        # What changes a figure that is well known is the machine; one that is not was a bad one.
        if before is not None and now != before and count > KNOWN:
            self._pace.times *= now / before
            self._samples[key] = deque((one * before / now for one in samples), SAMPLES)
        else:
            row[width] = now
        if width > 1:
            self._draw(kind)

    def missing(self, widths: Iterable[int]) -> list[int]:
        """The widths that were never measured at any length."""
        return [width for width in widths if not any(width in row for row in self._medians)]

    def seen(self, width: int) -> bool:
        """Whether a round of this width has come since this was made, and not only once before."""
        return width in self._seen

    def rounds(self, width: int) -> int:
        """How many rounds say what it costs, at all lengths together."""
        return sum(count for (_, other), count in self._counts.items() if other == width)

    def forget(self, widths: Iterable[int]) -> None:
        """What these cost is not known any longer, at no length."""
        for width in widths:
            for kind, row in enumerate(self._medians):
                row.pop(width, None)
                self._samples.pop((kind, width), None)
                self._counts.pop((kind, width), None)
        for kind in range(len(self._medians)):
            self._draw(kind)

    def seconds(self, width: int, length: int) -> float | None:
        """What a round will take. A width that was measured at other lengths only is scaled
        as the others are that were measured at both."""
        here = _kind(length)
        if (found := self._smooth(here, width)) is not None:
            return found * self._pace.times
        for there in sorted(range(len(self._medians)), key=lambda kind: abs(kind - here)):
            if (found := self._smooth(there, width)) is not None:
                return found * self._ratio(here, there) * self._pace.times
        return None

    def table(self) -> Table:
        """As JSON keeps it: length from which → width → seconds."""
        return {
            str(edge): {str(width): cost * self._pace.times for width, cost in sorted(row.items())}
            for edge, row in zip((0, *EDGES), self._medians, strict=True)
            if row
        }

    def _smooth(self, kind: int, width: int) -> float | None:
        """What was measured, leaning on the other widths with a draft while that was seldom:
        each row costs about as much as another, and a few rounds are easily late."""
        found, line = self._medians[kind].get(width), self._lines.get(kind)
        if found is None or line is None or width < 2:
            return found
        count = self._counts[kind, width]
        return (count * found + LINE * (line[0] + line[1] * width)) / (count + LINE)

    def _draw(self, kind: int) -> None:
        """The line, by least squares, once three widths are known."""
        row = {width: cost for width, cost in self._medians[kind].items() if width > 1}
        if len(row) < 3:
            self._lines.pop(kind, None)
            return
        counts = {width: min(self._counts[kind, width], SAMPLES) for width in row}
        whole = sum(counts.values())
        width = sum(counts[w] * w for w in row) / whole
        cost = sum(counts[w] * row[w] for w in row) / whole
        slope = sum(counts[w] * (w - width) * (row[w] - cost) for w in row)
        slope = max(slope / sum(counts[w] * (w - width) ** 2 for w in row), 0.0)
        self._lines[kind] = max(cost - slope * width, 0.0), slope

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
