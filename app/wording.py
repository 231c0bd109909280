"""Sentences that come from where no Qt is, in the user's language. Knows no window.

The engine, the downloads and the modules of ours without Qt say fixed English sentences with
figures and names in them. Each has its template here, so that lupdate finds it; what has none is
shown in English, as it was said.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Marks a text that is translated later; the name is the one that lupdate looks for."""
    return text


def said(text: str) -> str:
    """A sentence of theirs, translated; what is joined by " · " or stands in a line of its own
    is translated by itself."""
    for mark in ("\n", " · "):
        if mark in text:
            return mark.join(said(part) for part in text.split(mark))
    for template, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return _told(template, found)
    return text


def _told(template: str, found: re.Match[str]) -> str:
    words = QCoreApplication.translate("Wording", template)
    # What is in a sentence may be one of theirs itself; the figures of a text are its own.
    return words.format(**{name: said(value) for name, value in found.groupdict().items()})


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Each template and what it looks like; those with the most words of their own first."""
    ranked = sorted(TEMPLATES, key=lambda one: -len(re.sub(r"\{\w+\}", "", one)))
    return [(one, _pattern(one)) for one in ranked]


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    parts[::2] = [re.escape(part) for part in parts[::2]]
    parts[1::2] = [f"(?P<{name}>.+?)" for name in parts[1::2]]
    return re.compile("".join(parts), re.DOTALL)


TEMPLATES: tuple[str, ...] = ()
