"""Pairs of the user's own as rows like those of the table."""

import pytest

from app.offers import offer
from app.ownpairs import Own, known, pair_of
from app.settings import Settings, decode, encode
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.models import find

POEMS = Own("mlx-community/Qwen3-8B-poems-4bit", "z-lab/Qwen3-8B-DFlash-b16", 4_600_000_000)


def test_its_shape_is_that_of_the_pair_whose_draft_it_uses() -> None:
    pair, like = pair_of(POEMS), find("qwen3-8b")
    assert pair.own and not like.own
    assert pair.title == "Qwen3-8B-poems-4bit" and pair.draft == like.draft
    [copy] = pair.copies
    assert (copy.quantisation, copy.bytes) == ("4bit", POEMS.bytes)
    assert pair.cautions == ["The target's licence is not recorded here; read its model card."]
    made = offer(pair, Machine(32 * GIB))
    assert made.status.kind == "works" and made.memory
    assert (made.load.target, made.load.draft) == (POEMS.target, POEMS.draft)
    assert offer(pair, Machine(4 * GIB)).status.kind == "too large"


def test_of_a_folder_that_nobody_knows_nothing_is_claimed() -> None:
    pair = pair_of(Own("/somewhere/a model"))
    assert pair.title == "a model" and pair.draft is None and pair.draft_facts is None
    made = offer(pair, Machine(8 * GIB))
    assert made.status.kind == "works" and not made.memory and not made.here


def test_it_is_kept_in_the_settings_and_stands_in_the_list_once() -> None:
    assert decode(encode(Settings(own=[POEMS]))).own == [POEMS]
    assert known(POEMS, [POEMS]) and not known(POEMS, [])
    assert known(Own(find("qwen3-8b").target, "z-lab/Qwen3-8B-DFlash-b16"), [])
    for wrong in ('{"own": [3]}', '{"own": [{"target": 3}]}', '{"own": {}}'):
        with pytest.raises(ValueError, match="own|pair"):
            decode(wrong)
