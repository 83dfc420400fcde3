"""The same weights as float32, to tell an adapter's error from that of 4-bit arithmetic: python -m model.dequantise GGUF OUT.gguf."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType, LlamaFileType
from gguf.quants import dequantize

from model.requantise import rewrite


def dequantise(source: Path, target: Path) -> int:
    """Writes `target`; gives the number of tensors that changed."""
    def change(data: np.ndarray, kind: GGMLQuantizationType) -> tuple[np.ndarray, GGMLQuantizationType]:
        values = dequantize(np.array(data), kind).astype(np.float32)
        return np.ascontiguousarray(values), GGMLQuantizationType.F32

    return rewrite(source, target, LlamaFileType.ALL_F32, change)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    print(f"{sys.argv[2]}: {dequantise(Path(sys.argv[1]), Path(sys.argv[2]))} tensors de-quantised")
