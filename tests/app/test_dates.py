"""Days, moments and figures are written as the user's language does."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from app import dates, numerals


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "month", "short", "moment"),
    [
        ("en_US", "November 2026", "11/6", "11/6/26"),
        ("de", "November 2026", "06.11.", "06.11.26"),
        ("zh_CN", "2026年11月", "11/6", "2026/11/6"),
    ],
)
def test_a_day_is_written_as_the_language_does(
    language: str, month: str, short: str, moment: str
) -> None:
    QLocale.setDefault(QLocale(language))
    day = date(2026, 11, 6)
    assert dates.month(day) == month
    assert dates.short(day) == short
    assert dates.moment(datetime(2026, 11, 6, 13, 5).timestamp()).startswith(moment)


def test_english_figures_in_a_text_become_those_of_the_language() -> None:
    QLocale.setDefault(QLocale("de"))
    told = numerals.local("4,096 tokens, 1.5 GB of 16,000.25, mlx 0.31.2, v1.2")
    assert told == "4.096 tokens, 1,5 GB of 16.000,25, mlx 0.31.2, v1.2"
