"""Tiny random models of every cache kind, built from mlx-lm's own classes, and drafts for them.

Windows hold a few rows only, so they are full after a line of text. The weights are
scaled so that layers matter and logits are far from flat, all in float32.
"""

import math
from collections.abc import Sequence
from functools import cache
from typing import Any

import mlx.core as mx
import mlx.nn as nn
import numpy as np
from mlx.utils import tree_flatten
from mlx_lm.models import gemma4, gpt_oss, llama, qwen3, qwen3_5

from dflash_mlx.config import Config
from dflash_mlx.context import Context, Rows
from dflash_mlx.drafter import DFlash
from dflash_mlx.sampling import Choose
from dflash_mlx.session import Session
from dflash_mlx.target import Target

VOCABULARY = 64
HIDDEN = 32
WINDOW = 8
SLIDING, FULL = "sliding_attention", "full_attention"

SHAPE = {
    "hidden_size": HIDDEN,
    "intermediate_size": 48,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 8,
    "rms_norm_eps": 1e-6,
    "vocab_size": VOCABULARY,
    "max_position_embeddings": 4096,
}

# Family → mlx-lm's module and what its config.json would say beyond SHAPE.
CONFIGS: dict[str, tuple[Any, dict[str, Any]]] = {
    "qwen3": (qwen3, {"num_hidden_layers": 4, "rope_theta": 1e4, "tie_word_embeddings": True}),
    "llama": (
        llama,
        {
            "num_hidden_layers": 5,
            "rope_theta": 1e4,
            "tie_word_embeddings": False,
            "layer_types": [SLIDING, FULL, SLIDING, SLIDING, FULL],
            "sliding_window": WINDOW,
        },
    ),
    "gpt_oss": (
        gpt_oss,
        {
            "num_hidden_layers": 4,
            "num_local_experts": 4,
            "num_experts_per_tok": 2,
            "layer_types": [SLIDING, FULL] * 2,
            "sliding_window": WINDOW,
        },
    ),
    # The last two layers own no cache: they take keys and values of layers 3 and 2.
    "gemma4": (
        gemma4,
        {
            "num_hidden_layers": 6,
            "global_head_dim": 16,
            "num_kv_shared_layers": 2,
            "hidden_size_per_layer_input": 8,
            "vocab_size_per_layer_input": VOCABULARY,
            "layer_types": [SLIDING, SLIDING, FULL, SLIDING, SLIDING, FULL],
            "sliding_window": WINDOW,
            "final_logit_softcapping": 30.0,
        },
    ),
    "qwen3_5": (
        qwen3_5,
        {
            "num_hidden_layers": 5,
            "full_attention_interval": 3,
            "linear_num_value_heads": 4,
            "linear_num_key_heads": 2,
            "linear_key_head_dim": 8,
            "linear_value_head_dim": 8,
            "tie_word_embeddings": False,
            "rope_parameters": {
                "type": "default",
                "rope_theta": 1e4,
                "partial_rotary_factor": 0.5,
            },
        },
    ),
}
FAMILIES = list(CONFIGS)
WINDOWED = ["llama", "gpt_oss", "gemma4"]
RECURRENT = ["qwen3_5"]


def model(family: str, seed: int = 0, **changes: Any) -> nn.Module:
    """A fresh model of a family with random weights; `changes` go into its config."""
    module, extra = CONFIGS[family]
    config = {"model_type": family, **SHAPE, **extra, **changes}
    if family == "gemma4":
        config = {"model_type": family, "vocab_size": config["vocab_size"], "text_config": config}
    made: nn.Module = module.Model(module.ModelArgs.from_dict(config))
    scatter(made, seed, gain=2.0)
    if family == "gemma4":  # tied and scaled: otherwise it only ever repeats its last token
        body = made.language_model.model
        body.embed_tokens.weight = body.embed_tokens.weight * 0.3
        body.norm.weight = body.norm.weight * 3
    return made.eval()


def target(family: str, seed: int = 0, **changes: Any) -> Target:
    """A fresh target of a family."""
    return Target(model(family, seed, **changes))


def scatter(module: nn.Module, seed: int, gain: float) -> None:
    """Give every parameter random numbers: matrices by fan-in and gain, vectors near 1 or 0."""
    generator = np.random.default_rng(seed)
    drawn: list[tuple[str, mx.array]] = []
    for name, value in sorted(tree_flatten(module.parameters())):
        noise = generator.standard_normal(value.shape)
        if name.endswith("A_log"):
            noise = noise - 1  # a recurrent state that is remembered for a while
        elif name.endswith("embed_tokens.weight"):
            noise = noise * 0.5
        elif name.endswith("lm_head.weight"):
            noise = noise * 0.6
        elif "conv1d" in name:
            noise = noise * gain / math.sqrt(value.shape[1])
        elif value.ndim > 1:
            noise = noise * gain / math.sqrt(value.shape[-1])
        elif name.endswith(("bias", "sinks")):
            noise = noise * 0.3
        else:
            noise = 1 + 0.2 * noise
        drawn.append((name, mx.array(noise.astype(np.float32))))
    module.load_weights(drawn)
    mx.eval(module.parameters())


def text(length: int, seed: int = 0, vocabulary: int = VOCABULARY) -> list[int]:
    """Random tokens."""
    drawn: list[int] = np.random.default_rng(seed).integers(0, vocabulary, length).tolist()
    return drawn


def whole(target: Target, tokens: Sequence[int]) -> tuple[mx.array, mx.array | None]:
    """Logits and tapped states of every token by one forward without any cache: the truth."""
    target.hidden_states()
    logits = target.model(mx.array(tokens)[None])[0]
    states = target.hidden_states()
    mx.eval(logits, *([] if states is None else [states]))
    return logits, states


DRAFT = {
    "architectures": ["DFlashDraftModel"],
    "hidden_size": HIDDEN,
    "intermediate_size": 40,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 8,
    "vocab_size": VOCABULARY,
    "block_size": 6,
    "rms_norm_eps": 1e-6,
    "rope_theta": 1e4,
    "layer_types": [SLIDING, SLIDING, FULL],
    "sliding_window": 12,
    "dflash_config": {"mask_token_id": VOCABULARY - 1, "target_layer_ids": [0, 2, 3]},
}


def draft(seed: int = 0, **changes: Any) -> DFlash:
    """A random DFlash draft with full windows soon; `changes` go into its config.json."""
    made = DFlash(Config.parse({**DRAFT, **changes}))
    scatter(made, seed, gain=1.5)
    return made


@cache
def pair(family: str, seed: int = 0) -> tuple[Target, DFlash]:
    """A tapped target and a random draft for it; shared by tests, since neither changes."""
    made, drafter = target(family, seed), draft(seed)
    made.tap(drafter.config.taps)
    return made, drafter


class Spoiled:
    """A drafter that knows the text to come and errs where it is told to.

    script: the whole text, prompt and reply; lengths: how many drafted tokens will be
    right, round by round and over again. Its context holds the tapped states themselves.
    """

    def __init__(self, script: Sequence[int], lengths: Sequence[int], block: int = 8) -> None:
        self.block = block
        self._script, self._lengths, self._round = list(script), list(lengths), 0

    def context(self) -> Context:
        return Context([Rows()])

    def read(self, states: mx.array, context: Context) -> None:
        context.layers[0].append(states[None, None], states[None, None])

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        right = self._lengths[self._round % len(self._lengths)]
        self._round += 1
        start = context.offset + 1
        guess = (self._script[start:] + [0] * width)[: width - 1]
        if right < len(guess):
            guess[right] = (guess[right] + 1) % target.vocabulary
        return mx.array(guess, dtype=mx.uint32)


class Recorder(Spoiled):
    """Knows nothing and drafts token 0; for a look at its context."""

    def __init__(self) -> None:
        super().__init__([], [8])


def read(session: Session, prompt: Sequence[int], boundary: int = 0, chunk: int = 16) -> int:
    """Resume, then read to the end; how many tokens stayed."""
    stayed = session.resume(prompt)
    session.chunk = chunk
    for _ in session.read(prompt, boundary):
        pass
    return stayed


def fresh(target: Target, drafter: Any, prompt: Sequence[int]) -> Session:
    """A new session that has read `prompt`."""
    session = Session(target, drafter)
    read(session, prompt)
    return session


def next_logits(session: Session) -> mx.array:
    """What the target says after `last`, and after one more token. The session is used up."""
    target = session.target
    first = target.forward(mx.array([session.last]), session.cache)
    more = target.forward(mx.array([5, 9, 5]), session.cache)
    target.hidden_states()
    return mx.concatenate([first, more])


def close(mine: mx.array | None, truth: mx.array | None, tolerance: float = 3e-4) -> None:
    """Equal in numbers, within a part of the truth's standard deviation: blocks and single
    rows are summed in different orders, and these deep narrow models magnify that."""
    assert mine is not None and truth is not None
    expected = np.array(truth)
    np.testing.assert_allclose(mine, expected, atol=tolerance * expected.std(), rtol=0)
