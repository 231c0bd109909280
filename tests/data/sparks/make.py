"""Makes the vectors in this folder; README.md says from what. Not a part of the tests.

Needs the packages speculators 0.9.0, mlx-dspark 0.20.3 and mlx-vlm 0.7.10, each with what it
needs, in an environment of its own:

    python tests/data/sparks/make.py [NAME …]
"""

import json
import sys
from pathlib import Path
from typing import Any

import mlx.core as mx
import numpy as np
import torch
from mlx.utils import tree_flatten
from mlx_dspark.config import DSparkConfig
from mlx_dspark.model import DSparkDrafter
from safetensors.numpy import load_file, save_file
from speculators import SpeculatorsConfig, VerifierConfig
from speculators.models import dflash, dflash2, dspark
from speculators.proposals.greedy import GreedyTokenProposalConfig
from transformers import Qwen3Config

HERE = Path(__file__).parent
HIDDEN, VOCABULARY, WINDOW = 32, 96, 12
STARTS = (5, 6, 11, 24, 41)  # where the five blocks begin; the window is full from the third on
LAYERS = {
    "hidden_size": HIDDEN,
    "intermediate_size": 48,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "vocab_size": VOCABULARY,
    "rms_norm_eps": 1e-6,
    "max_position_embeddings": 512,
    "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0},
    "layer_types": ["full_attention"] * 2,
}
SLIDES = {
    "layer_types": ["sliding_attention"] * 2,
    "sliding_window": WINDOW,
    "use_sliding_window": True,
}
MIXED = {**SLIDES, "layer_types": ["sliding_attention", "full_attention"]}
Case = dict[str, np.ndarray]


def drawn(name: str, shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Numbers with which every part of a draft matters to what it says."""
    noise = rng.standard_normal(shape)
    if name.endswith("norm.weight"):
        noise = 1 + 0.2 * noise
    elif name.endswith("base_kernel"):
        noise = 0.3 * noise + np.array([1.0, 0.0])[:, None]
    elif name.endswith("layer_scalar"):
        noise = 0.8 + 0.1 * noise
    elif name.endswith(("embed_tokens.weight", "markov_w1.weight", "bias")):
        noise = 0.5 * noise
    elif name.endswith("codebook"):
        noise = 0.8 * noise
    else:
        noise = 1.5 * noise / np.sqrt(shape[-1])
    return noise.astype(np.float32)


def text(rng: np.random.Generator, taps: int) -> tuple[np.ndarray, np.ndarray]:
    """Tokens and what the taps say of them."""
    length = STARTS[-1] + 20
    tokens = rng.integers(0, VOCABULARY, length)
    return tokens, rng.standard_normal((length, taps * HIDDEN)).astype(np.float32)


def rounds(case: Case, tokens: np.ndarray, states: np.ndarray) -> None:
    for r, start in enumerate(STARTS):
        before = STARTS[r - 1] if r else 0
        case[f"taps_{r}"] = states[before:start]
        case[f"last_{r}"] = np.array(tokens[start], np.int32)


# --- speculators --------------------------------------------------------------

PACKAGE: dict[str, tuple[Any, Any, dict[str, Any], dict[str, Any]]] = {
    "speculators-dflash": (
        dflash.DFlashSpeculatorConfig,
        dflash.DFlashDraftModel,
        MIXED,
        {"draft_vocab_size": VOCABULARY, "block_size": 6},
    ),
    "speculators-dflash-reduced": (
        dflash.DFlashSpeculatorConfig,
        dflash.DFlashDraftModel,
        SLIDES,
        {"draft_vocab_size": 40, "block_size": 6, "sliding_window_non_causal": True},
    ),
    "speculators-dflash2": (
        dflash2.DFlash2SpeculatorConfig,
        dflash2.DFlash2DraftModel,
        SLIDES,
        {
            "draft_vocab_size": VOCABULARY,
            "block_size": 6,
            "conv_group_size": 8,
            "selector_rank": 8,
            "selector_top_k": 12,
        },
    ),
    "speculators-vanilla": (
        dspark.DSparkSpeculatorConfig,
        dspark.DSparkDraftModel,
        SLIDES,
        {"draft_vocab_size": VOCABULARY, "block_size": 7, "markov_rank": 8},
    ),
    "speculators-gated": (
        dspark.DSparkSpeculatorConfig,
        dspark.DSparkDraftModel,
        {},
        {
            "draft_vocab_size": 40,
            "block_size": 5,
            "markov_rank": 8,
            "markov_head_type": "gated",
            "confidence_head_with_markov": False,
        },
    ),
    "speculators-rnn": (
        dspark.DSparkSpeculatorConfig,
        dspark.DSparkDraftModel,
        {**MIXED, "rope_parameters": {"rope_type": "default", "rope_theta": 1e6}},
        {
            "draft_vocab_size": 40,
            "block_size": 6,
            "markov_rank": 8,
            "markov_head_type": "rnn",
            "sample_from_anchor": False,
            "sliding_window_non_causal": True,
        },
    ),
    "speculators-rnn-ahead": (
        dspark.DSparkSpeculatorConfig,
        dspark.DSparkDraftModel,
        {},
        {
            "draft_vocab_size": VOCABULARY,
            "block_size": 5,
            "markov_rank": 8,
            "markov_head_type": "rnn",
            "enable_confidence_head": False,
        },
    ),
}
COPIES = ("speculators-dflash",)  # as old versions wrote it: with what is the target's


def package(name: str, seed: int) -> None:
    """A draft of the package speculators, saved by it, and five rounds by its own forward."""
    config_class, model_class, layers, own = PACKAGE[name]
    rng = np.random.default_rng(seed)
    transformer = Qwen3Config(**{**LAYERS, **layers}, attn_implementation="eager")
    ahead = own.get("sample_from_anchor", config_class is dspark.DSparkSpeculatorConfig)
    config = config_class(
        transformer_layer_config=transformer,
        aux_hidden_state_layer_ids=[2, 3, 5],
        mask_token_id=VOCABULARY - 1,
        speculators_config=SpeculatorsConfig(
            algorithm=config_class.model_fields["speculators_model_type"].default,
            proposal_methods=[
                GreedyTokenProposalConfig(speculative_tokens=own["block_size"] - (not ahead))
            ],
            default_proposal_method="greedy",
            verifier=VerifierConfig(name_or_path=None, architectures=[]),
        ),
        **own,
    )
    model = model_class(config).float().eval()
    state = {
        key: torch.from_numpy(drawn(key, tuple(value.shape), rng))
        for key, value in model.state_dict().items()
        if value.is_floating_point()
    }
    model.load_state_dict(state, strict=False)
    drafted = own["draft_vocab_size"]
    if drafted < VOCABULARY:
        kept = np.sort(rng.choice(VOCABULARY, drafted, replace=False))
        mask = torch.zeros(VOCABULARY, dtype=torch.bool)
        mask[kept] = True
        model.load_vocab_mappings(mask, torch.from_numpy(kept - np.arange(drafted)))
    folder = HERE / name
    model.save_pretrained(folder)
    (folder / "config.py").unlink(missing_ok=True)  # the package's own source
    if name in COPIES:
        stored = load_file(folder / "model.safetensors")
        for key in ("embed_tokens", "lm_head", "verifier_lm_head", "verifier_norm"):
            stored[f"{key}.weight"] = state[f"{key}.weight"].numpy()
        save_file(stored, folder / "model.safetensors")

    tokens, states = text(rng, 3)
    case = {"embed": state["embed_tokens.weight"].numpy()}
    if drafted == VOCABULARY:
        case["head"] = state["lm_head.weight"].numpy()
    rounds(case, tokens, states)
    for r, start in enumerate(STARTS):
        for key, value in anchored(model, tokens, states, start).items():
            case[f"{key}_{r}"] = value
    save_file(case, folder / "case.safetensors")


@torch.no_grad()
def anchored(model: Any, tokens: np.ndarray, states: np.ndarray, start: int) -> Case:
    """One block at `start`, by the forward that the package trains with, then token by token."""
    block, config = model.block_size, model.config
    length = start + 2 * block
    padded = np.zeros((length, states.shape[1]), np.float32)
    padded[: min(length, len(states))] = states[:length]
    ids = torch.zeros(1, length, dtype=torch.long)
    ids[0, : min(length, len(tokens))] = torch.from_numpy(tokens[:length])
    mask = torch.zeros(1, length)
    mask[0, start] = 1
    hidden, logits, *_ = model._backbone_forward(
        torch.from_numpy(padded)[None],
        ids,
        mask,
        torch.zeros(1, length, HIDDEN),
        torch.zeros(1, length, dtype=torch.long),
        max_anchors=1,
    )
    first = 0 if config.sample_from_anchor else 1
    last = int(tokens[start])
    found: Case = {}
    hidden, logits = hidden[0], logits[0]
    offsets = torch.zeros(logits.shape[1], dtype=torch.long) if model.d2t is None else model.d2t
    markov = getattr(model, "markov_head", None)
    selector = getattr(model, "candidate_selector", None)
    before, said, corrected = [last] * (first + 1), [], []
    for k in range(first, block):
        row = logits[k]
        if markov is not None:
            told = torch.tensor([before + [0] * (block - len(before))])
            row = row + markov.block_bias(prev_token_ids=told, hidden_states=hidden[None])[0, k]
        if selector is not None:
            among, row = selector.select(logits[k][None], hidden[k][None], torch.tensor([last]))
            column = int(row.argmax())
            token = last = int(among[0, column])
            row = row[0]
            found.setdefault("confidence", []).append(row.softmax(-1)[column].numpy())
        else:
            column = int(row.argmax())
            token = column + int(offsets[column])
        said.append(token)
        before.append(token)
        corrected.append(row.numpy())
    if selector is None and getattr(model, "confidence_head", None) is not None:
        features = hidden[first:]
        if config.confidence_head_with_markov:
            told = torch.tensor(before[first:-1])
            features = torch.cat([features, markov.prev_embeddings(told)], dim=-1)
        found["confidence"] = model.confidence_head(features).sigmoid().numpy()
    elif selector is None:
        found["confidence"] = torch.tensor(np.stack(corrected)).softmax(-1).amax(-1).numpy()
    return {
        "hidden": hidden[first:].numpy(),
        "logits": logits[first:].numpy(),
        "corrected": np.stack(corrected),
        "tokens": np.array(said, np.int32),
        "confidence": np.array(found["confidence"], np.float32),
    }


# --- mlx-dspark ---------------------------------------------------------------

DEEPSPEC = {
    **LAYERS,
    "architectures": ["Qwen3DSparkModel"],
    "model_type": "qwen3",
    "block_size": 7,
    "mask_token_id": VOCABULARY - 1,
    "target_layer_ids": [1, 2, 4],
    "num_target_layers": 6,
    "markov_rank": 8,
    "markov_head_type": "vanilla",
    "enable_confidence_head": True,
    "confidence_head_with_markov": True,
    "tie_word_embeddings": False,
}
YARN = {
    "rope_type": "yarn",
    "rope_theta": 10000.0,
    "factor": 4.0,
    "original_max_position_embeddings": 32,
    "beta_fast": 32.0,
    "beta_slow": 1.0,
}
FORGE = {
    **LAYERS,
    "architectures": ["DSparkDraftModel"],
    "model_type": "qwen3",
    "block_size": 5,
    "num_target_layers": 6,
    "rope_parameters": YARN,
    "markov_head_type": "vanilla",
    "markov_rank": 8,
    "enable_confidence_head": True,
    "confidence_head_with_markov": True,
    "dflash_config": {
        "projector_type": "dspark",
        "mask_token_id": VOCABULARY - 1,
        "target_layer_ids": [1, 2, 4],
        "markov_rank": 8,
    },
}
GEMMA = {
    **DEEPSPEC,
    "architectures": ["Gemma4DSparkModel"],
    "model_type": "gemma4_text",
    "head_dim": 8,
    "global_head_dim": 16,
    "num_global_key_value_heads": 1,
    "attention_k_eq_v": True,
    "final_logit_softcapping": 30.0,
    "hidden_activation": "gelu_pytorch_tanh",
    "mask_token_id": 4,
    "rope_parameters": {
        "full_attention": {
            "partial_rotary_factor": 0.25,
            "rope_theta": 1e6,
            "rope_type": "proportional",
        },
        "sliding_attention": {"rope_theta": 10000.0, "rope_type": "default"},
    },
    "sliding_window": 1024,
}
OTHERS = {"deepspec": DEEPSPEC, "specforge": FORGE, "deepspec-gemma": GEMMA}


def other(name: str, seed: int) -> None:
    """A draft as DeepSpec or SpecForge writes it, and five rounds by mlx-dspark."""
    rng = np.random.default_rng(seed)
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(json.dumps(OTHERS[name], indent=1) + "\n")
    config = DSparkConfig.from_json(folder / "config.json")
    config.has_own_embed = config.has_own_lm_head = name != "specforge"
    model = DSparkDrafter(config)
    state = {
        key: drawn(key, tuple(value.shape), rng)
        for key, value in sorted(tree_flatten(model.parameters()))
    }
    if name == "deepspec-gemma":
        state["embed_tokens.weight"] /= np.float32(HIDDEN**0.5)
    model.load_weights([(key, mx.array(value)) for key, value in state.items()])
    save_file(state, folder / "model.safetensors")
    case: Case = {}
    embed, head = (
        drawn("embed_tokens.weight", (VOCABULARY, HIDDEN), rng),
        drawn("lm_head.weight", (VOCABULARY, HIDDEN), rng),
    )
    case["embed"], case["head"] = embed, head  # not used by a draft that has its own
    model.bind_embed(lambda ids: mx.array(embed)[ids])
    model.bind_lm_head(lambda rows: rows @ mx.array(head).T)

    tokens, states = text(rng, 3)
    rounds(case, tokens, states)
    caches = model.make_ctx_cache()
    for r, start in enumerate(STARTS):
        before = STARTS[r - 1] if r else 0
        model.update_context(mx.array(states[before:start])[None], before, caches)
        last = int(tokens[start])
        block = mx.array([[last] + [config.mask_token_id] * (config.block_size - 1)])
        hidden = model.backbone(model.embed(block), start, caches)
        logits = model.compute_logits(hidden)[0]
        said = model.sample_block(logits, last)
        told = mx.concatenate([mx.array([last]), said[:-1]])
        found = {
            "hidden": hidden[0],
            "logits": logits,
            "corrected": logits + model.markov_head.step_bias(told),
            "tokens": said.astype(mx.int32),
            "confidence": mx.sigmoid(model.confidence_logits(hidden[0], told)),
        }
        for key, value in found.items():
            case[f"{key}_{r}"] = np.array(value)
    save_file(case, folder / "case.safetensors")


if __name__ == "__main__":
    wanted = sys.argv[1:] or [*PACKAGE, *OTHERS]
    for number, name in enumerate(PACKAGE):
        if name in wanted:
            package(name, number)
    for number, name in enumerate(OTHERS):
        if name in wanted:
            other(name, 100 + number)
