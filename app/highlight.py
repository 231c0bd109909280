"""The colours of code: Pygments reads it, a little at a time, and the palette says the rest.

Code that grows is read again from its start, because a later line can change what an
earlier one means; reading is cut into slices so that no frame waits for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from time import perf_counter
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app import theme

SLICE = 0.004  # seconds
LINES = 2000  # what comes after stays without colours

# Token types by the beginning of their names, the most particular first.
_KINDS = (
    ("Comment.Preproc", "keyword"),
    ("Comment", "comment"),
    ("Keyword.Constant", "number"),
    ("Keyword.Type", "builtin"),
    ("Keyword", "keyword"),
    ("Operator.Word", "keyword"),
    ("Literal.String.Escape", "number"),
    ("Literal.String.Interpol", "number"),
    ("Literal.String", "string"),
    ("Literal.Number", "number"),
    ("Name.Function", "name"),
    ("Name.Class", "name"),
    ("Name.Decorator", "name"),
    ("Name.Attribute", "name"),
    ("Name.Tag", "keyword"),
    ("Name.Builtin", "builtin"),
    ("Name.Exception", "builtin"),
    ("Name.Variable", "builtin"),
    ("Generic.Deleted", "deleted"),
    ("Generic.Inserted", "string"),
    ("Generic.Heading", "name"),
    ("Generic.Subheading", "name"),
    ("Generic.Prompt", "comment"),
    ("Generic.Output", "comment"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a line, counted as Qt counts, in UTF-16 units."""

    start: int
    length: int
    kind: str


@lru_cache(maxsize=64)
def lexer_of(language: str) -> Any:
    """The reader of a language by one of its names; None for one that Pygments does not know."""
    # It is not needed before there is code, and a language is read from its own module.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language.lower(), stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def title_of(language: str) -> str:
    """The language as its speakers write it: "cpp" is "C++"."""
    if not language:
        return "Text"
    lexer = lexer_of(language)
    return str(lexer.name) if lexer is not None else language


def spans(lexer: Any, code: str) -> Iterator[list[Span]]:
    """The lines of the code, one after the other, as the reader gets to them."""
    line: list[Span] = []
    column = 0
    # Some readers know a line by its end only.
    for _, token, text in lexer.get_tokens_unprocessed(code + "\n"):
        kind = _kind(str(token))
        for at, piece in enumerate(text.split("\n")):
            if at:
                yield line
                line, column = [], 0
            width = len(piece) if piece.isascii() else len(piece.encode("utf-16-le")) // 2
            if kind and width:
                line.append(Span(column, width, kind))
            column += width


class Highlighter(QSyntaxHighlighter):
    """Colours one document, which must hold what `read` was told last."""

    def __init__(self, document: QTextDocument, language: str) -> None:
        super().__init__(document)
        self._lexer = lexer_of(language) if language else None
        self._lines: list[list[Span]] = []
        self._code = ""  # what is to be read
        self._reading: Iterator[list[Span]] | None = None
        self._read_code = ""  # what is being read, or was last
        self._at = 0
        self._formats: dict[str, QTextCharFormat] = {}
        self._slices = QTimer(self, interval=8)
        self._slices.timeout.connect(self._go_on)

    def read(self, code: str) -> None:
        """The document holds this code now."""
        if self._lexer is None:
            return
        self._code = "\n".join(code.split("\n", LINES)[:LINES])
        self._go_on()

    def set_palette(self, palette: QPalette) -> None:
        self._formats = {
            kind: _format(kind, colour) for kind, colour in theme.syntax(palette).items()
        }
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        number = self.currentBlock().blockNumber()
        if number < len(self._lines):
            for span in self._lines[number]:
                if form := self._formats.get(span.kind):
                    self.setFormat(span.start, span.length, form)

    def _go_on(self) -> None:
        """Read for a moment; begin anew as long as there is something unread."""
        if self._reading is None:
            if self._read_code == self._code:
                self._slices.stop()
                return
            self._read_code, self._at = self._code, 0
            self._reading = spans(self._lexer, self._read_code)
        end = perf_counter() + SLICE
        for line in self._reading:
            self._put(line)
            if perf_counter() > end:
                self._slices.start()
                return
        self._reading = None
        if self._read_code != self._code:
            self._slices.start()
        else:
            self._slices.stop()

    def _put(self, line: list[Span]) -> None:
        number, self._at = self._at, self._at + 1
        if number >= len(self._lines):
            self._lines.append(line)
        elif self._lines[number] == line:
            return
        else:
            self._lines[number] = line
        self.rehighlightBlock(self.document().findBlockByNumber(number))


@lru_cache(maxsize=512)
def _kind(token: str) -> str:
    name = token.removeprefix("Token.")
    return next((kind for begin, kind in _KINDS if name.startswith(begin)), "")


def _format(kind: str, colour: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour)
    if kind == "comment":
        made.setFontItalic(True)
    return made
