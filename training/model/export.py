"""Writes a run's best adapter as a GGUF LoRA file: python -m model.export --settings FILE --run FOLDER [--out FILE]."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, GGUFWriter, LlamaFileType

from model.base import TENSORS, file_digest, permute, read_config
from model.files import write_atomically
from model.settings import Settings, arguments, read_settings

PARAMETER = re.compile(r"\.layers\.(\d+)\.(?:self_attn|mlp)\.(\w+)\.lora_([AB])\.default\.weight$")
GGUF_NAMES = {name.split(".")[1]: tensor for tensor, name in TENSORS.items() if "." in name}


def gguf_tensors(weights: dict[str, torch.Tensor], heads: int, key_heads: int) -> dict[str, np.ndarray]:
    """PEFT's weights under GGUF's names; the rows of `lora_b` of q and k in GGUF's order."""
    result = {}
    for name, value in weights.items():
        match = PARAMETER.search(name)
        if match is None:
            raise ValueError(f"{name} is no weight of a LoRA adapter")
        layer, projection, half = match.groups()
        values = value.float().numpy()
        if half == "B" and projection in ("q_proj", "k_proj"):
            values = permute(values, heads if projection == "q_proj" else key_heads)
        tensor = f"blk.{layer}.{GGUF_NAMES[projection]}.weight.lora_{half.lower()}"
        result[tensor] = np.ascontiguousarray(values, dtype=np.float16)
    if any(not np.isfinite(values).all() for values in result.values()):
        raise ValueError("the adapter holds a value that float16 cannot")
    return dict(sorted(result.items(), key=lambda item: _order(item[0])))


def _order(name: str) -> tuple[int, str]:
    return int(name.split(".")[1]), name


def export(settings: Settings, weights: dict[str, torch.Tensor], target: Path) -> None:
    """Writes the file."""
    config = read_config(GGUFReader(settings.base))
    tensors = gguf_tensors(weights, config.num_attention_heads, config.num_key_value_heads)

    def write(draft: Path) -> None:
        writer = GGUFWriter(draft, "llama")
        writer.add_type("adapter")
        writer.add_string("adapter.type", "lora")
        writer.add_float32("adapter.lora.alpha", float(settings.alpha))
        writer.add_file_type(LlamaFileType.MOSTLY_F16)
        for name, values in tensors.items():
            writer.add_tensor(name, values)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()

    write_atomically(target, write)
    print(f"{target}: {len(tensors)} tensors, {target.stat().st_size} bytes, sha256 {file_digest(target)}")


def main() -> None:
    parser = arguments("Writes the best adapter of a run as a GGUF LoRA file.")
    parser.add_argument("--out", type=Path, help="default: adapter.gguf in the run folder")
    given = parser.parse_args()
    weights = torch.load(given.run / "best.pt", map_location="cpu", weights_only=True)
    export(read_settings(given.settings), weights, given.out or given.run / "adapter.gguf")


if __name__ == "__main__":
    main()
