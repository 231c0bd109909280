"""Markdown in pieces: which part of a growing text can never change again. No Qt.

A blank line outside a fence is a safe cut, unless what follows belongs to a list. A
fence at the margin is a block of its own.
"""

import re
from dataclasses import dataclass
from typing import Literal

from app.prose import in_display
from app.tail import shown

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*([^`\s]*)[^`]*$")
_INDENTED_FENCE = re.compile(r"^\s+(`{3,}|~{3,})")
_ITEM = re.compile(r"^\s*([-*+]|\d{1,9}[.)])(\s|$)")
LONG = 24  # lines after which a list is cut, for an open block is set again at each drawing


@dataclass(frozen=True, slots=True)
class Block:
    """Some paragraphs of text, or the inside of a fence."""

    kind: Literal["text", "code"]
    source: str
    language: str = ""


class BlockReader:
    """Takes text as it comes; gives blocks that are closed, and the open rest as `tail`."""

    def __init__(self) -> None:
        self._rest = ""  # a line that has not ended
        self._lines: list[str] = []
        self._fence = ""  # the opening marks, while inside a fence
        self._inner_fence = ""  # the same for a fence inside a list
        self._language = ""
        self._blank = False  # the last whole line was blank

    def feed(self, text: str) -> list[Block]:
        *lines, self._rest = (self._rest + text).split("\n")
        closed: list[Block] = []
        for line in lines:
            self._read(line.rstrip("\r"), closed)
        return closed

    def end(self) -> list[Block]:
        """Everything that is left, closed as it stands."""
        closed: list[Block] = []
        if self._rest:
            self._read(self._rest, closed)
            self._rest = ""
        self._close(closed)
        self._fence = self._inner_fence = ""
        return closed

    @property
    def tail(self) -> Block:
        """The open block as it would look if the text ended here."""
        lines = list(self._lines)
        if self._blank:
            lines.append("")
        if self._fence:
            if self._rest and not _half_fence(self._rest):
                lines.append(self._rest)
            return Block("code", "\n".join(lines), self._language)
        if self._rest:
            lines.append(self._rest)
        return Block("text", shown(lines, bool(self._rest)))

    def _read(self, line: str, closed: list[Block]) -> None:
        if self._fence:
            if _ends(line, self._fence):
                self._close(closed)
                self._fence = ""
            else:
                self._lines.append(line)
            return
        if self._inner_fence:
            self._lines.append(line)
            if _ends(line, self._inner_fence):
                self._inner_fence = ""
            return
        if in_display(self._lines) and not _FENCE.match(line):
            self._lines.append(line)
            return
        if not line.strip():
            self._blank = bool(self._lines)
            return
        opening = _FENCE.match(line)
        if opening and not (line[0] == " " and self._in_list):
            self._close(closed)
            self._fence, self._language = opening.group(1), opening.group(2)
            return
        self._add(line, closed)

    def _add(self, line: str, closed: list[Block]) -> None:
        if self._blank:
            goes_on = self._in_list and (line[0] in " \t" or _ITEM.match(line))
            if goes_on:
                self._lines.append("")
            else:
                self._close(closed)
            self._blank = False
        if len(self._lines) >= LONG and (number := self._next_number(line)):
            self._close(closed)
            line = line.replace(_ITEM.match(line)[1], number, 1)  # type: ignore[index]
        if inner := _INDENTED_FENCE.match(line):
            self._inner_fence = inner.group(1)
        self._lines.append(line)

    @property
    def _in_list(self) -> bool:
        return bool(self._lines) and bool(_ITEM.match(self._lines[0]))

    def _next_number(self, line: str) -> str:
        """The mark of an item that goes on with the open list; empty if the line does not."""
        first, item = _ITEM.match(self._lines[0]), _ITEM.match(line)
        if first is None or item is None or line[: item.start(1)] != first[0][: first.start(1)]:
            return ""
        if not first[1][0].isdigit():
            return item[1] if item[1] == first[1] else ""
        if not item[1][0].isdigit():
            return ""
        # Only the first number of a list counts in Markdown.
        before = line[: item.start(1)]
        items = (_ITEM.match(each) for each in self._lines)
        count = sum(each is not None and each[0][: each.start(1)] == before for each in items)
        return f"{int(first[1][:-1]) + count}{item[1][-1]}"

    def _close(self, closed: list[Block]) -> None:
        if self._fence:
            closed.append(Block("code", "\n".join(self._lines), self._language))
        elif self._lines:
            closed.append(Block("text", "\n".join(self._lines)))
        self._lines = []
        self._blank = False


def _ends(line: str, fence: str) -> bool:
    mark = line.strip()
    return len(mark) >= len(fence) and not mark.strip(fence[0])


def _half_fence(line: str) -> bool:
    # Backticks alone on a line are about to end a fence.
    mark = line.strip()
    return bool(mark) and not mark.strip("`~")
