"""The GGUF file as a transformers model: the weights that ship, de-quantised, are the weights trained against."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader
from gguf.quants import dequantize
from transformers import LlamaConfig, LlamaForCausalLM

TENSORS = {
    "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj", "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj", "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm",
}
"""GGUF's names of a layer's tensors and transformers' names."""


def permute(rows: np.ndarray, heads: int) -> np.ndarray:
    """Rows of a q or k projection from transformers' order (halves) to GGUF's (neighbouring pairs)."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, -1).swapaxes(1, 2).reshape(rows.shape)


def unpermute(rows: np.ndarray, heads: int) -> np.ndarray:
    """The way back from `permute`."""
    return rows.reshape(heads, rows.shape[0] // heads // 2, 2, -1).swapaxes(1, 2).reshape(rows.shape)


def _field(reader: GGUFReader, name: str, default: object = None) -> object:
    field = reader.fields.get(name)
    if field is None:
        if default is None:
            raise ValueError(f"the file has no {name}")
        return default
    return field.contents()


def read_config(reader: GGUFReader) -> LlamaConfig:
    """The shape, as the file states it."""
    architecture = _field(reader, "general.architecture")
    if architecture != "llama":
        raise ValueError(f"architecture {architecture!r}: only llama can be trained")
    heads = _field(reader, "llama.attention.head_count")
    width = _field(reader, "llama.embedding_length")
    names = {tensor.name for tensor in reader.tensors}
    vocabulary = next(tensor.shape[1] for tensor in reader.tensors if tensor.name == "token_embd.weight")
    return LlamaConfig(
        vocab_size=int(vocabulary),
        hidden_size=width,
        intermediate_size=_field(reader, "llama.feed_forward_length"),
        num_hidden_layers=_field(reader, "llama.block_count"),
        num_attention_heads=heads,
        num_key_value_heads=_field(reader, "llama.attention.head_count_kv", heads),
        head_dim=_field(reader, "llama.rope.dimension_count", width // heads),
        max_position_embeddings=_field(reader, "llama.context_length"),
        rms_norm_eps=_field(reader, "llama.attention.layer_norm_rms_epsilon"),
        rope_theta=_field(reader, "llama.rope.freq_base", 10000.0),
        tie_word_embeddings="output.weight" not in names,
    )


def load_base(path: Path) -> LlamaForCausalLM:
    """Builds the float32 model of a GGUF file, frozen."""
    reader = GGUFReader(path)
    config = read_config(reader)
    with torch.device("meta"):
        model = LlamaForCausalLM(config)
    model.to_empty(device="cpu")
    weights = {}
    for tensor in reader.tensors:
        values = dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        name = _transformers_name(tensor.name)
        if ".q_proj." in name:
            values = unpermute(values, config.num_attention_heads)
        elif ".k_proj." in name:
            values = unpermute(values, config.num_key_value_heads)
        weights[name] = torch.from_numpy(np.ascontiguousarray(values))
    if config.tie_word_embeddings:
        weights["lm_head.weight"] = weights["model.embed_tokens.weight"]
    model.load_state_dict(weights, strict=True)
    model.tie_weights()
    # to_empty leaves the buffer of the rotary frequencies unset; nothing here reads it, PEFT's forward would
    model.model.rotary_emb = type(model.model.rotary_emb)(config)
    return model.requires_grad_(False).eval()


def _transformers_name(name: str) -> str:
    if name == "token_embd.weight":
        return "model.embed_tokens.weight"
    if name == "output_norm.weight":
        return "model.norm.weight"
    if name == "output.weight":
        return "lm_head.weight"
    if name == "rope_freqs.weight":
        raise ValueError("rotary frequencies with factors of their own are not supported")
    _, layer, tensor, kind = name.split(".")
    return f"model.layers.{layer}.{TENSORS[tensor]}.{kind}"


def file_digest(path: Path) -> str:
    """SHA-256 of a file."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
