"""What a round costs by its width, measured on this machine, and the file that keeps it.

A cost is the time from one round's arrival to the next one's, so it holds everything the
user waits for: draft, verify and the host's own work. Long contexts cost more, so they are
kept apart. Knows no models and no clock.
"""

import json
import math
import os
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from statistics import median_low

EDGES = (2048, 8192, 32768)  # tokens of context where a new kind of length begins
SAMPLES = 7  # of the last rounds; their median does not mind an interruption

Table = dict[str, dict[str, float]]


class Costs:
    """Seconds of a round by width and by kind of length, refreshed from the rounds."""

    def __init__(self, table: Table | None = None) -> None:
        self._samples: dict[tuple[int, int], deque[float]] = {}
        self._medians: list[dict[int, float]] = [{} for _ in range(len(EDGES) + 1)]
        for edge, row in (table or {}).items():
            for width, seconds in row.items():
                self.add(int(width), seconds, int(edge))

    def add(self, width: int, seconds: float, length: int) -> None:
        """A round of `width` rows at `length` tokens of context took `seconds`."""
        kind = _kind(length)
        samples = self._samples.setdefault((kind, width), deque(maxlen=SAMPLES))
        samples.append(seconds)
        self._medians[kind][width] = median_low(samples)

    def missing(self, widths: Iterable[int]) -> list[int]:
        """The widths that were never measured at any length."""
        return [width for width in widths if not any(width in row for row in self._medians)]

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
            str(edge): {str(width): seconds for width, seconds in sorted(row.items())}
            for edge, row in zip((0, *EDGES), self._medians, strict=True)
            if row
        }

    def _ratio(self, here: int, there: int) -> float:
        mine, other = self._medians[here], self._medians[there]
        ratios = [mine[width] / other[width] for width in mine.keys() & other.keys()]
        return median_low(ratios) if ratios else 1.0


class CostsFile:
    """Costs that are kept on disk by machine, pair and version, as `key` says; without a
    path only as long as the program runs. A file that is damaged is removed."""

    def __init__(self, path: Path | None, key: str) -> None:
        self._path, self._key = path, key
        self.costs = Costs(self._read().get(key))

    def save(self) -> None:
        """Put the costs beside those of other keys. A disk that takes nothing only means to
        measure again next time, so that is no error."""
        table = self.costs.table()
        if self._path is None or not table:
            return
        whole = {**self._read(), self._key: table}
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(whole, indent=1), encoding="utf-8")
            draft.replace(self._path)
        except OSError:
            with suppress(OSError):
                draft.unlink()

    def _read(self) -> dict[str, Table]:
        if self._path is None:
            return {}
        try:
            whole = json.loads(self._path.read_text(encoding="utf-8"))
            return {key: _checked(table) for key, table in whole.items()}
        except OSError:
            return {}  # there is none yet
        except (ValueError, TypeError, AttributeError):
            self._path.unlink(missing_ok=True)
            return {}


def _checked(table: Table) -> Table:
    """Raises ValueError, TypeError or AttributeError for what is not a table of costs."""
    for edge, row in table.items():
        for width, seconds in row.items():
            if int(edge) < 0 or int(width) < 1 or not 0 < seconds < math.inf:
                raise ValueError(f"{width} rows cannot cost {seconds}")
    return table


def _kind(length: int) -> int:
    return bisect_right(EDGES, length)
