"""The base with its tokenizer: 4-bit on a GPU, or the weights of a GGUF file."""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig, PreTrainedModel
from transformers.tokenization_utils_base import PreTrainedTokenizerBase

from model.base import load_base
from opensoc.settings import Settings


def load(settings: Settings) -> tuple[PreTrainedModel, PreTrainedTokenizerBase]:
    """Model without an adapter, and tokenizer. Exits with a sentence where 4-bit was asked for and can't be had."""
    path = Path(settings.base)
    if path.suffix == ".gguf":
        if settings.four_bit:
            raise SystemExit("four_bit needs the original weights: name the model or its folder as base, not a GGUF file")
        tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
        return load_base(path), tokenizer
    if settings.four_bit and not torch.cuda.is_available():
        raise SystemExit("four_bit needs an NVIDIA GPU with CUDA, and there is none; set it to false for a slow trial")
    quantisation = BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=torch.float16,
    )
    model = AutoModelForCausalLM.from_pretrained(
        settings.base,
        quantization_config=quantisation if settings.four_bit else None,
        dtype=torch.float16 if settings.four_bit else torch.float32,
        device_map="auto" if settings.four_bit else None,
    )
    return model, AutoTokenizer.from_pretrained(settings.base)
