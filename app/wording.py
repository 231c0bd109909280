"""Sentences that come from where no Qt is, in the user's language. Knows no window.

The engine, the downloads and the modules of ours without Qt say fixed English sentences with
figures and names in them. Each has its template in a list beside this file, by who says it, so
that lupdate finds it; a test holds the lists against the source. What is said by others, such as
the system, is shown as they said it.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.enginewords import ENGINE
from app.hubwords import HUB
from app.numerals import local
from app.ownwords import OWN
from app.pairwords import PAIRS

TEMPLATES = (*OWN, *ENGINE, *PAIRS, *HUB)

_ALONE = re.compile(r"[≥~]? ?\d[\d.,]*( \w+|%)?")  # a figure with its unit and nothing else
_ENDS = re.compile(r"(?<=[.;]) (?=[A-Z])")


def said(text: str) -> str:
    """A sentence of theirs, translated; what is joined by " · " or stands in a line of its own
    is translated by itself."""
    for mark in ("\n", " · "):
        if mark in text:
            return mark.join(said(part) for part in text.split(mark))
    if told := _told(text):
        return told
    if text[:1].isupper() and (told := _told(text[0].lower() + text[1:])):
        return told[0].upper() + told[1:]  # a part of a sentence, at the beginning of one
    sentences = _ENDS.split(text)
    if len(sentences) > 1:
        return " ".join(map(said, sentences))
    return local(text) if _ALONE.fullmatch(text) else text


def _told(text: str) -> str:
    """A text that has a template, translated; empty if it has none. What is in a sentence may be
    one of theirs itself."""
    for template, pattern in _patterns():
        if found := pattern.fullmatch(text):
            words = QCoreApplication.translate("Wording", template)
            values = found.groupdict()
            return words.format(**{name: _value(name, one) for name, one in values.items()})
    return ""


def _value(name: str, value: str) -> str:
    told = said(value)
    return local(told) if told == value and name in _FIGURES else told


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Each template and what it looks like; those with the most words of their own first."""
    ranked = sorted(TEMPLATES, key=lambda one: -len(re.sub(r"\{\w+\}", "", one)))
    return [(one, _pattern(one)) for one in ranked]


_FIGURES = frozenset(
    "all block code count done each free has here hidden layers letters memory most needed rate "
    "rows seconds size some tau time tokens total".split()
)
"""Placeholders that stand for a figure: a template of few words would else fit any text."""

_FIGURE = r"[≥~\d](?:[^,;:]|,(?=\d)){0,24}?"
_PLACE = r"[^\s/]+/[^\s/]+?"  # one and other: the ids of repositories


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    parts[::2] = [re.escape(part) for part in parts[::2]]
    parts[1::2] = [f"(?P<{name}>{_shape(name)})" for name in parts[1::2]]
    return re.compile("".join(parts), re.DOTALL)


def _shape(name: str) -> str:
    if name in ("one", "other"):
        return _PLACE
    return _FIGURE if name in _FIGURES else ".+?"
