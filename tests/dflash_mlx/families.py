"""Tiny random models of every family, built from mlx-lm's own classes, and drafts for them.

The weights are scaled so that layers matter and logits are far from flat, all in float32.
"""

import math
from collections.abc import Sequence
from functools import cache
from typing import Any

import mlx.core as mx
import mlx.nn as nn
import numpy as np
from mlx.utils import tree_flatten
from mlx_lm.models import gemma4

from dflash_mlx.config import Config
from dflash_mlx.context import Context, Rows
from dflash_mlx.drafter import DFlash
from dflash_mlx.sampling import Choose
from dflash_mlx.session import Session
from dflash_mlx.target import Target
from tests.dflash_mlx.configs import CONFIGS, config
from tests.dflash_mlx.configs import FULL as FULL
from tests.dflash_mlx.configs import HIDDEN as HIDDEN
from tests.dflash_mlx.configs import SHAPE as SHAPE
from tests.dflash_mlx.configs import SLIDING as SLIDING
from tests.dflash_mlx.configs import VOCABULARY as VOCABULARY

FAMILIES = ["qwen3", "llama", "gpt_oss", "gemma4", "qwen3_5"]  # one for each kind of cache
EVERY = list(CONFIGS)  # each law once
OTHERS = [family for family in EVERY if family not in FAMILIES]
WINDOWED = ["llama", "gpt_oss", "gemma4", "gemma4_moe", "muse_glimmer"]
RECURRENT = [
    *("qwen3_5", "qwen3_5_moe", "qwen3_next", "kimi_linear", "lfm2"),
    *("nemotron_h", "falcon_h1", "granitemoehybrid", "mamba2"),
]
REREAD = ["deepseek_v41", "baichuan_m1"]  # forget by reading the kept rows again as a whole
MARKED = WINDOWED + RECURRENT + REREAD  # go back to a mark rather than to any token


def model(family: str, seed: int = 0, **changes: Any) -> nn.Module:
    """A fresh model of a family with random weights; `changes` go into its config."""
    module = CONFIGS[family][0]
    made: nn.Module = module.Model(module.ModelArgs.from_dict(config(family, **changes)))
    scatter(made, seed, gain=2.0)
    if module is gemma4:  # tied and scaled: otherwise it only ever repeats its last token
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
        if not mx.issubdtype(value.dtype, mx.floating):
            continue  # ids, not weights
        if name.endswith("A_log"):
            noise = noise - 1  # a recurrent state that is remembered for a while
        elif name.endswith(("embed_tokens.weight", "embeddings.weight")):
            noise = noise * 0.5
        elif name.endswith("lm_head.weight"):
            noise = noise * 0.6
        elif value.ndim == 3 and value.shape[-1] == 1:  # a convolution, channel by channel
            noise = noise * gain / math.sqrt(value.shape[1])
        elif value.ndim > 1:
            noise = noise * gain / math.sqrt(value.shape[-1])
        elif name.endswith(("bias", "sinks")):
            noise = noise * 0.3
        else:
            noise = 1 + 0.2 * noise
        drawn.append((name, mx.array(noise.astype(np.float32))))
    module.load_weights(drawn, strict=False)
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

    def confidence(self) -> mx.array:
        return mx.zeros(0)


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
