"""A draft's config.json, read once and checked. Knows no mlx.

Three layouts say the same things in different places: z-lab's v1, DFlash 2, which has more
of them, and v1 as Meta published it for Muse-Glimmer. All become one `Config`.
"""

from dataclasses import dataclass, field
from typing import Any

from dflash_mlx.errors import Misfit, Unsupported

V1, V2, MUSE = "DFlashDraftModel", "DFlash2DraftModel", "MuseGlimmerAssistantModel"


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
class Config:
    """What a draft is, in the words of this program.

    Attributes: second (None for v1); packed (how the file's linears are quantised, as mlx
    writes it, None if they are not); the others are named in `parse`.
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
    packed: dict[str, Any] | None = None

    @classmethod
    def parse(cls, data: dict[str, Any]) -> "Config":
        """Raises Unsupported for a layout that is not known here, Misfit if a key is missing."""
        layout = _layout(data)
        try:
            config = cls._read(_muse(data) if layout == MUSE else data, layout)
        except KeyError as error:
            raise Misfit(lacking(error.args[0])) from error
        if not config.taps:
            raise Misfit(lacking("target_layer_ids"))
        if len(config.sliding) != config.layers:
            raise Misfit(lacking(f"layer_types for its {config.layers} layers"))
        return config

    @classmethod
    def _read(cls, data: dict[str, Any], layout: str) -> "Config":
        own: dict[str, Any] = data.get("dflash_config") or {}
        rope: dict[str, Any] = data.get("rope_parameters") or data.get("rope_scaling") or {}
        kinds = data.get("layer_types") or ["full_attention"] * data["num_hidden_layers"]
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
            sliding=tuple(kind == "sliding_attention" for kind in kinds),
            window=data.get("sliding_window"),
            causal=data.get("is_causal"),
            softcap=own.get("final_logit_softcapping") or data.get("final_logit_softcapping"),
            multiplier=own.get("output_multiplier") or 1.0,
            input_scale=own.get("input_embedding_scale"),
            second=_second(own, data["hidden_size"]) if layout == V2 else None,
            packed=data.get("quantization"),
        )


def lacking(what: str) -> str:
    """What to say of a config.json without it."""
    return (
        f"The draft's config.json lacks {what}, so the draft cannot be used; "
        "download it again or choose another."
    )


def _layout(data: dict[str, Any]) -> str:
    """One of the layouts that are known here. Raises Unsupported, by the name of the other."""
    own: dict[str, Any] = data.get("dflash_config") or {}
    layout = str((data.get("architectures") or ["draft of no architecture"])[0])
    if kind := data.get("speculators_model_type"):  # these call themselves DFlashDraftModel too
        layout = f"{kind} draft in the layout of speculators"
    elif own.get("sample_from_anchor") or data.get("sample_from_anchor"):
        layout += " that drafts from its first row"
    elif layout in (V1, V2, MUSE):
        return layout
    raise Unsupported(
        f"This draft is a {layout}, and only {V1}, {V2} and {MUSE} are known here; "
        "the target works without it."
    )


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


def _muse(data: dict[str, Any]) -> dict[str, Any]:
    """Muse-Glimmer's v1 in the words of z-lab's (as transformers' muse_glimmer_assistant reads it).

    It says at top level what the others say in dflash_config, is never causal, and leaves
    to its target what they repeat: the vocabulary, and what follows the output head.
    """
    own = {"target_layer_ids": data["target_layer_ids"]}
    own["output_multiplier"] = data.get("output_multiplier", 0.19611613513818404)
    own["final_logit_softcapping"] = data.get("final_logit_softcapping", 20.0)
    said = {name: value for name, value in data.items() if value is not None}
    return {
        "vocab_size": 202048,
        "is_causal": False,
        "layer_types": ["sliding_attention"] * data["num_hidden_layers"],
        **said,
        "dflash_config": own | (data.get("dflash_config") or {}),
    }
