"""Running chances of drafted tokens, and the alarm of a draft that does not fit."""

import random
from collections.abc import Sequence

import pytest

from dflash_mlx.acceptance import ROUNDS, Acceptance, Fit, Matches

BLOCK = 8


def kept(chances: Sequence[float], rng: random.Random) -> int:
    """How many tokens a draft with such chances gets right."""
    return next((i for i, chance in enumerate(chances) if rng.random() >= chance), len(chances))


def after(acceptance: Acceptance, chances: Sequence[float], rounds: int) -> list[float]:
    rng = random.Random(rounds)
    for _ in range(rounds):
        acceptance.add(len(chances), kept(chances, rng))
    return acceptance.expected()


def tokens(chances: Sequence[float]) -> float:
    total = reached = 1.0
    for chance in chances:
        reached *= chance
        total += reached
    return total


@pytest.mark.parametrize("chance", [0.0, 0.3, 0.8, 1.0])
def test_expected_tokens_are_those_that_come(chance: float) -> None:
    expected = after(Acceptance(BLOCK), [chance] * 7, 200)
    assert len(expected) == BLOCK and expected[0] == 1
    assert expected == sorted(expected)
    assert expected[7] == pytest.approx(tokens([chance] * 7), rel=0.2)


def test_positions_have_chances_of_their_own() -> None:
    expected = after(Acceptance(BLOCK), [0.95, 0.95, 0.1, 0.9, 0.9, 0.9, 0.9], 200)
    assert expected[2] > 2.6 and expected[7] < 3.7


def test_another_kind_of_text_is_noticed_within_twenty_rounds() -> None:
    acceptance = Acceptance(BLOCK)
    assert after(acceptance, [0.3] * 7, 200)[7] < 2
    assert after(acceptance, [0.95] * 7, 20)[7] > 4.5
    assert after(acceptance, [0.3] * 7, 20)[7] < 3


def test_a_new_chat_is_soon_judged_by_itself_and_begins_with_what_is_known() -> None:
    acceptance = Acceptance(BLOCK)
    after(acceptance, [0.0] * 7, 200)
    acceptance.begin()
    assert acceptance.expected()[7] < 1.3
    assert after(acceptance, [0.95] * 7, 5)[7] > 3


def test_a_new_chat_begins_with_what_is_usual_and_not_with_what_was_last() -> None:
    acceptance = Acceptance(BLOCK)
    after(acceptance, [0.95] * 7, 150)
    after(acceptance, [0.1] * 7, 20)
    assert acceptance.expected()[7] < 2.5
    acceptance.begin()
    assert acceptance.expected()[7] > 4


def test_a_drafters_own_word_counts_as_far_as_it_proved_right() -> None:
    acceptance = Acceptance(BLOCK)
    sure = [0.9] * 7
    assert acceptance.expected(sure)[7] == pytest.approx(tokens(sure))
    rng = random.Random(1)
    for _ in range(100):
        acceptance.add(7, kept([0.45] * 7, rng), sure)
    assert acceptance.expected(sure)[7] == pytest.approx(tokens([0.45] * 7), rel=0.2)
    low = acceptance.expected([0.9, 0.05])
    assert low[2] - low[1] < 0.05  # the rest is anybody's guess


def test_a_draft_that_is_never_right_does_not_fit() -> None:
    fit = Fit()
    for i in range(ROUNDS):
        assert not fit.complaint
        fit.add(2 if i % 10 == 0 else 1)
    assert "does not fit this model: 1.11 tokens a round" in fit.complaint
    for _ in range(4):
        fit.add(3)
    assert not fit.complaint


def test_a_match_is_surer_the_longer_it_is_and_as_sure_as_such_matches_were() -> None:
    matches = Matches()
    first = matches.chances(2, 40)
    assert first == sorted(first) and 0.4 < first[0] < 0.6 and 0.9 < first[-1] < 1
    for _ in range(60):
        matches.add(2, right=False)
        matches.add(16, right=True)
    chances = matches.chances(2, 40)
    assert chances[0] < 0.05 and chances[1] == first[1]  # matches of three were not seen
    assert chances[14] > 0.98 and chances[39] == first[39]
