"""How fast the answers of all chats were, read from their figures. No Qt.

A gain is what the last comparison of the same question with the same pair came to, which counts
for the newest of its answers alone, or else is reckoned from plain rounds as they were measured
when the answer was made.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date
from statistics import median


@dataclass(frozen=True, slots=True)
class Point:
    """An answer that was speculated. created: Unix seconds; gain: how many times as fast as
    plain, None where that is not known; compared: whether a comparison says so."""

    created: float
    pair: str
    tau: float
    gain: float | None
    compared: bool

    @property
    def day(self) -> date:
        return date.fromtimestamp(self.created)


_READ = """
SELECT answer.created, answer.parent, json_extract(answer.maker, '$.pair'),
    json_extract(answer.report, '$.tokens_per_second'),
    json_extract(answer.report, '$.speculation.tau'),
    json_extract(answer.report, '$.plain_per_second'),
    (
        SELECT json_extract(value, '$.speedup')
        FROM json_each(CASE WHEN json_valid(asked.comparisons) THEN asked.comparisons END)
        WHERE json_extract(answer.maker, '$.pair') = CASE type WHEN 'object' THEN
            CASE WHEN json_type(value, '$.speedup') IN ('real', 'integer')
            THEN json_extract(value, '$.title') END END
        ORDER BY key DESC LIMIT 1
    )
FROM message AS answer
JOIN chat ON chat.id = answer.chat AND chat.deleted IS NULL
LEFT JOIN message AS asked ON asked.id = answer.parent
WHERE json_extract(answer.report, '$.speculation.tau') IS NOT NULL
    AND json_extract(answer.maker, '$.pair') IS NOT NULL
ORDER BY answer.created
"""


def read(db: sqlite3.Connection) -> list[Point]:
    """Every answer that was speculated, the oldest first; of what was compared, what the
    last came to alone is read."""
    found, rows = [], list(db.execute(_READ))
    newest = {(asked, pair): at for at, (_, asked, pair, *_) in enumerate(rows)}
    for at, (created, asked, pair, rate, tau, plain, compared) in enumerate(rows):
        if newest[asked, pair] != at:
            compared = None
        gain = compared or (rate / plain if rate and plain else None)
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
