"""Runs Llama's layers on right-padded batches: the lower ones without, the upper ones with the adapter.

Positions only look back, so padding on the right changes nothing that is read. Attention needs no mask, and the
last layer computes only the positions that decide a field.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from torch import nn
from torch.nn.functional import scaled_dot_product_attention
from transformers import LlamaForCausalLM

from model.kernels import Gate, LoraProjection, RootMeanSquareNorm, Rotate
from model.settings import PROJECTIONS, Settings


@dataclass
class FusedProjection:
    """Projections of the same input as one matrix; `parts` are their modules, with or without LoRA."""

    weight: torch.Tensor
    parts: list[nn.Module]

    @classmethod
    def of(cls, parts: list[nn.Module]) -> "FusedProjection":
        """Joins the weights and lets the modules look at their part of the whole, so that nothing is held twice."""
        linear = [getattr(part, "base_layer", part) for part in parts]
        weight = torch.cat([module.weight.data for module in linear])
        for module, rows in zip(linear, weight.split([module.out_features for module in linear])):
            module.weight.data = rows
        return cls(weight, parts)

    def __call__(self, x: torch.Tensor, first: int = 0, last: int | None = None) -> torch.Tensor:
        """Projects (rows, width) with the parts from `first` up to `last`."""
        sizes = [part.out_features for part in self.parts]
        start, end = sum(sizes[:first]), sum(sizes[:last])
        parts = self.parts[first:last]
        weight = self.weight[start:end]
        if not hasattr(parts[0], "lora_A"):
            return x @ weight.T
        pairs = [value for part in parts for value in (part.lora_A["default"].weight, part.lora_B["default"].weight)]
        return LoraProjection.apply(x, weight, parts[0].scaling["default"], sizes[first:last], *pairs)


class Layer:
    """One decoder layer."""

    def __init__(self, module: nn.Module, config):
        attention, mlp = module.self_attn, module.mlp
        self.heads, self.key_heads, self.head_width = (
            config.num_attention_heads, config.num_key_value_heads, config.head_dim)
        self.epsilon = config.rms_norm_eps
        self.attention_norm = module.input_layernorm.weight.data
        self.mlp_norm = module.post_attention_layernorm.weight.data
        self.inputs = FusedProjection.of([attention.q_proj, attention.k_proj, attention.v_proj])
        self.output = FusedProjection.of([attention.o_proj])
        self.gate_up = FusedProjection.of([mlp.gate_proj, mlp.up_proj])
        self.down = FusedProjection.of([mlp.down_proj])

    def __call__(self, x: torch.Tensor, cosine: torch.Tensor, sine: torch.Tensor) -> torch.Tensor:
        """From (batch, positions, width) to the same shape."""
        batch, length, width = x.shape
        flat = x.reshape(batch * length, width)
        joint = self.inputs(RootMeanSquareNorm.apply(flat, self.attention_norm, self.epsilon))
        joint = joint.view(batch, length, -1, self.head_width).transpose(1, 2)
        turned = Rotate.apply(joint[:, :self.heads + self.key_heads], cosine, sine)
        queries, keys = turned.split([self.heads, self.key_heads], dim=1)
        mixed = scaled_dot_product_attention(
            queries, self._repeat(keys), self._repeat(joint[:, self.heads + self.key_heads:]), is_causal=True)
        return self._finish(flat, mixed).view(batch, length, width)

    def at(self, x: torch.Tensor, cosine: torch.Tensor, sine: torch.Tensor, slots: torch.Tensor) -> torch.Tensor:
        """The outputs at `slots` (batch, fields) alone: (batch, fields, width)."""
        batch, length, width = x.shape
        fields = slots.shape[1]
        normed = RootMeanSquareNorm.apply(x.reshape(batch * length, width), self.attention_norm, self.epsilon)
        joint = self.inputs(normed, 1, 3).view(batch, length, -1, self.head_width).transpose(1, 2)
        keys = Rotate.apply(joint[:, :self.key_heads], cosine, sine)
        rows = (slots + torch.arange(batch, device=x.device)[:, None] * length).reshape(-1)
        queries = self.inputs(normed[rows], 0, 1).view(batch, fields, self.heads, self.head_width).transpose(1, 2)
        queries = Rotate.apply(queries, cosine[slots][:, None], sine[slots][:, None])
        visible = torch.arange(length, device=x.device)[None, None, None, :] <= slots[:, None, :, None]
        mixed = scaled_dot_product_attention(
            queries, self._repeat(keys), self._repeat(joint[:, self.key_heads:]), attn_mask=visible)
        return self._finish(x.reshape(batch * length, width)[rows], mixed).view(batch, fields, width)

    def _finish(self, residual: torch.Tensor, mixed: torch.Tensor) -> torch.Tensor:
        """What follows attention, on (rows, width)."""
        mixed = mixed.transpose(1, 2).reshape(residual.shape[0], self.heads * self.head_width)
        residual = residual + self.output(mixed)
        inner = self.gate_up(RootMeanSquareNorm.apply(residual, self.mlp_norm, self.epsilon))
        return residual + self.down(Gate.apply(inner))

    def _repeat(self, x: torch.Tensor) -> torch.Tensor:
        return x.repeat_interleave(self.heads // self.key_heads, dim=1)


class Stack:
    """The whole model in two halves that meet before `first_layer`."""

    def __init__(self, model: PeftModel, first_layer: int, label_tokens: list[list[int]]):
        base = model.get_base_model()
        config = base.config
        if not 0 <= first_layer < config.num_hidden_layers:
            raise SystemExit(f"first_layer is {first_layer}: the base has {config.num_hidden_layers} layers")
        self.device = base.model.embed_tokens.weight.device
        self.embedding = base.model.embed_tokens.weight.data
        self.norm = base.model.norm.weight.data
        self.epsilon = config.rms_norm_eps
        self.width = config.hidden_size
        layers = [Layer(module, config) for module in base.model.layers]
        self.lower_layers, self.upper_layers = layers[:first_layer], layers[first_layer:]
        head = base.lm_head.weight.data
        self.label_rows = [head[torch.tensor(tokens, device=self.device)] for tokens in label_tokens]
        turns = torch.arange(config.max_position_embeddings, dtype=torch.float64)[:, None] * (
            config.rope_theta ** (-torch.arange(0, config.head_dim, 2, dtype=torch.float64) / config.head_dim))
        self.cosine, self.sine = turns.cos().float().to(self.device), turns.sin().float().to(self.device)

    @torch.no_grad()
    def lower(self, tokens: torch.Tensor) -> torch.Tensor:
        """From token ids (batch, positions) to the input of the upper layers."""
        x = self.embedding[tokens]
        cosine, sine = self.cosine[:tokens.shape[1]], self.sine[:tokens.shape[1]]
        for layer in self.lower_layers:
            x = layer(x, cosine, sine)
        return x

    def upper(self, x: torch.Tensor, slots: torch.Tensor) -> list[torch.Tensor]:
        """The logits of each field's labels: (batch, labels) for every column of `slots`."""
        cosine, sine = self.cosine[:x.shape[1]], self.sine[:x.shape[1]]
        for layer in self.upper_layers[:-1]:
            x = layer(x, cosine, sine)
        x = self.upper_layers[-1].at(x, cosine, sine, slots)
        x = RootMeanSquareNorm.apply(x, self.norm, self.epsilon)
        return [x[:, field] @ rows.T for field, rows in enumerate(self.label_rows)]


def add_adapter(base: LlamaForCausalLM, settings: Settings) -> PeftModel:
    """A new LoRA adapter on the seven projections of the upper layers."""
    torch.manual_seed(settings.seed)
    layers = list(range(settings.first_layer, base.config.num_hidden_layers))
    return get_peft_model(base, LoraConfig(
        r=settings.rank, lora_alpha=settings.alpha, lora_dropout=0.0, target_modules=list(PROJECTIONS),
        layers_to_transform=layers, task_type="CAUSAL_LM"))


def adapter_weights(model: PeftModel) -> dict[str, torch.nn.Parameter]:
    """The adapter's parameters by name."""
    return {name: value for name, value in model.named_parameters() if ".lora_" in name}
