"""The v1 drafter against vectors that the reference implementation computed.

`tests/data/goldens/README.md` defines every step; tolerances are those of its section 5.
"""

import itertools
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import numpy as np
import pytest

from dflash_mlx import weights
from dflash_mlx.drafter import DFlash
from dflash_mlx.errors import Misfit
from dflash_mlx.protocol import Sampling
from dflash_mlx.sampling import Choose
from dflash_mlx.target import Target
from tests.dflash_mlx import families

GOLDENS = Path(__file__).parent.parent / "data" / "goldens"
V1 = sorted(folder.name for folder in GOLDENS.glob("v1-*"))


class Table:
    """Stands for a target: the embedding table and head of a case."""

    def __init__(self, case: dict[str, mx.array]) -> None:
        self.table, self.out = case["embed"], case["head"]
        self.scale = case["target_embed_scale"].item()

    def embed(self, tokens: mx.array) -> mx.array:
        return self.table[tokens]

    def head(self, hidden: mx.array) -> mx.array:
        return hidden @ self.out.T


def load(name: str) -> tuple[DFlash, dict[str, mx.array], Target]:
    case = cast(dict[str, mx.array], mx.load(str(GOLDENS / name / "case.safetensors")))
    return weights.load(GOLDENS / name, mx.float32), case, cast(Target, Table(case))


@pytest.mark.parametrize("name", V1)
def test_five_rounds_give_the_reference_vectors(name: str) -> None:
    draft, case, target = load(name)
    context = draft.context()
    for r in range(5):
        draft.read(case[f"taps_{r}"], context)
        block = case[f"block_{r}"]
        assert context.offset == case[f"start_{r}"].item()
        hidden = draft.hidden(target, block, context)
        logits = draft.logits(target, block, context)
        np.testing.assert_allclose(hidden, case[f"hidden_{r}"], atol=2e-4, rtol=0)
        np.testing.assert_allclose(logits, case[f"logits_{r}"], atol=5e-4, rtol=0)
        tokens = draft.draft(target, block[0].item(), len(block), context, Choose(Sampling()))
        assert tokens.tolist() == case[f"tokens_{r}"].tolist()


@pytest.mark.parametrize("name", V1)
def test_a_draft_is_as_sure_as_its_likeliest_tokens_are_probable(name: str) -> None:
    draft, case, target = load(name)
    context = draft.context()
    draft.read(case["taps_0"], context)
    block = case["block_0"]
    draft.draft(target, block[0].item(), len(block), context, Choose(Sampling()))
    odds = np.exp(np.array(case["logits_0"], dtype=np.float64))
    wanted = odds.max(axis=-1) / odds.sum(axis=-1)
    np.testing.assert_allclose(draft.confidence(), wanted, atol=1e-4, rtol=0)


OWN = families.DRAFT["dflash_config"]


@pytest.mark.parametrize("family", families.FAMILIES)
def test_a_draft_that_belongs_to_its_target_fits(family: str) -> None:
    target = families.target(family)
    families.draft().fit(target)
    families.draft(num_target_layers=target.layers).fit(target)
    families.draft(vocab_size=families.VOCABULARY - 3).fit(target)  # a padded table is larger


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"hidden_size": 40}, "is 40 wide and the target 32"),
        ({"num_target_layers": 6}, "was made for 6 layers and the target has 4"),
        ({"vocab_size": 65}, "knows 65 tokens and the target 64"),
        ({"dflash_config": {**OWN, "target_layer_ids": [0, 4]}}, "reads layer 4 of a target of 4"),
        ({"dflash_config": {**OWN, "mask_token_id": 64}}, "mask token 64, beyond .* 64 tokens"),
        ({"dflash_config": {**OWN, "mask_token_id": -1}}, "mask token -1"),
    ],
)
def test_a_draft_of_another_target_is_refused_with_the_reason(
    changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(Misfit, match=f"{reason}.* choose the draft made for this target"):
        families.draft(**changes).fit(families.target("qwen3"))


@pytest.mark.parametrize(("causal", "kinds"), list(itertools.product([None, True, False], "SF")))
def test_a_block_guesses_the_same_as_if_it_were_read_anew(causal: bool | None, kinds: str) -> None:
    """In pieces of any size, with the block before it gone: only what was kept counts."""
    kind = families.SLIDING if kinds == "S" else families.FULL
    made = families.draft(layer_types=[kind] * 3, is_causal=causal)
    target, _ = families.pair("qwen3")
    _, states = families.whole(target, families.text(40))
    assert states is not None
    block = made.masked(7, 6)
    pieces, at = made.context(), 0
    for count in (9, 1, 1, 5, 2, 1, 13, 1):
        made.read(states[at : at + count], pieces)
        at += count
        guessed = made.logits(target, block, pieces)
        anew = made.context()
        made.read(states[:at], anew)
        families.close(guessed, made.logits(target, block, anew), tolerance=1e-4)
        assert pieces.offset == anew.offset == at


def test_a_narrow_block_is_the_beginning_of_a_wide_one_where_sight_is_causal() -> None:
    made = families.draft(is_causal=True)
    target, _ = families.pair("qwen3")
    context = made.context()
    _, states = families.whole(target, families.text(20))
    assert states is not None
    made.read(states, context)
    wide = made.logits(target, made.masked(5, 6), context)
    families.close(made.logits(target, made.masked(5, 3), context), wide[:2], tolerance=1e-4)
    assert made.logits(target, made.masked(5, 1), context).shape[0] == 0
