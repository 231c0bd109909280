"""A draft's config.json, read once and checked. Knows no mlx.

Publishers say the same things in different places (see `layouts`). All become one `Config`.
"""

from dataclasses import dataclass, field, is_dataclass
from typing import Any, get_type_hints

from dflash_mlx import layouts
from dflash_mlx.errors import Misfit, Unsupported
from dflash_mlx.layouts import SPARK, V2
from dflash_mlx.lines import build

FULL, SLIDING = "full_attention", "sliding_attention"
WIDTHS = ("hidden", "intermediate", "heads", "kv_heads", "head_dim", "vocabulary")
FROM_ONE = frozenset((*WIDTHS, "layers", "block", "window", "kernel", "group", "candidates"))


@dataclass(frozen=True)
class Second:
    """What DFlash 2 has beside v1.

    Attributes: kernel (rows that a convolution looks at), group (channels that share a
    coefficient made from the row), rank (of the codebooks), candidates (per row).
    """

    kernel: int
    group: int
    rank: int
    candidates: int


@dataclass(frozen=True)
class Spark:
    """What DSpark has beside v1.

    Attributes: rank (of the Markov head, 0 for none) and kind (vanilla, gated, rnn);
    confidence (whether there is such a head), informed (whether it sees the token before).
    """

    rank: int
    kind: str
    confidence: bool
    informed: bool


@dataclass(frozen=True)
class Config:
    """What a draft is, in the words of this program.

    Attributes: second, spark (None for v1); ahead (every row predicts the token after its
    own place, so the first drafts too); anchored (a window is measured from the block's
    first row, for all rows); gemma (layers as Gemma 4 has them); reduced (how many tokens
    can be drafted, None for all); copies (tensors that the file repeats from the target);
    packed (how the file's linears are quantised, as mlx writes it, None if they are not);
    the others are named in `parse`.
    """

    hidden: int
    intermediate: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    vocabulary: int
    block: int
    mask: int
    taps: tuple[int, ...]
    target_layers: int | None
    eps: float
    theta: float
    rope: dict[str, Any] = field(default_factory=dict)
    sliding: tuple[bool, ...] = ()
    window: int | None = None
    causal: bool | None = None
    softcap: float | None = None
    multiplier: float = 1.0
    input_scale: float | None = None
    second: Second | None = None
    spark: Spark | None = None
    ahead: bool = False
    anchored: bool = False
    gemma: bool = False
    reduced: int | None = None
    copies: tuple[str, ...] = ()
    packed: dict[str, Any] | None = None

    @classmethod
    def parse(cls, data: dict[str, Any]) -> "Config":
        """Raises Unsupported for a layout that is not known here, Misfit if a key is missing,
        ValueError, TypeError, AttributeError or ArithmeticError for a figure that is none."""
        try:
            config = cls._read(layouts.plain(data))
        except KeyError as error:
            raise Misfit(lacking(error.args[0])) from error
        _check(config)
        if not config.taps:
            raise Misfit(lacking("target_layer_ids"))
        if min(config.taps) < 0:
            raise Unsupported(
                "This draft reads the target's embedding beside its layers, which is not "
                "supported here; the target works without it."
            )
        if len(config.sliding) != config.layers:
            raise Misfit(lacking(f"layer_types for its {config.layers} layers"))
        return config

    @classmethod
    def _read(cls, data: dict[str, Any]) -> "Config":
        own: dict[str, Any] = data.get("dflash_config") or {}
        layout = data["architectures"][0]
        rope: dict[str, Any] = data.get("rope_parameters") or data.get("rope_scaling") or {}
        kinds = data.get("layer_types") or [FULL] * data["num_hidden_layers"]
        for kind in kinds:
            if kind not in (FULL, SLIDING):
                raise layouts.unknown(f"{layout} with {kind}")
        return cls(
            hidden=data["hidden_size"],
            intermediate=data["intermediate_size"],
            layers=data["num_hidden_layers"],
            heads=data["num_attention_heads"],
            kv_heads=data["num_key_value_heads"],
            head_dim=data.get("head_dim") or data["hidden_size"] // data["num_attention_heads"],
            vocabulary=data["vocab_size"],
            block=own.get("block_size") or data.get("block_size") or 16,
            mask=own["mask_token_id"] if "mask_token_id" in own else data["mask_token_id"],
            taps=tuple(own["target_layer_ids"]),
            target_layers=data.get("num_target_layers"),
            eps=data.get("rms_norm_eps", 1e-6),
            theta=rope.get("rope_theta") or data.get("rope_theta") or 10000.0,
            rope=rope,
            sliding=tuple(kind == SLIDING for kind in kinds),
            window=data.get("sliding_window") if SLIDING in kinds else None,
            causal=None if data.get("is_causal") is None else bool(data["is_causal"]),
            softcap=own.get("final_logit_softcapping") or data.get("final_logit_softcapping"),
            multiplier=own.get("output_multiplier") or 1.0,
            input_scale=own.get("input_embedding_scale"),
            second=_second(own, data["hidden_size"]) if layout == V2 else None,
            spark=_spark(own) if layout == SPARK else None,
            ahead=bool(own.get("sample_from_anchor")),
            anchored=own.get("anchored_window", False),
            gemma=own.get("gemma_layers", False),
            reduced=_reduced(own, data["vocab_size"]),
            copies=tuple(own.get("copies", ())),
            packed=data.get("quantization"),
        )


def lacking(what: str) -> str:
    """What to say of a config.json without it."""
    return (
        f"The draft's config.json lacks {what}, so the draft cannot be used; "
        "download it again or choose another."
    )


def _check(part: Any) -> None:
    """Raises ValueError for what is no figure, or too small a one."""
    for name, hint in get_type_hints(type(part)).items():
        value = getattr(part, name)
        if is_dataclass(value):
            _check(value)
        elif name in FROM_ONE and value is not None and build(int, value) < 1:
            raise ValueError(f"{name} {value}")
        else:
            build(hint, value)


def _second(own: dict[str, Any], hidden: int) -> Second:
    second = Second(
        kernel=own["conv_kernel_size"],
        group=own["conv_group_size"],
        rank=own["selector_rank"],
        candidates=own["selector_top_k"],
    )
    if hidden % second.group:
        raise Misfit(
            f"The draft is {hidden} wide, which is no multiple of its convolutions' groups of "
            f"{second.group}, so its config.json is wrong; download it again."
        )
    return second


def _spark(own: dict[str, Any]) -> Spark:
    rank, confidence = own["markov_rank"], bool(own.get("enable_confidence_head"))
    spark = Spark(
        rank=rank,
        kind=own.get("markov_head_type", layouts.MARKOV[0]),
        confidence=confidence,
        informed=confidence and bool(own.get("confidence_head_with_markov")),
    )
    if spark.informed and not rank:
        raise Misfit(lacking("the Markov head that its confidence head looks at"))
    return spark


def _reduced(own: dict[str, Any], vocabulary: int) -> int | None:
    size: int | None = own.get("draft_vocab_size")
    return size if size and size < vocabulary else None
