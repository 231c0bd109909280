"""The state line's sentences, and what stands in the way of a question."""

import pytest

from app.activity import Activity, Phase


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_a_sentence(phase: Phase) -> None:
    assert Activity(phase).sentence


@pytest.mark.parametrize("phase", Phase)
def test_only_an_engine_that_will_answer_may_be_asked(phase: Phase) -> None:
    asked = {Phase.READY, Phase.ELSEWHERE, Phase.RESTING}  # it waits its turn, or is loaded again
    assert bool(Activity(phase).obstacle) == (phase not in asked)


def test_a_detail_takes_the_place_of_the_sentence() -> None:
    assert Activity(Phase.READING, "Reading the prompt 40 %").sentence == "Reading the prompt 40 %"


def test_a_phase_is_busy_or_broken_but_never_both() -> None:
    assert not [p for p in Phase if Activity(p).busy and Activity(p).broken]
