"""A target: any mlx-lm model, tapped and rewindable. Knows nothing of drafts or text.

The model runs its own forward. A `Tap` stands where a decoder layer stood and keeps
what it puts out; a `Replay` stands where a recurrent layer stood and can run it again
on fewer rows. Both pass every other attribute through, so nothing of the model is
copied and nothing is patched. What differs between families (where layers, embedding
and head are, the embedding's scale, where a recurrent state lies) is found once, in the
constructor. A model whose state can neither be cut nor replayed in part is put back to
where it was before the last rows and reads the kept ones again as a whole.
"""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mlx.core as mx
import mlx.nn as nn
from mlx_lm.models.cache import make_prompt_cache
from mlx_lm.tokenizer_utils import TokenizerWrapper

from dflash_mlx import cache as caches
from dflash_mlx import folder as folders
from dflash_mlx.errors import Misfit, Unsupported

Cache = list[Any]

# What families call the same thing.
BODY = ("model", "backbone")
EMBEDDING = ("embed_tokens", "embeddings")
NORM = ("norm", "norm_f", "final_layernorm", "embedding_norm")
SCALE = ("embed_scale", "embedding_multiplier")


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
        state = out[0] if isinstance(out, tuple) else out
        if state.ndim == 4:  # parallel streams, [1, n, streams, hidden], and how to mix them
            state = (out[1][..., None] * state).sum(axis=2)
        self._kept.append(state)
        return out

    def take(self) -> list[mx.array]:
        """What was kept since the last call."""
        kept, self._kept = self._kept, []
        return kept

    def drop(self) -> None:
        """Forget what the last call kept."""
        self._kept.pop()


class Replay(Around):
    """Remembers a recurrent layer's last call and the state before it, until it is known what is
    kept of it: references only."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__(layer)
        self._names = list(inspect.signature(layer.__call__).parameters)  # the first is the rows
        self._call: dict[str, Any] = {}
        self._state: list[mx.array | None] = []

    @classmethod
    def around(cls, layer: Any, name: str) -> "Replay":
        """Stand around a part of a decoder layer."""
        layer[name] = replay = cls(layer[name])
        return replay

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        call = {**dict(zip(self._names, args, strict=False)), **kwargs}
        if call.get("cache") is not None:
            self._call, self._state = call, list(call["cache"].cache)
        return self._layer(**call)

    def rewind(self, kept: int) -> None:
        """Go back and read the first `kept` rows again; the output is never computed."""
        rows = self._names[0]
        self._call["cache"].cache = list(self._state)
        if kept:
            self._layer(**{**self._call, rows: self._call[rows][:, :kept]})

    def drop(self) -> None:
        """Forget the last call: with a long part of a prompt its rows take room."""
        self._call, self._state = {}, []


class Target:
    """A loaded model, ready to be tapped.

    Attributes: hidden, layers, vocabulary (sizes); taps (the tapped layers, in order);
    scale (what the model multiplies its embedding rows with).
    """

    def __init__(self, model: nn.Module) -> None:
        self.model = model
        self._owner, self._body = _parts(model)
        self._embedding, self._norm = _one(self._body, EMBEDDING), _one(self._body, NORM)
        self.layers = len(self._body.layers)
        self.vocabulary = int(self._embedding.weight.shape[0])
        self.scale = float(_one(self._body, SCALE) or 1)
        self.hidden = int(self._norm.weight.shape[0])
        self.taps: tuple[int, ...] = ()
        self._taps: list[Tap] = []
        self._before: tuple[mx.array, list[Any]] | None = None
        cache, places = self.cache(), _recurrent(self._body.layers)
        self._rereads = caches.only_saved(cache) or len(places) != caches.states(cache)
        self._replays = [] if self._rereads else [Replay.around(*place) for place in places]

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
        if self._rereads and caches.can_save(cache):
            self._before = tokens, caches.save(cache)
        logits: mx.array = self.model(tokens[None], cache=cache)
        return logits[0]

    def hidden_states(self) -> mx.array | None:
        """Take what the taps kept since last time: [n, taps · hidden]. None if that is nothing,
        or if a forward broke off between them: then nobody knows which rows were kept."""
        kept = {id(tap): tap.take() for tap in self._body.layers if isinstance(tap, Tap)}
        columns = [kept[id(tap)] for tap in self._taps]
        if not columns or not columns[0] or len({len(rows) for rows in columns}) > 1:
            return None
        return mx.concatenate([mx.concatenate(rows, axis=1)[0] for rows in columns], axis=-1)

    def rewind(self, cache: Cache, fed: int, kept: int) -> None:
        """Forget all but the first `kept` of the `fed` rows of the last forward; once for each."""
        if kept < fed:
            self._forget(cache, fed, kept)
        self._before = None
        for replay in self._replays:
            replay.drop()

    def embed(self, tokens: mx.array) -> mx.array:
        """Raw rows of the embedding table: [n] → [n, hidden]."""
        rows: mx.array = self._embedding(tokens)
        return rows

    def head(self, hidden: mx.array) -> mx.array:
        """The raw output head, without soft-cap or multiplier: [n, hidden] → [n, vocabulary]."""
        head = getattr(self._owner, "lm_head", None)
        logits: mx.array = head(hidden) if head else self._embedding.as_linear(hidden)
        return logits

    def _forget(self, cache: Cache, fed: int, kept: int) -> None:
        if self._before is not None:
            self._reread(cache, *self._before, kept)
            return
        caches.cut(cache, fed - kept)
        for replay in self._replays:
            replay.rewind(kept)

    def _reread(self, cache: Cache, fed: mx.array, before: list[Any], kept: int) -> None:
        """Go back to before the last forward and read again what is kept of it."""
        caches.resume(cache, before)
        if kept:
            self.model(fed[None, :kept], cache=cache)  # lazy: the logits are never computed
            for layer in self._body.layers:
                if isinstance(layer, Tap):
                    layer.drop()


def _parts(model: nn.Module) -> tuple[Any, Any]:
    """The module that owns the head, and the one that owns embedding, layers and norm."""
    owner: Any = getattr(model, "language_model", model)
    body: Any = _one(owner, BODY)
    if not all(_one(body, names) for names in (EMBEDDING, NORM, ("layers",))):
        raise Unsupported(
            f"The model type {getattr(model, 'model_type', '?')!r} is built in a way that is not "
            "known here; choose a target of a listed family."
        )
    return owner, body


def _recurrent(layers: list[Any]) -> list[tuple[Any, str]]:
    """Where layers keep a recurrent state: the parts with a short convolution."""
    return [
        (layer, name)
        for layer in layers
        for name, part in layer.children().items()
        if isinstance(part, nn.Module)
        and any(isinstance(inner, nn.Conv1d) for inner in part.modules())
    ]


def _one(module: Any, names: Sequence[str]) -> Any:
    """What the module has under the first of these names that it knows, else None."""
    return next((getattr(module, name) for name in names if hasattr(module, name)), None)


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
    model, tokenizer, context = folders.read(folder, dtype)
    return Loaded(Target(model), tokenizer, context)
