"""A target: any mlx-lm model, tapped and rewindable. Knows nothing of drafts or text.

The model runs its own forward. A `Tap` stands where a decoder layer stood and keeps
what it puts out; a `Replay` stands where a recurrent layer stood and can run it again
on fewer rows. Both pass every other attribute through, so nothing of the model is
copied and nothing is patched. What differs between families (where layers, embedding
and head are, the embedding's scale) is found once, in the constructor.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mlx.core as mx
import mlx.nn as nn
from mlx_lm.models.cache import make_prompt_cache
from mlx_lm.tokenizer_utils import TokenizerWrapper
from mlx_lm.tokenizer_utils import load as load_tokenizer
from mlx_lm.utils import dequantize_model, load_model

from dflash_mlx import cache as caches
from dflash_mlx.errors import Misfit, NotFound, Unsupported

Cache = list[Any]

# Where families keep the part of a decoder layer that holds a recurrent state.
RECURRENT = ("linear_attn",)


class Around(nn.Module):
    """Stands where a layer stood. Its own attributes begin with an underscore, which mlx
    does not count as parameters; all others are the layer's."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self._layer = layer

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            return super().__getattr__(name)
        return getattr(self._layer, name)


class Tap(Around):
    """Keeps the output of a decoder layer, one array [1, n, hidden] a call, until taken."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__(layer)
        self._kept: list[mx.array] = []

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        out = self._layer(*args, **kwargs)
        self._kept.append(out[0] if isinstance(out, tuple) else out)
        return out

    def take(self) -> list[mx.array]:
        """What was kept since the last call."""
        kept, self._kept = self._kept, []
        return kept


class Replay(Around):
    """Remembers a recurrent layer's last input and the state before it: references only."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__(layer)
        self._before: list[Any] = []

    def __call__(self, x: mx.array, mask: Any = None, cache: Any = None) -> Any:
        if cache is not None:
            self._before = [x, list(cache.cache), cache]
        return self._layer(x, mask, cache)

    def rewind(self, kept: int) -> None:
        """Go back and read the first `kept` rows again; the output is never computed."""
        x, state, cache = self._before
        cache.cache = list(state)
        if kept:
            self._layer(x[:, :kept], None, cache)


class Target:
    """A loaded model, ready to be tapped.

    Attributes: hidden, layers, vocabulary (sizes); taps (the tapped layers, in order);
    scale (what the model multiplies its embedding rows with).
    """

    def __init__(self, model: nn.Module) -> None:
        self.model = model
        self._head_owner, self._body = _parts(model)
        self.layers = len(self._body.layers)
        self.vocabulary = int(self._body.embed_tokens.weight.shape[0])
        self.scale = float(getattr(self._body, "embed_scale", 1.0))
        self.hidden = int(self._body.norm.weight.shape[0])
        self.taps: tuple[int, ...] = ()
        self._taps: list[Tap] = []
        self._replays: list[Replay] = []
        self._find_recurrent()

    def cache(self) -> Cache:
        """An empty cache, one entry per layer as the model wants it."""
        return list(make_prompt_cache(self.model))

    def tap(self, layers: Sequence[int]) -> None:
        """Keep the outputs of these layers (0-based) from now on, to draft from them.

        Raises Misfit; Unsupported if what was drafted could not be forgotten again.
        """
        caches.check(self.cache())
        bad = [i for i in layers if not 0 <= i < self.layers]
        if bad:
            raise Misfit(
                f"This draft reads layer {bad[0]}, but the target has {self.layers} layers, "
                "so they do not belong together; choose the draft made for this target."
            )
        self.untap()
        self.taps = tuple(layers)
        for i in sorted(set(layers)):
            self._body.layers[i] = Tap(self._body.layers[i])
        self._taps = [self._body.layers[i] for i in layers]

    def untap(self) -> None:
        """Put the layers back as they were."""
        for i in set(self.taps):
            self._body.layers[i] = self._body.layers[i]._layer
        self.taps, self._taps = (), []

    def forward(self, tokens: mx.array, cache: Cache) -> mx.array:
        """Read [n] tokens after what the cache holds; logits [n, vocabulary], lazy."""
        logits: mx.array = self.model(tokens[None], cache=cache)
        return logits[0]

    def hidden_states(self) -> mx.array | None:
        """Take what the taps kept since last time: [n, taps · hidden], None if nothing."""
        kept = {id(tap): tap.take() for tap in self._body.layers if isinstance(tap, Tap)}
        columns = [kept[id(tap)] for tap in self._taps]
        if not columns or not columns[0]:
            return None
        return mx.concatenate([mx.concatenate(rows, axis=1)[0] for rows in columns], axis=-1)

    def rewind(self, cache: Cache, fed: int, kept: int) -> None:
        """Forget all but the first `kept` of the `fed` rows of the last forward."""
        if kept == fed:
            return
        caches.cut(cache, fed - kept)
        for replay in self._replays:
            replay.rewind(kept)

    def embed(self, tokens: mx.array) -> mx.array:
        """Raw rows of the embedding table: [n] → [n, hidden]."""
        rows: mx.array = self._body.embed_tokens(tokens)
        return rows

    def head(self, hidden: mx.array) -> mx.array:
        """The raw output head, without soft-cap or multiplier: [n, hidden] → [n, vocabulary]."""
        head = getattr(self._head_owner, "lm_head", None)
        logits: mx.array = head(hidden) if head else self._body.embed_tokens.as_linear(hidden)
        return logits

    def _find_recurrent(self) -> None:
        for layer, cache in zip(self._body.layers, self.cache(), strict=False):
            if not caches.is_recurrent(cache):
                continue
            name = next((name for name in RECURRENT if name in layer), None)
            if name is None:
                raise Unsupported(
                    f"{type(layer).__name__} keeps a recurrent state in a part that is not known "
                    "here, so it cannot be rewound; this model needs a newer version of the app."
                )
            replay = Replay(layer[name])
            layer[name] = replay
            self._replays.append(replay)


def _parts(model: nn.Module) -> tuple[nn.Module, Any]:
    """The module that owns the head, and the one that owns embedding, layers and norm."""
    owner: Any = getattr(model, "language_model", model)
    body: Any = getattr(owner, "model", owner)
    if not all(hasattr(body, name) for name in ("embed_tokens", "layers", "norm")):
        raise Unsupported(
            f"The model type {getattr(model, 'model_type', '?')!r} is built in a way that is not "
            "known here; choose a target of a listed family."
        )
    return owner, body


def usual_dtype() -> mx.Dtype | None:
    """What weights are held in here. On a CPU float32, since mlx's quantised and bfloat16
    products use no BLAS there; None on a GPU, where models stay as they are published."""
    return mx.float32 if mx.default_device() == mx.Device(mx.cpu) else None


@dataclass(frozen=True)
class Loaded:
    """A target from a folder, its tokenizer, and how many tokens it can hold."""

    target: Target
    tokenizer: TokenizerWrapper
    context: int


def load(folder: Path, dtype: mx.Dtype | None = None) -> Loaded:
    """Load a model that mlx-lm knows. With `dtype`, its weights are held in it, dequantised.

    Raises NotFound, Unsupported.
    """
    if not (folder / "config.json").is_file():
        raise NotFound(f"There is no model in {folder}: it has no config.json.")
    try:
        model, config = load_model(folder, lazy=True)
        tokenizer = load_tokenizer(folder, eos_token_ids=config.get("eos_token_id"))
    except FileNotFoundError as error:
        raise NotFound(f"The model in {folder} is incomplete: {error}.") from error
    except (KeyError, RuntimeError, TypeError, ValueError) as error:
        raise Unsupported(f"The model in {folder} cannot be loaded by mlx-lm: {error}") from error
    if dtype is not None:
        model = dequantize_model(model)
        model.set_dtype(dtype)
    model.eval()
    mx.eval(model.parameters())
    text = {**config, **(config.get("text_config") or {})}
    return Loaded(Target(model), tokenizer, int(text.get("max_position_embeddings") or 4096))
