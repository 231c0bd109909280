"""What a model writes, before Markdown is read: formulas found, meant line ends kept."""

import pytest

from app.prose import BREAK, OPEN, SHUT, Formula, in_display, prepare


def found(source: str) -> list[tuple[str, bool]]:
    return [(formula.latex.strip(), formula.display) for formula in prepare(source).formulas]


@pytest.mark.parametrize(
    ("source", "latex", "display"),
    [
        (r"So $196 = 2^2 \times 7^2$.", r"196 = 2^2 \times 7^2", False),
        ("Let $x$ be.", "x", False),
        ("设$x$为", "x", False),
        (r"\(a_b\)", "a_b", False),
        (r"where $n \text{ is not even}$", r"n \text{ is not even}", False),
        ("$$\nx = 1\n$$", "x = 1", True),
        ("> $$\n> x\n> $$", "x", True),
        (r"\[x < y\]", "x < y", True),
        ("\\begin{align}a\\end{align}", "\\begin{align}a\\end{align}", True),
    ],
)
def test_formulas_are_found(source: str, latex: str, display: bool) -> None:
    assert found(source) == [(latex, display)]


@pytest.mark.parametrize(
    "source",
    [
        "It costs $5 and *then* $6.",
        "Between US$5 and US$ 7, or $8 in all and 9$ here",
        "Type `echo $a_b$ $c`.",
        "```\n$a$\n```",
        "[a](https://x.org/$a$b) and https://x.org/$c$",
        r"\$a\$",
    ],
)
def test_prices_code_and_addresses_are_not_formulas(source: str) -> None:
    assert not found(source)


def test_a_display_formula_becomes_a_paragraph_where_it_stands() -> None:
    sign = f"{OPEN}0{SHUT}"
    assert prepare("1. a\n   $$x$$\n   b").text == f"1. a\n   \n   {sign}\n   \n   b"
    assert prepare("Here $$x$$ it is").text == f"Here {sign} it is"


def test_marks_in_the_text_itself_mark_nothing() -> None:
    assert prepare(f"{OPEN}0{SHUT} {BREAK}").text == "\ufffd0\ufffd \ufffd"


LONG = "This line is longer than anyone would end on purpose in a poem or letter,"


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("Roses are red,\nviolets are blue", 1),
        (f"{LONG}\nand goes on here.", 0),
        ("A line with $\\frac{a}{b} + \\frac{c}{d}$ here is as long as\nit was written.", 0),
        (f"{LONG}  \nand\\\nthen", 2),
        ("# Title\ntext", 0),
        ("one\n\ntwo", 0),
        ("one\n- two\n- three", 0),
        ("a | b\n---|---\n1 | 2", 0),
        ("- do:\n  ```\n  a\n  b\n  ```", 0),
        ("> one\n> two", 1),
    ],
)
def test_line_ends_that_were_meant_are_kept(source: str, kept: int) -> None:
    assert prepare(source).text.count(BREAK) == kept


def test_a_formula_may_have_blank_lines() -> None:
    assert in_display(["$$", "a", ""])
    assert in_display(["Text", "\\[", "a"])
    assert not in_display(["$$", "a", "$$", ""])
    assert not in_display(["$$x$$"])
    assert not in_display(["$$"] + ["no formula"] * 50)


def test_the_source_of_a_formula_is_kept() -> None:
    assert prepare("a $x$ b").formulas == [Formula("$x$", "x", False)]
