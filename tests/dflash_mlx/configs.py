"""What the config.json of a tiny model says, family by family, beyond SHAPE.

Windows hold a few rows only, so they are full after a line of text; sparse attention
chooses among few rows, so that it does leave some out.
"""

from typing import Any

from mlx_lm.models import (
    baichuan_m1,
    deepseek_v3,
    deepseek_v32,
    deepseek_v41,
    falcon_h1,
    gemma4,
    glm_moe_dsa,
    gpt_oss,
    granitemoehybrid,
    kimi_k25,
    kimi_linear,
    lfm2,
    llama,
    mamba2,
    minimax,
    muse_glimmer,
    nemotron_h,
    qwen3,
    qwen3_5,
    qwen3_5_moe,
    qwen3_moe,
    qwen3_next,
)

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

EXPERTS = {
    "num_experts": 4,
    "num_experts_per_tok": 2,
    "moe_intermediate_size": 16,
    "shared_expert_intermediate_size": 16,
    "decoder_sparse_step": 1,
    "mlp_only_layers": [1],
    "norm_topk_prob": True,
}
GATED_DELTA = {
    "num_hidden_layers": 5,
    "full_attention_interval": 3,
    "linear_num_value_heads": 4,
    "linear_num_key_heads": 2,
    "linear_key_head_dim": 8,
    "linear_value_head_dim": 8,
    "linear_conv_kernel_dim": 4,
    "tie_word_embeddings": False,
}
QWEN3_5 = {
    **GATED_DELTA,
    "rope_parameters": {"type": "default", "rope_theta": 1e4, "partial_rotary_factor": 0.5},
}
GEMMA4 = {
    "num_hidden_layers": 6,
    "global_head_dim": 16,
    "num_kv_shared_layers": 2,
    "hidden_size_per_layer_input": 8,
    "vocab_size_per_layer_input": VOCABULARY,
    "layer_types": [SLIDING, SLIDING, FULL, SLIDING, SLIDING, FULL],
    "sliding_window": WINDOW,
    "final_logit_softcapping": 30.0,
}
DEEPSEEK = {
    "num_hidden_layers": 4,
    "num_key_value_heads": 4,
    "q_lora_rank": 16,
    "kv_lora_rank": 16,
    "qk_rope_head_dim": 4,
    "qk_nope_head_dim": 8,
    "v_head_dim": 8,
    "moe_intermediate_size": 16,
    "n_routed_experts": 4,
    "n_shared_experts": 1,
    "num_experts_per_tok": 2,
    "n_group": 2,
    "topk_group": 1,
    "topk_method": "noaux_tc",
    "scoring_func": "sigmoid",
    "norm_topk_prob": True,
    "routed_scaling_factor": 1.5,
    "moe_layer_freq": 1,
    "first_k_dense_replace": 1,
    "rope_theta": 1e4,
    "attention_bias": False,
}
INDEXED = {**DEEPSEEK, "index_head_dim": 8, "index_n_heads": 8, "index_topk": 6}
MAMBA2 = {
    "mamba_n_heads": 4,
    "mamba_d_head": 8,
    "mamba_d_state": 8,
    "mamba_d_conv": 4,
    "mamba_n_groups": 2,
    "mamba_conv_bias": True,
    "mamba_proj_bias": False,
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
    "gemma4": (gemma4, GEMMA4),
    "qwen3_5": (qwen3_5, QWEN3_5),
    # From here on, families that share their kinds of cache with those above, and rarer kinds.
    "qwen3_moe": (
        qwen3_moe,
        {**EXPERTS, "num_hidden_layers": 4, "rope_theta": 1e4, "tie_word_embeddings": False},
    ),
    "qwen3_next": (
        qwen3_next,
        {**GATED_DELTA, **EXPERTS, "rope_theta": 1e4, "partial_rotary_factor": 0.5},
    ),
    "qwen3_5_moe": (qwen3_5_moe, {**QWEN3_5, **EXPERTS}),
    "gemma4_moe": (
        gemma4,
        {
            **GEMMA4,
            "model_type": "gemma4",
            "num_kv_shared_layers": 0,
            "hidden_size_per_layer_input": 0,
            "enable_moe_block": True,
            "num_experts": 4,
            "top_k_experts": 2,
            "moe_intermediate_size": 16,
            "attention_k_eq_v": True,
            "num_global_key_value_heads": 1,
        },
    ),
    "minimax": (
        minimax,
        {
            "num_hidden_layers": 4,
            "num_local_experts": 4,
            "num_experts_per_tok": 2,
            "shared_intermediate_size": 0,
            "rotary_dim": 4,
            "rope_theta": 1e4,
        },
    ),
    "deepseek_v3": (deepseek_v3, DEEPSEEK),
    "kimi_k25": (kimi_k25, DEEPSEEK),
    "deepseek_v32": (deepseek_v32, INDEXED),
    "glm_moe_dsa": (
        glm_moe_dsa,
        {**INDEXED, "rope_parameters": {"rope_type": "default", "rope_theta": 1e4}},
    ),
    "muse_glimmer": (
        muse_glimmer,
        {
            "num_hidden_layers": 4,
            "layer_types": [SLIDING, SLIDING, SLIDING, FULL],
            "sliding_window": WINDOW,
            "rope_theta": 1e4,
            "output_multiplier": 0.5,
        },
    ),
    # Layers 1 to 3 compress every four rows into one; layer 1 makes these, and the index.
    "deepseek_v41": (
        deepseek_v41,
        {
            "num_hidden_layers": 4,
            "q_lora_rank": 16,
            "qk_rope_head_dim": 4,
            "o_groups": 2,
            "o_lora_rank": 8,
            "moe_intermediate_size": 16,
            "n_routed_experts": 4,
            "num_experts_per_tok": 2,
            "sliding_window": WINDOW,
            "compress_ratios": (0, 4, 4, 4),
            "kv_source_layer_ids": (1,),
            "index_source_layer_ids": (1, 3),
            "candidate_source_layer_id": 1,
            "candidate_topk_blocks": 3,
            "candidate_block_size": 2,
            "index_n_heads": 8,
            "index_head_dim": 8,
            "index_topk": 4,
            "hc_mult": 2,
        },
    ),
    "nemotron_h": (
        nemotron_h,
        {
            "hybrid_override_pattern": ["M", "E", "M", "*", "-", "M"],
            "mamba_num_heads": 4,
            "mamba_head_dim": 8,
            "mamba_proj_bias": False,
            "ssm_state_size": 8,
            "conv_kernel": 4,
            "n_groups": 2,
            "use_bias": False,
            "use_conv_bias": True,
            "attention_bias": False,
            "mlp_bias": False,
            "layer_norm_epsilon": 1e-6,
            "n_routed_experts": 4,
            "n_shared_experts": 1,
            "num_experts_per_tok": 2,
            "moe_intermediate_size": 16,
            "moe_shared_expert_intermediate_size": 16,
            "n_group": 1,
            "topk_group": 1,
            "norm_topk_prob": True,
            "routed_scaling_factor": 1.5,
        },
    ),
    "lfm2": (
        lfm2,
        {
            "num_hidden_layers": 5,
            "full_attn_idxs": [1, 3],
            "norm_eps": 1e-6,
            "conv_bias": False,
            "conv_L_cache": 3,
            "block_dim": HIDDEN,
            "block_ff_dim": 48,
            "block_multiple_of": 8,
            "block_ffn_dim_multiplier": 1.0,
            "block_auto_adjust_ff_dim": False,
        },
    ),
    "falcon_h1": (
        falcon_h1,
        {
            **MAMBA2,
            "num_hidden_layers": 4,
            "mamba_d_ssm": 32,
            "rope_theta": 1e4,
            "embedding_multiplier": 1.0,
            "lm_head_multiplier": 1.0,
        },
    ),
    "granitemoehybrid": (
        granitemoehybrid,
        {
            **MAMBA2,
            "num_hidden_layers": 4,
            "layer_types": ["mamba", "attention", "mamba", "mamba"],
            "num_local_experts": 4,
            "num_experts_per_tok": 2,
            "shared_intermediate_size": 16,
            "attention_bias": False,
            "embedding_multiplier": 3.0,
            "attention_multiplier": 0.35,
            "residual_multiplier": 0.5,
            "logits_scaling": 2.0,
        },
    ),
    "kimi_linear": (
        kimi_linear,
        {
            "num_hidden_layers": 5,
            "linear_attn_config": {"num_heads": 4, "head_dim": 8, "kda_layers": [1, 2, 4, 5]},
            "rope_theta": 1e4,
            "model_max_length": 4096,
            "kv_lora_rank": 16,
            "qk_nope_head_dim": 8,
            "qk_rope_head_dim": 4,
            "v_head_dim": 8,
            "num_experts": 4,
            "num_experts_per_token": 2,
            "num_shared_experts": 1,
            "moe_intermediate_size": 16,
        },
    ),
    "mamba2": (
        mamba2,
        {
            "num_hidden_layers": 4,
            "num_heads": 4,
            "intermediate_size": 32,
            "state_size": 8,
            "conv_kernel": 4,
            "n_groups": 2,
            "use_bias": False,
            "use_conv_bias": True,
            "tie_word_embeddings": False,
            "layer_norm_epsilon": 1e-6,
            "time_step_limit": (0.0, 100.0),
            "time_step_rank": 2,
        },
    ),
    # A convolution's state beside keys and values in one list, in a part without a Conv1d.
    "baichuan_m1": (
        baichuan_m1,
        {
            "num_hidden_layers": 4,
            "rope_theta": 1e4,
            "sliding_window": WINDOW,
            "sliding_window_layers": [0, 2],
            "conv_window": 2,
        },
    ),
}


def config(family: str, **changes: Any) -> dict[str, Any]:
    """A family's config.json; `changes` go into it."""
    module, extra = CONFIGS[family]
    made = {"model_type": family, **SHAPE, **extra, **changes}
    if module not in (gemma4, kimi_k25):
        return made
    return {
        "model_type": made["model_type"],
        "vocab_size": made["vocab_size"],
        "text_config": made,
    }
