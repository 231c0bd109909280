"""A draft's config.json, read once and checked. Knows no mlx."""

from dataclasses import dataclass, field
from typing import Any

from dflash_mlx.errors import Misfit, Unsupported


@dataclass(frozen=True)
class Config:
    """A draft's config.json in the published z-lab layout."""

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

    @classmethod
    def parse(cls, data: dict[str, Any]) -> "Config":
        """Raises Unsupported for a layout that is not DFlash v1, Misfit if a key is missing."""
        layout = (data.get("architectures") or ["no architecture"])[0]
        if layout != "DFlashDraftModel":
            raise Unsupported(
                f"This draft is a {layout}, and only DFlashDraftModel is known here; "
                "the target works without it."
            )
        own: dict[str, Any] = data.get("dflash_config") or {}
        rope: dict[str, Any] = data.get("rope_parameters") or data.get("rope_scaling") or {}
        layers = int(data["num_hidden_layers"])
        kinds = data.get("layer_types") or ["full_attention"] * layers
        try:
            return cls(
                hidden=data["hidden_size"],
                intermediate=data["intermediate_size"],
                layers=layers,
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
            )
        except KeyError as error:
            raise Misfit(
                f"The draft's config.json lacks {error.args[0]}, so the draft cannot be used; "
                "download it again or choose another."
            ) from error
