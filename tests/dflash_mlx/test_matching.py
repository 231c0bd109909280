"""Which draft is proposed for a name."""

import pytest

from dflash_mlx.matching import draft_for, drafts_for, made_for
from dflash_mlx.pairs import PAIRS, find

NAMES = [
    # the table's own
    ("mlx-community/Qwen3-8B-4bit", "qwen3-8b"),
    ("mlx-community/Qwen3-4B-bf16", "qwen3-4b"),
    ("Qwen/Qwen3.5-9B", "qwen3.5-9b"),
    ("nightmedia/Qwen3.5-122B-A10B-Text-mxfp4-mlx", "qwen3.5-122b-a10b"),
    ("meta-models/Muse-Glimmer-30B", "muse-glimmer-30b"),
    (PAIRS[0].target, "pocket"),
    # other quantisations
    ("unsloth/Qwen3.6-27B-MLX-8bit", "qwen3.6-27b"),
    ("unsloth/Qwen3.6-27B-UD-MLX-4bit", "qwen3.6-27b"),
    ("lmstudio-community/Qwen3-Coder-Next-MLX-4bit", "qwen3-coder-next"),
    ("lmstudio-community/gpt-oss-20b-MLX-8bit", "gpt-oss-20b"),
    ("mlx-community/GPT-OSS-120B-MXFP4-Q8", "gpt-oss-120b"),
    ("mlx-community/Qwen3-8B-4bit-DWQ-053125", "qwen3-8b"),
    ("mlx-community/gemma-4-31B-it-6bit", "gemma-4-31b-it"),
    ("mlx-community/gemma4-12B-it-4bit", "gemma-4-12b-it"),
    ("lmstudio-community/Meta-Llama-3.1-8B-Instruct-MLX", "llama-3.1-8b-instruct"),
    ("mlx-community/Qwen3-Coder-30B-A3B-Instruct-8bit", "qwen3-coder-30b-a3b"),
    ("mlx-community/Kimi-K2.5-3bit", "kimi-k2.5"),
    ("mlx-community/Kimi-K2.7-Code-4bit", "kimi-k2.7-code"),
    # fine-tunes, folders, the Hub's cache
    ("someone/Qwen3.8-27B-my-finetune-4bit", "qwen3.8-27b"),
    ("someone/poems-qwen3.8-27b", "qwen3.8-27b"),
    ("huihui-ai/Huihui-Qwen3.5-35B-A3B-abliterated-mlx-4bit", "qwen3.5-35b-a3b"),
    ("mlx-community/Qwen3-4B-Instruct-2507-4bit", "qwen3-4b"),
    ("/models/Qwen3.5-4B-heretic/", "qwen3.5-4b"),
    ("/cache/models--someone--Qwen3.6-35B-A3B-4bit/snapshots/0123abc", "qwen3.6-35b-a3b"),
    # other models
    ("Qwen/Qwen3-0.6B", None),
    ("Qwen/Qwen3-32B", None),
    ("Qwen/Qwen3-30B-A3B", None),
    ("mlx-community/Qwen3-Coder-480B-A35B-Instruct-4bit", None),
    ("mlx-community/Qwen3-VL-8B-Instruct-4bit", None),
    ("someone/Qwen3-8B-VL-4bit", None),
    ("Qwen/Qwen3-Embedding-8B", None),
    ("Qwen/Qwen3-8B-Base", None),
    ("mlx-community/Qwen3-4B-Thinking-2507-4bit", None),
    ("mlx-community/DeepSeek-R1-0528-Qwen3-8B-4bit", None),
    ("someone/Qwen3-8B-pruned-to-6B", None),
    ("someone/Qwen3.8-27B-A3B", None),
    ("Qwen/Qwen3.8-Flash-Next", None),
    ("mlx-community/Qwen2.5-7B-Instruct-4bit", None),
    ("google/gemma-4-31B", None),
    ("mlx-community/gemma-3-12b-it-4bit", None),
    ("openai/gpt-oss-safeguard-20b", None),
    ("mlx-community/Meta-Llama-3-8B-Instruct-4bit", None),
    ("mlx-community/Llama-3.1-70B-Instruct-4bit", None),
    ("mlx-community/GLM-5.3-Flash-4bit", None),
    ("mlx-community/DeepSeek-V4-Flash-4bit", None),
    ("z-lab/Qwen3-8B-DFlash-b16", None),
    ("z-lab/Qwen3.8-27B-DFlash2", None),
    ("meta-models/Muse-Glimmer-30B-assistant", None),
    ("", None),
]


@pytest.mark.parametrize(("target", "name"), NAMES)
def test_a_draft_is_proposed_for_its_base_alone(target: str, name: str | None) -> None:
    found = draft_for(target)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("target", "names"),
    [
        ("someone/Qwen3.6-27B-poems-4bit", ["qwen3.6-27b", "qwen3.8-27b"]),
        ("mlx-community/Qwen3.8-27B-4bit", ["qwen3.8-27b"]),
        ("mlx-community/Qwen3.6-35B-A3B-8bit", ["qwen3.6-35b-a3b", "qwen3.6-35b-a3b-dflash2"]),
        ("mlx-community/Muse-Glimmer-30B-4bit", ["muse-glimmer-30b", "muse-glimmer-30b-dflash"]),
        (PAIRS[0].target, ["pocket"]),
        ("someone/else", []),
    ],
)
def test_every_draft_that_can_be_tried(target: str, names: list[str]) -> None:
    found = [pair.name for pair in drafts_for(target)]
    assert found[:1] == names[:1] and set(names) <= set(found)


def test_a_draft_is_made_for_every_copy_of_its_base_and_no_other() -> None:
    pocket, first, other = PAIRS[0], find("qwen3.8-27b"), find("qwen3.6-27b")
    assert made_for(first, first) and made_for(pocket, pocket)
    assert not made_for(first, other) and not made_for(pocket, first)


def test_every_copy_of_a_pair_that_runs_finds_a_draft_of_its_target() -> None:
    for pair in PAIRS:
        for copy in pair.copies:
            if copy.repository and not pair.unsupported:
                found = draft_for(copy.repository)
                assert found and found.target_facts and pair.target_facts
                assert found.target_facts.original == pair.target_facts.original
