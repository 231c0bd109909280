"""How fast the answers of all chats were, read from their figures. No Qt.

A gain needs a plain rate: of a comparison of the same question with the same pair, or else of
plain rounds as they were measured when the answer was made.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Point:
    """An answer that was speculated. created: Unix seconds; gain: how many times as fast as
    plain, None where no plain rate is known; compared: whether that rate is a comparison's."""

    created: float
    pair: str
    tau: float
    gain: float | None
    compared: bool

    @property
    def day(self) -> date:
        return date.fromtimestamp(self.created)


_READ = """
SELECT answer.created, json_extract(answer.maker, '$.pair'),
    json_extract(answer.report, '$.tokens_per_second'),
    json_extract(answer.report, '$.speculation.tau'),
    json_extract(answer.report, '$.plain_per_second'), asked.comparisons
FROM message AS answer
JOIN chat ON chat.id = answer.chat AND chat.deleted IS NULL
LEFT JOIN message AS asked ON asked.id = answer.parent
WHERE json_extract(answer.report, '$.speculation.tau') IS NOT NULL
    AND json_extract(answer.maker, '$.pair') IS NOT NULL
ORDER BY answer.created
"""


def read(db: sqlite3.Connection) -> list[Point]:
    """Every answer that was speculated, the oldest first."""
    found = []
    for created, pair, rate, tau, plain, comparisons in db.execute(_READ):
        compared = _plain_rate(comparisons, pair)
        plain = compared or plain
        gain = rate / plain if rate and plain else None
        found.append(Point(created, pair, tau, gain, compared is not None))
    return found


def by_day(points: list[Point]) -> list[tuple[date, list[Point]]]:
    """The points of each day that has some."""
    days: dict[date, list[Point]] = {}
    for point in points:
        days.setdefault(point.day, []).append(point)
    return sorted(days.items())


def middle(values: list[float]) -> float | None:
    """The median, where there is anything."""
    return median(values) if values else None


def _plain_rate(comparisons: str | None, pair: str) -> float | None:
    """The plain rate of the last comparison with this pair, if there is one."""
    try:
        told: list[dict[str, Any]] = json.loads(comparisons) if comparisons else []
        rates = [one["plain_tokens_per_second"] for one in told if one.get("title") == pair]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return float(rates[-1]) if rates else None
