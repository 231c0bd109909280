"""The table of pairs: complete, consistent, and found by every name."""

import dataclasses
import json
from pathlib import Path

import pytest

from dflash_mlx import pairs
from dflash_mlx.errors import NotFound
from dflash_mlx.memory import BITS, GIB, Machine, need
from dflash_mlx.pairs import PAIRS, DraftFacts, find

ROWS = json.loads(Path(pairs.__file__).with_suffix(".json").read_text(encoding="utf-8"))["pairs"]

UPSTREAM = """
    gemma-4-26b-a4b-it gemma-4-31b-it qwen3.6-27b qwen3.6-35b-a3b minimax-m2.5 kimi-k2.5
    qwen3.5-4b qwen3.5-9b qwen3.5-27b qwen3.5-35b-a3b qwen3.5-122b-a10b
    qwen3-coder-next qwen3-coder-30b-a3b gpt-oss-20b gpt-oss-120b
    qwen3-4b qwen3-8b llama-3.1-8b-instruct
"""
ANNOUNCED = "deepseek-v4-flash deepseek-v4-pro minimax-m2.7 glm-5.1"
SINCE = """
    gemma-4-12b-it qwen3.5-397b-a17b kimi-k2.6 kimi-k2.7-code qwen3.8-27b muse-glimmer-30b
    muse-glimmer-30b-dflash qwen3.6-35b-a3b-dflash2 glm-5.3 glm-5.3-flash
"""


def test_pocket_is_the_first_row() -> None:
    assert PAIRS[0].name == "pocket" and PAIRS[0].embedded
    assert not any(pair.embedded for pair in PAIRS[1:])


def test_every_promised_pair_has_a_row() -> None:
    names = {pair.name for pair in PAIRS}
    assert set((UPSTREAM + ANNOUNCED + SINCE).split()) <= names


def test_the_announced_say_what_became_of_them() -> None:
    assert all("nnounced" in find(name).note for name in ANNOUNCED.split())


def test_names_are_unique_and_short() -> None:
    names = [pair.name for pair in PAIRS]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and " " not in name and len(name) < 32 for name in names)


def test_families_stand_together() -> None:
    families = [pair.family for pair in PAIRS]
    changes = sum(one != other for one, other in zip(families, families[1:], strict=False))
    assert changes == len(set(families)) - 1


def test_a_row_names_every_fact_even_if_it_is_not_known() -> None:
    for row in ROWS:
        first = ROWS[0]
        assert list(row) == list(first)
        for side in ("target", "draft"):
            assert row[side] is None or list(row[side]) == list(first[side])
        assert all(
            list(copy) == list(first["target"]["copies"][0]) for copy in row["target"]["copies"]
        )


def test_a_row_is_complete() -> None:
    for pair in PAIRS:
        assert pair.title and pair.family and pair.target_facts
        assert pair.target_facts.licence
        assert pair.target or pair.unsupported
        if pair.draft_facts is None:
            assert pair.draft is None and pair.unsupported
        else:
            assert pair.draft == pair.draft_facts.repository and pair.draft_facts.licence
            assert pair.draft_facts.kind in ("DFlash", "DFlash 2", "DSpark")
        if not pair.unsupported:
            assert pair.copies and "this app" in pair.backends
        else:
            assert "this app" not in pair.backends and pair.unsupported[-1] != "."


def test_marks_point_at_facts() -> None:
    for pair in PAIRS:
        quantisations = {copy.quantisation for copy in pair.copies}
        sides = {"target": pair.target_facts, "draft": pair.draft_facts}
        for mark in (*pair.derived, *pair.unverified):
            side, _, fact = mark.rpartition(".")
            assert mark in quantisations or hasattr(sides[side] if side else pair, fact), mark


def test_an_unstated_licence_is_said() -> None:
    for pair in PAIRS:
        assert pair.target_facts is not None
        free = ("MIT", "Apache-2.0")
        facts = [pair.target_facts, *([pair.draft_facts] if pair.draft_facts else [])]
        assert len(pair.cautions) == sum(side.licence not in free for side in facts)


def test_licences_in_words() -> None:
    assert find("qwen3.8-27b").cautions == []
    assert find("gemma-4-12b-it").cautions[0].startswith("The draft states no licence")
    assert "no commercial use" in find("glm-5.3-flash").cautions[1]


# --- figures ------------------------------------------------------------------


def parameters(draft: DraftFacts) -> int | None:
    """The number of a draft's parameters by its shape, where all of it is known."""
    shape = (draft.hidden, draft.intermediate, draft.layers, draft.heads, draft.kv_heads)
    if None in (*shape, draft.head_dim, draft.taps):
        return None
    hidden, wide, layers, heads, kv_heads, dim, taps = (*shape, draft.head_dim, draft.taps)
    layer = 2 * hidden * heads * dim + 2 * hidden * kv_heads * dim + 3 * hidden * wide
    if "gemma4_12b" in draft.repository:  # values are keys; two more norms and a scale
        layer += 2 * hidden + 1 - hidden * kv_heads * dim
    total = layers * (layer + 2 * hidden + 2 * dim) + taps * hidden**2 + 2 * hidden
    if draft.kind == "DFlash 2":
        kernel, group, rank, sides = 2, 16, 256, 2
        convolution = sides * kernel * hidden + sides * kernel * hidden // group * hidden
        total += layers * 2 * convolution + 2 * draft.vocabulary * rank + rank * hidden
    if draft.kind == "DSpark":
        total += 2 * draft.vocabulary * 256 + hidden + 256 + 1
    if draft.repository.startswith("deepseek-ai/"):  # with an embedding and a head of its own
        total += 2 * draft.vocabulary * hidden
    return int(total)


def test_the_formula_gives_the_published_count() -> None:
    draft = find("qwen3.8-27b").draft_facts
    assert draft and parameters(draft) == 1_924_404_480 == draft.bytes / 2


def test_a_draft_weighs_what_its_shape_says() -> None:
    for pair in PAIRS:
        draft = pair.draft_facts
        count = parameters(draft) if draft else None
        if draft and draft.bytes and count:
            assert draft.bytes == pytest.approx(2 * count, rel=0.02)


def test_most_drafts_are_checked_so() -> None:
    drafts = [pair.draft_facts for pair in PAIRS if pair.draft_facts]
    assert sum(parameters(draft) is not None for draft in drafts) >= 20


def test_a_derived_copy_weighs_its_parameters() -> None:
    for pair in PAIRS:
        assert pair.target_facts is not None
        for copy in pair.copies:
            bits = BITS.get(copy.quantisation)
            if bits and copy.bytes and pair.target_facts.parameters:
                near = 0.02 if copy.quantisation in pair.derived else 0.08  # measured otherwise
                assert copy.bytes == pytest.approx(
                    pair.target_facts.parameters * bits / 8, rel=near
                )


def test_rows_of_one_target_agree() -> None:
    for pair in PAIRS:
        twins = [
            other
            for other in PAIRS
            if other.target_facts
            and pair.target_facts
            and other.target_facts.original == pair.target_facts.original is not None
        ]
        skip = {"copies", "bytes", "context"}
        for other in twins:
            for field in dataclasses.fields(pairs.TargetFacts):
                if field.name not in skip:
                    mine = getattr(pair.target_facts, field.name)
                    assert getattr(other.target_facts, field.name) == mine, field.name


def test_the_memory_of_most_pairs_that_run_is_known() -> None:
    machine = Machine(1024 * GIB)
    able = [pair for pair in PAIRS if not pair.unsupported]
    whole = [pair for pair in able if need(pair, machine, 32768).complete]
    assert len(whole) >= 24


def test_keys_and_values_follow_from_the_shape() -> None:
    for pair in PAIRS:
        facts = pair.target_facts
        if facts and facts.full_layers and facts.kv_heads and facts.head_dim:
            assert facts.kv_bytes == facts.full_layers * 2 * facts.kv_heads * facts.head_dim * 2


# --- find ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Pocket", "pocket"),
        ("QWEN3.8-27b", "qwen3.8-27b"),
        ("Qwen/Qwen3-8B", "qwen3-8b"),
        ("mlx-community/qwen3-8b-8bit", "qwen3-8b"),
        ("incoai/Qwen3.8-27B-DFlash2", "qwen3.8-27b"),
        ("z-lab/Qwen3-4B-DFlash-b16", "qwen3-4b"),
        ("unsloth/Qwen3.6-27B-MLX-8bit", "qwen3.6-27b"),
        ("incoai/Qwen3.6-35B-A3B-DFlash2", "qwen3.6-35b-a3b-dflash2"),
    ],
)
def test_find_knows_names_and_repositories(name: str, found: str) -> None:
    assert find(name).name == found


def test_an_unknown_name_is_answered_with_near_ones() -> None:
    with pytest.raises(NotFound, match=r"did you mean .*qwen3\.8-27b"):
        find("qwen3.8-27")
    with pytest.raises(NotFound, match="lists them, pocket first"):
        find("zzzz")
