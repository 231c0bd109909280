"""The open end of a text: no mark is seen that is about to become something."""

import pytest

from app.blocks import BlockReader
from app.tail import shown, with_marks_closed, without_open_formula


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"So $196 = 2^2 \times", "So"),
        (r"So $a$ and $b", "So $a$ and"),
        ("So\n\n$$\n\\frac{a}", "So\n\n"),
        ("It costs $5 and then it", "It costs $5 and then it"),
        ("It costs $5. And $x", "It costs $5. And"),
        ("Type `a $b", "Type `a $b"),
        ("$" + "x + " * 40, "$" + "x + " * 40),
    ],
)
def test_an_open_formula_is_held_back_for_a_while(text: str, shown: str) -> None:
    assert without_open_formula(text) == shown


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("So **bo", "So **bo**"),
        ("So **bold*", "So **bold**"),
        ("So **bold** and *sl", "So **bold** and *sl*"),
        ("So ***both", "So ***both***"),
        ("So **bold *and ", "So **bold *and***"),
        ("So **", "So "),
        ("So *", "So "),
        ("2 * 3", "2 * 3"),
        ("* item **b", "* item **b**"),
        ("- [x] ~~go", "- [x] ~~go~~"),
        ("Call `f(x", "Call `f(x`"),
        ("Call `", "Call"),
        ("Call `a*b` and `c*", "Call `a*b` and `c*`"),
        ("So $a * b$ is *", "So $a * b$ is "),
        ("See [the page](https://x.o", "See the page"),
        ("See [the page](https://x.org).", "See [the page](https://x.org)."),
        ("**done** 1", "**done** 1"),
    ],
)
def test_marks_that_are_open_are_closed(text: str, closed: str) -> None:
    assert with_marks_closed(text) == closed


@pytest.mark.parametrize("line", ["#", "-", "12", "12.", "```pyth", "~~~", "> -", "**", "--"])
def test_half_a_beginning_is_held_back(line: str) -> None:
    assert shown(["Text:", line], open_line=True) == "Text:"
    assert shown(["Text:", "a line"], open_line=True) == "Text:\na line"


def test_no_mark_is_seen_at_any_time() -> None:
    source = "So **bold** it, and *slanted*, `code`:\n- one **two**\n1. three\n\n```py\nx\n```\n"
    reader = BlockReader()
    for letter in source:
        reader.feed(letter)
        tail = reader.tail
        if tail.kind == "text":
            assert tail.source.count("**") % 2 == 0
            assert tail.source.count("`") % 2 == 0
            assert not tail.source.endswith("\n-")
