"""Code in colour: what is what, however the code came."""

import pytest
from PySide6.QtGui import QColor, QTextDocument
from pytestqt.qtbot import QtBot

from app import theme
from app.codeblock import CodeBlock
from app.highlight import LINES, Highlighter, lexer_of, spans, title_of

CODE = '''def area(radius):
    """A circle's, of
    two lines."""
    # not exact
    return 3.14 * radius ** 2  # "é" 😀
'''


def kinds(code: str, language: str) -> list[list[tuple[str, str]]]:
    lines = [line.encode("utf-16-le") for line in code.split("\n")]
    return [
        [
            (line[2 * span.start : 2 * (span.start + span.length)].decode("utf-16-le"), span.kind)
            for span in found
        ]
        for line, found in zip(lines, spans(lexer_of(language), code), strict=True)
    ]


def test_words_have_kinds() -> None:
    found = kinds(CODE, "python")
    assert ("def", "keyword") in found[0] and ("area", "name") in found[0]
    assert ('    two lines."""', "string") in found[2]
    assert ("# not exact", "comment") in found[3]
    assert ("3.14", "number") in found[4]
    assert ('# "é" 😀', "comment") in found[4]


def test_a_last_line_without_an_end_is_read(qtbot: QtBot) -> None:
    assert kinds("- old\n+ new", "diff") == [[("- old", "deleted")], [("+ new", "string")]]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("python", "Python"),
        ("cpp", "C++"),
        ("JSON", "JSON"),
        ("", "Text"),
        ("nonsense", "nonsense"),
    ],
)
def test_a_language_has_its_own_name(language: str, title: str) -> None:
    assert title_of(language) == title


def colours(document: QTextDocument) -> list[list[tuple[int, int, QColor]]]:
    found, block = [], document.begin()
    while block.isValid():
        ranges = block.layout().formats()
        found.append([(r.start, r.length, r.format.foreground().color()) for r in ranges])
        block = block.next()
    return found


def test_code_that_grows_ends_up_like_code_set_at_once(qtbot: QtBot) -> None:
    whole, grown = CodeBlock("python"), CodeBlock("python")
    for block in (whole, grown):
        qtbot.addWidget(block)
    whole.set_code(CODE)
    for end in range(len(CODE) + 1):
        grown.set_code(CODE[:end])
    wanted = [line for line in kinds(CODE, "python")]
    for block in (whole, grown):
        document = block.view.document()
        qtbot.waitUntil(lambda d=document: len(colours(d)[4]) == len(wanted[4]))
    assert colours(whole.view.document()) == colours(grown.view.document())


def test_code_follows_the_palette(qtbot: QtBot) -> None:
    block = CodeBlock("python")
    qtbot.addWidget(block)
    block.set_code("def f(): pass")
    qtbot.waitUntil(lambda: bool(colours(block.view.document())[0]))
    for dark in (True, False):
        block.setPalette(theme.palette(dark))
        keyword = theme.syntax(theme.palette(dark))["keyword"]
        assert colours(block.view.document())[0][0] == (0, 3, keyword)


def test_an_unknown_language_has_no_colours(qtbot: QtBot) -> None:
    block = CodeBlock("nonsense")
    qtbot.addWidget(block)
    block.set_code("def f(): pass")
    assert not colours(block.view.document())[0]


def test_reading_a_long_text_is_cut_into_slices(qtbot: QtBot) -> None:
    document = QTextDocument()
    code = "x = 1\n" * (LINES + 500)
    document.setPlainText(code)
    reader = Highlighter(document, "python")
    reader.set_palette(theme.palette(False))
    reader.read(code)
    first = sum(bool(line) for line in colours(document))
    assert first < LINES
    qtbot.waitUntil(lambda: bool(colours(document)[LINES - 1]), timeout=20_000)
    assert not colours(document)[LINES]
