"""Formulas as outlines: what common ones need, and what is left as it was written."""

import pytest

from app.latex import outline


@pytest.mark.parametrize(
    "latex",
    [
        r"196 = 2^2 \times 7^2",
        r"\frac{a}{b} + \sqrt[3]{x} \le \sum_{i=1}^{n} x_i",
        r"\begin{cases} x & x > 0 \\ -x & \text{otherwise} \end{cases}",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}",
        r"\mathbb{R} \cap \mathcal{O}(n \log n), \binom{n}{k}, \boxed{9}, \vec{v}",
        r"\overrightarrow{AB} \Big| x \pmod{5} \nonumber \tag{1}",
        r"\colorbox{red}{x} \to \color{blue} y",
    ],
)
@pytest.mark.parametrize("display", [False, True])
def test_common_formulas_are_drawn(latex: str, display: bool) -> None:
    drawn = outline(latex, display)
    assert drawn is not None
    box = drawn.path.boundingRect()
    assert -drawn.ascent - 0.1 <= box.top() and box.bottom() <= drawn.descent + 0.1
    assert -0.1 <= box.left() and box.right() <= drawn.width + 0.1


@pytest.mark.parametrize("latex", ["", r"\frac{1", "x^", r"\nosuchthing{x}", "a & b", "x" * 5000])
def test_what_cannot_be_read_is_not_drawn(latex: str) -> None:
    assert outline(latex, False) is None


def test_what_would_take_seconds_is_not_drawn() -> None:
    deep = "x"
    for _ in range(30):
        deep = rf"1 + \frac{{1}}{{{deep}}}"
    assert outline(deep, True) is None
    assert outline(r"1 + \frac{1}{1 + \frac{1}{1 + \frac{1}{1 + \frac{1}{x}}}}", True) is not None


def test_a_letter_stands_on_the_baseline_at_its_size() -> None:
    letter = outline("X", False)
    assert letter is not None
    assert letter.descent == pytest.approx(0, abs=0.02)
    assert letter.ascent == pytest.approx(0.656, abs=0.02)


def test_a_fraction_is_taller_on_its_own_line() -> None:
    small, tall = outline(r"\frac{a}{b}", False), outline(r"\frac{a}{b}", True)
    assert small is not None and tall is not None
    assert small.ascent + small.descent < tall.ascent + tall.descent


def test_signs_of_arithmetic_have_room() -> None:
    tight, roomy = outline(r"2{\times}3", False), outline(r"2 \times 3", False)
    assert tight is not None and roomy is not None
    assert roomy.width > outline("23", False).width + 1  # type: ignore[union-attr]
