"""A few letters find what is meant."""

import pytest

from app.fuzzy import score


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("ne", "New Chat", "Find Next"),
        ("nc", "New Chat", "Preferences and colours"),
        ("exp all", "Export All Chats", "Export Chat"),
        ("qw4", "Load Qwen3 4B", "Load Qwen3 14B"),
        ("find", "Find", "Find Previous"),
    ],
)
def test_the_better_fit_is_first(typed: str, better: str, worse: str) -> None:
    assert score(typed, better) > score(typed, worse)


def test_letters_scattered_over_a_sentence_do_not_fit_it() -> None:
    asked = "Make a table of the squares from 1 to 10."
    assert score("about", asked) == 0
    assert min(score(typed, asked) for typed in ("square", "table sq", "mat", "from 1")) > 0
    assert score("abut", "About DFlash Chat") > 0


def test_what_has_the_letters_in_another_order_does_not_fit() -> None:
    assert score("tahc", "New Chat") == 0
    assert score("NEW CHAT", "New Chat") > 0
    assert score("", "anything") > 0
