"""Figures as the user's language writes them. Knows no widget and no unit but bytes."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from dflash_mlx import pace


def decimal(value: float, places: int) -> str:
    """A number with so many places behind the point."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", places)


def whole(count: int) -> str:
    """A count, its thousands apart."""
    return QLocale().toString(count)


def percent(share: float) -> str:
    """A share of 1 in per cent, the sign included."""
    return f"{decimal(100 * share, 0)}{_gap()}%"


def size(count: int) -> str:
    """Bytes, in the unit a person would use."""
    unit = QCoreApplication.translate("Numerals", "bytes")
    return pace.size(count).replace("bytes", unit).replace(".", QLocale().decimalPoint())


def local(text: str) -> str:
    """The English numbers in a text, 1,234.5 or 43%, as the language writes them."""
    return re.sub(r"(?<=\d)%", f"{_gap()}%", _NUMBER.sub(_local, text))


_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?!\w|[.,]\d)")


def _local(found: re.Match[str]) -> str:
    behind = f"{QLocale().decimalPoint()}{found[2]}" if found[2] else ""
    return found[1].replace(",", QLocale().groupSeparator()) + behind


def _gap() -> str:
    """What stands before the sign of per cent: German has a narrow space there."""
    return "\u202f" if QLocale().language() == QLocale.Language.German else ""
