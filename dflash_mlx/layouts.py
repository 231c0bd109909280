"""What publishers call the things in a draft's config.json, in the words of one of them. No mlx.

z-lab's v1 and DFlash 2 are the layout that everything else is put into: Meta's v1 for
Muse-Glimmer, DSpark as DeepSpec and SpecForge write it, and all three kinds as the package
speculators does. What is in none of them is refused by its name.
"""

from typing import Any

from dflash_mlx.errors import Unsupported

Data = dict[str, Any]

V1, V2, SPARK = "DFlashDraftModel", "DFlash2DraftModel", "Qwen3DSparkModel"
MUSE, FORGE, GEMMA = "MuseGlimmerAssistantModel", "DSparkDraftModel", "Gemma4DSparkModel"

KINDS = {"dflash": V1, "dflash2": V2, "dspark": SPARK}  # what speculators calls them
MARKOV = ("vanilla", "gated", "rnn")

# What a draft of a known layout may say of itself that changes how it computes.
STRANGE = {
    "attention_sink_bias": "attention sinks",
    "attention_value_scale": "scaled values",
    "enable_qwen35_gated_q_proj": "gated queries",
    "log_snr_conditioning": "a noise level in its embedding",
}


def plain(data: Data) -> Data:
    """The same in z-lab's words; `architectures` then names V1, V2 or SPARK.

    Raises Unsupported, by the name of what is not known here; KeyError for what is missing.
    """
    own: Data = data.get("dflash_config") or {}
    layout = str((data.get("architectures") or ["draft of no architecture"])[0])
    kind = data.get("speculators_model_type")
    if kind:  # these call themselves by z-lab's names, and mean other things by them
        layout = f"{kind} draft in the layout of speculators"
    for name, what in STRANGE.items():
        if data.get(name) or own.get(name):
            raise unknown(f"{layout} with {what}")
    if kind in KINDS:
        return _speculators(data, KINDS[kind])
    if kind is None:
        if layout in (SPARK, FORGE):
            return _spark(data, layout)
        if layout == GEMMA:
            return _gemma(data)
        if layout == MUSE:
            return _muse(data)
        if layout in (V1, V2):
            if data.get("markov_rank") or own.get("markov_rank"):
                raise unknown(f"{layout} with a Markov head")
            if data.get("sample_from_anchor") or own.get("sample_from_anchor"):
                raise unknown(f"{layout} that drafts from its first row")
            _check_activation(data, layout)
            return data
    raise unknown(layout)


def unknown(layout: str) -> Unsupported:
    """The error of a draft that is not read here."""
    return Unsupported(
        f"This draft is a {layout}, and only DFlash, DFlash 2 and DSpark in their usual layouts "
        "are known here; the target works without it."
    )


def _spark(data: Data, layout: str) -> Data:
    """DSpark as DeepSpec writes it, and SpecForge, which has more of it in dflash_config.

    Without a Markov head and a confidence head it is DeepSpec's own DFlash.
    """
    own: Data = {**_some(data, "target_layer_ids", "mask_token_id", "draft_vocab_size")}
    own |= _some(data, "markov_rank", "markov_head_type", "confidence_head_with_markov")
    own |= _some(data, "enable_confidence_head", "sample_from_anchor", "block_size")
    own |= data.get("dflash_config") or {}
    if own.get("projector_type", "dspark") != "dspark":
        raise unknown(f"{layout} of the kind {own['projector_type']}")
    if not data.get("rope_is_neox_style", True):
        raise unknown(f"{layout} that rotates neighbours")
    _check_head(own, layout)
    if layout != GEMMA:
        _check_activation(data, layout)
    own.setdefault("sample_from_anchor", own.get("shift_label", True))
    own.setdefault("enable_confidence_head", own.get("use_confidence_head", True))
    own.setdefault("confidence_head_with_markov", True)
    own.setdefault("input_embedding_scale", 1.0)
    causal = data.get("dflash_query_causal", own.get("causal"))
    said = {} if causal is None else {"is_causal": causal}
    return {**data, **said, "architectures": [SPARK], "dflash_config": own}


def _gemma(data: Data) -> Data:
    """DeepSpec's for Gemma 4, whose layers are those of the target's full attention."""
    if not data["attention_k_eq_v"]:
        raise unknown(f"{GEMMA} with values that are not its keys")
    said = {
        "head_dim": data["global_head_dim"],
        "num_key_value_heads": data["num_global_key_value_heads"],
        "rope_parameters": data["rope_parameters"]["full_attention"],
        "dflash_config": {
            **(data.get("dflash_config") or {}),
            "input_embedding_scale": data["hidden_size"] ** 0.5,
            "gemma_layers": True,
        },
    }
    return _spark({**data, **said}, GEMMA)


def _speculators(data: Data, kind: str) -> Data:
    """As the package speculators writes it: the layers in a config of their own.

    Its layer ids count the embedding as 0, so id i is the output of layer i - 1. It embeds
    with bare rows of the target's table, caps no logits, and measures a window from the
    block's first row, for all of its rows.
    """
    layers: Data = data["transformer_layer_config"]
    named = f"{data['speculators_model_type']} draft in the layout of speculators"
    _check_activation(layers, named)
    own: Data = {
        **_some(data, "block_size", "mask_token_id", "draft_vocab_size"),
        **_some(data, "conv_kernel_size", "conv_group_size", "selector_rank", "selector_top_k"),
        **_some(data, "markov_rank", "markov_head_type", "confidence_head_with_markov"),
        **_some(data, "enable_confidence_head"),
        "target_layer_ids": [i - 1 for i in data["aux_hidden_state_layer_ids"]],
        "sample_from_anchor": _ahead(data),
        "input_embedding_scale": 1.0,
        "anchored_window": True,
    }
    if kind == SPARK:
        usual = {"enable_confidence_head": True, "confidence_head_with_markov": True}
        own = {"markov_rank": 256, **usual, **own}
        _check_head(own, named)
    elif own.get("markov_rank"):
        raise unknown(f"{named} with a Markov head")
    if kind == V2 and own["sample_from_anchor"]:
        raise unknown(f"{named} that drafts from its first row")
    # These are the target's, of which old versions of the package kept copies in the file.
    own["copies"] = ["embed_tokens.weight", "verifier_norm.weight", "verifier_lm_head.weight"]
    own["copies"] += ["t2d"]
    if (own.get("draft_vocab_size") or layers["vocab_size"]) >= layers["vocab_size"]:
        own["copies"] += ["lm_head.weight", "d2t"]
    rope: Data = layers.get("rope_parameters") or {}
    slides = layers.get("use_sliding_window", layers.get("model_type", "qwen3") != "qwen3")
    return {
        **layers,
        "rope_parameters": rope.get("sliding_attention", rope) or None,
        "layer_types": layers.get("layer_types") if slides else None,
        "is_causal": False if data.get("sliding_window_non_causal", kind == V2) else None,
        "final_logit_softcapping": None,
        "quantization": data.get("quantization"),
        "architectures": [kind],
        "dflash_config": own,
    }


def _ahead(data: Data) -> bool:
    """Whether the first row of a block drafts too. Configs from before the package had a word
    for it say so by the number of tokens; without that too, it does not."""
    if data.get("sample_from_anchor") is not None:
        return bool(data["sample_from_anchor"])
    methods = (data.get("speculators_config") or {}).get("proposal_methods") or [{}]
    return bool(methods[0].get("speculative_tokens") == data["block_size"])


def _muse(data: Data) -> Data:
    """Muse-Glimmer's v1 (as transformers' muse_glimmer_assistant reads it).

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
        "architectures": [V1],
        "dflash_config": own | (data.get("dflash_config") or {}),
    }


def _check_head(own: Data, layout: str) -> None:
    kind = own.get("markov_head_type", MARKOV[0])
    if own["markov_rank"] and kind not in MARKOV:
        raise unknown(f"{layout} with a Markov head of the kind {kind!r}")


def _check_activation(layers: Data, layout: str) -> None:
    if layers.get("hidden_act", "silu") != "silu":
        raise unknown(f"{layout} with {layers['hidden_act']} in its MLP")


def _some(data: Data, *names: str) -> Data:
    """Those of the names that it has."""
    return {name: data[name] for name in names if data.get(name) is not None}
