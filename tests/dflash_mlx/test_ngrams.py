"""The index of a text agrees with a search of all of it, whatever was added and forgotten."""

import random

import pytest

from dflash_mlx.ngrams import LEAST, MOST, WALK, Index


def longest(text: list[int]) -> int:
    """Length of the longest earlier match of the text's end, by looking at every place."""
    best = 0
    for place in range(LEAST, len(text)):
        length = 0
        while length < min(MOST, place) and text[place - 1 - length] == text[-1 - length]:
            length += 1
        best = max(best, length)
    return best if best >= LEAST else 0


@pytest.mark.parametrize("seed", range(4))
def test_the_match_is_the_longest_there_is_and_what_followed_it_is_guessed(seed: int) -> None:
    dice = random.Random(seed)
    words = dice.choice([8, 20, 60])  # so many that no pair of them has more than WALK places
    index, text = Index(), list[int]()
    for _ in range(100):
        new = [dice.randrange(words)]
        if text and dice.random() < 0.2:  # something is said again
            start = dice.randrange(len(text))
            new = text[start : start + dice.randrange(1, 12)]
        if dice.random() < 0.1:  # another turn parts from what was held
            del text[dice.randrange(len(text) + 1) :]
            text += new
            index.follow(text)
        else:
            text += new
            for token in new:
                index.add(token)
        assert index.length == longest(text)
        if index.length:
            end, (first, *_) = text[-index.length :], index.guess(3)
            assert any(text[i : i + len(end) + 1] == [*end, first] for i in range(len(text)))


def test_a_text_that_is_cut_back_is_as_if_the_rest_was_never_there() -> None:
    dice = random.Random(0)
    text = [dice.randrange(6) for _ in range(80)]
    index = Index()
    index.follow(text)
    for length in (60, 61, 7, 1, 0, 30):
        index.follow(text[:length])
        fresh = Index()
        fresh.follow(text[:length])
        assert vars(index) == vars(fresh)


def test_a_guess_that_runs_into_the_end_goes_round() -> None:
    index = Index()
    index.follow([9, 1, 2, 3, 1, 2, 3])
    assert index.length == 3 and index.guess(7) == [1, 2, 3, 1, 2, 3, 1]


def test_a_pair_that_is_everywhere_is_not_looked_for_everywhere() -> None:
    text = [5, 1, 2, 99] + [token for i in range(WALK) for token in (1, 2, 100 + i)]
    index = Index()
    index.follow([*text, 5, 1, 2])
    assert index.length == 2
    index.follow(text)
    for token in (5, 1, 2):  # but a match that is being followed is not lost
        index.add(token)
    assert index.length == 3
