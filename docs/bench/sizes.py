"""What rounds cost and give at the sizes of published pairs, with random weights.

The shapes are those of the pair, the weights are drawn, and they are held as the engine holds
them on this machine. The target counts: its head is its embedding moved by a row and its layers
say little, so it goes on with the next id whatever rounding does. Its draft does all its work,
and what it says is then put right, or wrong by chance token by token, so that its acceptance is
known. So times are real, texts are not, and speed-ups hold for a draft of that acceptance. From
the root:

    python docs/bench/sizes.py qwen3-0.6b --save docs/bench
"""

import argparse
import random
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from dflash_mlx import blas  # noqa: E402

BLAS = blas.preload()  # before anything below brings mlx

import mlx.core as mx  # noqa: E402
import mlx.nn as nn  # noqa: E402
from mlx.utils import tree_flatten  # noqa: E402
from mlx_lm.models import qwen3  # noqa: E402
from rounds import WANTED, forwards, reply  # noqa: E402

from dflash_mlx import target, weights  # noqa: E402
from dflash_mlx.bench import alone, report  # noqa: E402
from dflash_mlx.bench.cases import AUTO, PLAIN  # noqa: E402
from dflash_mlx.config import Config  # noqa: E402
from dflash_mlx.context import Context  # noqa: E402
from dflash_mlx.costs import Costs  # noqa: E402
from dflash_mlx.drafter import DFlash  # noqa: E402
from dflash_mlx.lean import lean  # noqa: E402
from dflash_mlx.sampling import Choose  # noqa: E402
from dflash_mlx.target import Target  # noqa: E402
from dflash_mlx.width import Auto  # noqa: E402

BLOCK, DRAFT_LAYERS, VOCABULARY, MASK = 16, 5, 151_936, 151_669
WAYS = (PLAIN, "2", "3", "4", "6", "8", "12", "16", AUTO)
CHANCES = (0.85, 0.5, 0.0)  # of each drafted token to be right, if those before it are
PROMPT = list(range(1000, 1064))
QUIET = 0.1  # times what layers say, so that the embedding prevails
WARM_UP = 4  # replies in which costs are measured first


@dataclass(frozen=True)
class Shape:
    """A target's. Its draft has the same, with five layers."""

    hidden: int
    intermediate: int
    layers: int
    heads: int
    kv_heads: int = 8
    head_dim: int = 128

    def config(self, **more: Any) -> dict[str, Any]:
        """As config.json says it."""
        return {
            "model_type": "qwen3",
            "hidden_size": self.hidden,
            "intermediate_size": self.intermediate,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_key_value_heads": self.kv_heads,
            "head_dim": self.head_dim,
            "vocab_size": VOCABULARY,
            "max_position_embeddings": 40960,
            "rms_norm_eps": 1e-6,
            "rope_theta": 1e6,
            "tie_word_embeddings": False,
        } | more


SHAPES = {
    "qwen3-0.6b": Shape(1024, 3072, 28, 16),
    "qwen3-4b": Shape(2560, 9728, 36, 32),
    "qwen3-8b": Shape(4096, 12288, 36, 32),
}


def counting(shape: Shape) -> Target:
    """A target that says the next id: 4 bits on a GPU, float32 on a CPU."""
    dtype = target.usual_dtype()
    model = qwen3.Model(qwen3.ModelArgs.from_dict(shape.config()))
    model.set_dtype(dtype or mx.bfloat16)
    for layer in model.layers:
        for linear in (layer.self_attn.o_proj, layer.mlp.down_proj):
            linear.weight = linear.weight * QUIET
        if dtype is None:
            nn.quantize(layer, 64, 4)
        mx.eval(layer.parameters())
    rows = model.model.embed_tokens.weight * shape.hidden**0.5
    model.model.embed_tokens.weight = rows
    model.lm_head.weight = mx.roll(rows, 1, axis=0)
    if dtype is None:
        nn.quantize(model.model, 64, 4, class_predicate=lambda name, _: name == "embed_tokens")
        nn.quantize(model, 64, 4, class_predicate=lambda name, _: name == "lm_head")
    mx.eval(model.parameters())
    if dtype is not None:
        lean(model)
    return Target(model.eval())


def draft(shape: Shape) -> DFlash:
    """Random weights, held as the engine holds them: 4 bits on a GPU if they are many."""
    taps = [round(1 + i * (shape.layers - 4) / 4) for i in range(5)]
    own = {"target_layer_ids": taps, "mask_token_id": MASK, "block_size": BLOCK}
    layers = {"architectures": ["DFlashDraftModel"], "num_hidden_layers": DRAFT_LAYERS}
    made = weights.empty(Config.parse(shape.config(**layers, dflash_config=own)))
    dtype = target.usual_dtype()
    made.set_dtype(dtype or mx.bfloat16)
    mx.eval(made.parameters())
    if dtype is not None:
        lean(made)
    elif sum(value.nbytes for _, value in tree_flatten(made.parameters())) > weights.LARGE:
        weights.pack(made, 4)
    return made


class Knowing:
    """The draft's work, and a word for it that is right with a chance. Where it errs hangs on
    the token alone, so every width meets the same text."""

    def __init__(self, drafter: DFlash, chance: float) -> None:
        self._drafter, self._chance, self._width = drafter, chance, 1
        self.block = drafter.block

    def context(self) -> Context:
        return self._drafter.context()

    def read(self, states: mx.array, context: Context) -> None:
        self._drafter.read(states, context)

    def draft(
        self, target: Target, last: int, width: int, context: Context, choose: Choose
    ) -> mx.array:
        real = self._drafter.draft(target, last, width, context, choose)
        self._width = width
        told = [last + i if self._right(last + i) else 0 for i in range(1, width)]
        return mx.where(real < 0, 0, mx.array(told, dtype=mx.uint32))

    def confidence(self) -> mx.array:
        return mx.full((self._width - 1,), self._chance)

    def _right(self, token: int) -> bool:
        return random.Random(token).random() < self._chance


def rate(made: Target, drafter: Any, way: str, auto: Auto, limit: int) -> float:
    """Tokens per second of one reply, which counts on from the prompt."""
    said = alone.reply(made, drafter, PROMPT, way, auto, limit)
    assert said.tokens == list(range(PROMPT[-1] + 1, PROMPT[-1] + 1 + limit)), "it does not count"
    return said.rate


def measured(made: Target, real: DFlash, chance: float, sweeps: int, limit: int) -> dict[str, Any]:
    """All ways in turn, and what a round is of its forwards, in medians over as many replies."""
    drafter, auto = Knowing(real, chance), Auto(real.block, Costs())
    for _ in range(WARM_UP):
        rate(made, drafter, AUTO, auto, limit)
    found = alone.contest(lambda way: rate(made, drafter, way, auto, limit), WAYS, sweeps)
    rounds = []
    for _ in range(sweeps):
        seconds, said = reply(made, drafter, PROMPT, limit)
        parts = forwards(made, drafter, PROMPT, said)
        rounds.append((median(seconds), *parts, median(seconds) / sum(parts)))
    return {
        "chance": chance,
        **found,
        "round": [median(part) for part in zip(*rounds, strict=True)],
        "reason": auto.reason,
    }


def table(result: dict[str, Any]) -> str:
    """As Markdown."""
    versions = ", ".join(f"{name} {number}" for name, number in result["versions"].items())
    lines = [
        f"# Rounds at {result['shape']}'s size, {result['day']}",
        "",
        f"{result['machine']}; {result['device']}; {result['blas'] or 'no BLAS of ours'}; "
        f"{versions}. Random weights in published shapes, {result['held']}, greedy, "
        f"{result['sweeps']} sweeps of {result['max_tokens']} tokens, medians, tokens/s. Right: "
        "the chance of each drafted token.",
        "",
        f"| Right | {' | '.join(WAYS)} | auto / plain | Best | auto / best |",
        "| --- " * (len(WAYS) + 4) + "|",
    ]
    for row in result["rows"]:
        rates = " | ".join(f"{row['rates'][way]:.1f}" for way in WAYS)
        lines.append(
            f"| {row['chance']:.2f} | {rates} | {row['of_plain']:.2f} | {row['best']} "
            f"| {row['of_best']:.2f} |"
        )
    lines += [
        "",
        "Whole blocks, beside their forwards alone:",
        "",
        f"| Right | Round, ms | The drafter reads | drafts | the target verifies "
        f"| Round / forwards | At most {WANTED} |",
        "| --- " * 7 + "|",
    ]
    for row in result["rows"]:
        *times, ratio = row["round"]
        told = " | ".join(f"{part * 1000:.2f}" for part in times)
        verdict = "holds" if ratio <= WANTED else "broken"
        lines.append(f"| {row['chance']:.2f} | {told} | {ratio:.3f} | {verdict} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("--sweeps", type=int, default=5, metavar="N")
    parser.add_argument("--max-tokens", type=int, default=128, metavar="N")
    parser.add_argument("--save", type=Path, metavar="DIR", help="keep table and JSON in DIR")
    options = parser.parse_args()
    shape = SHAPES[options.shape]
    begun = time.perf_counter()
    made, real = counting(shape), draft(shape)
    made.tap(real.config.taps)
    print(f"{options.shape}: made in {time.perf_counter() - begun:.1f} s", file=sys.stderr)
    rows = []
    for chance in CHANCES:
        rows.append(measured(made, real, chance, options.sweeps, options.max_tokens))
        print(rows[-1], file=sys.stderr, flush=True)
    on_cpu = target.usual_dtype() is not None
    kept = {
        "cases": [],
        "shape": options.shape,
        "device": "CPU" if on_cpu else str(mx.device_info().get("device_name", "GPU")),
        "held": "float32" if on_cpu else "the target in 4 bits",
        "blas": BLAS,
        "rows": rows,
        "sweeps": options.sweeps,
        "max_tokens": options.max_tokens,
    }
    result = report.complete(kept, date.today().isoformat())
    print(table(result))
    if options.save is not None:
        name = f"{result['day']}-{options.shape}-{'cpu' if on_cpu else 'gpu'}"
        report.keep(options.save, name, result, table(result))


if __name__ == "__main__":
    main()
