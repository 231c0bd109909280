"""Days and moments as the user's language writes them. Knows no widget."""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime


def month(day: date) -> str:
    """A month with its year: November 2026."""
    shape = "yyyy年M月" if QLocale().language() == QLocale.Language.Chinese else "MMMM yyyy"
    return QLocale().toString(_date(day), shape)


def short(day: date) -> str:
    """A day of this year or of one that is known, in figures: 11/26."""
    usual = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return QLocale().toString(_date(day), re.sub(r"\by+\W+|[/\s-]*y+\b", "", usual))


def moment(seconds: float) -> str:
    """A day and a time, of Unix seconds."""
    then = datetime.fromtimestamp(seconds)
    at = QDateTime(_date(then.date()), QTime(then.hour, then.minute))
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
