"""Trains TinyLlama as OpenSOC-AI did: python -m opensoc.train --settings FILE --entries F.jsonl --run FOLDER.

Goes on from the run's last checkpoint. Leaves a PEFT adapter in RUN/adapter, which `porchlight models convert` turns into
a GGUF file.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import Trainer, TrainingArguments
from transformers.trainer_utils import get_last_checkpoint

from model.settings import PROJECTIONS
from opensoc.base_model import load
from opensoc.prompt import IGNORED, Encoded, encode
from opensoc.settings import Settings, read_settings


class Entries(torch.utils.data.Dataset):
    """Encoded entries as the Trainer takes them."""

    def __init__(self, encoded: list[Encoded]):
        self.encoded = encoded

    def __len__(self) -> int:
        return len(self.encoded)

    def __getitem__(self, place: int) -> Encoded:
        return self.encoded[place]


def pad(batch: list[Encoded]) -> dict[str, torch.Tensor]:
    """One tensor a field, as long as the longest entry of the batch."""
    longest = max(len(entry.tokens) for entry in batch)
    rows = {"input_ids": (0, "tokens"), "labels": (IGNORED, "labels")}
    padded = {
        name: torch.tensor([getattr(entry, field) + [filler] * (longest - len(entry.tokens)) for entry in batch])
        for name, (filler, field) in rows.items()
    }
    lengths = torch.tensor([len(entry.tokens) for entry in batch])
    padded["attention_mask"] = (torch.arange(longest)[None, :] < lengths[:, None]).long()
    return padded


def train(settings: Settings, entries: Path, run: Path) -> Path:
    """Runs or goes on with a run; gives the folder of the adapter."""
    model, tokenizer = load(settings)
    if settings.four_bit:
        model = prepare_model_for_kbit_training(model)
    model = get_peft_model(model, LoraConfig(
        r=settings.rank, lora_alpha=settings.alpha, lora_dropout=settings.dropout,
        target_modules=list(PROJECTIONS), task_type="CAUSAL_LM"))
    model.print_trainable_parameters()
    rows = [json.loads(line) for line in entries.read_text("utf-8").splitlines()]
    encoded = {split: [encode(row["input"], row["output"], tokenizer, settings.most_tokens)
                       for row in rows if row["split"] == split] for split in ("train", "validation")}
    if not encoded["train"]:
        raise SystemExit(f"{entries}: no entry is of the split train")
    on_gpu = torch.cuda.is_available()
    trainer = Trainer(
        model=model,
        args=TrainingArguments(
            output_dir=str(run), num_train_epochs=settings.epochs, max_steps=settings.most_steps,
            per_device_train_batch_size=settings.batch, per_device_eval_batch_size=settings.batch,
            gradient_accumulation_steps=settings.accumulate, learning_rate=settings.learning_rate,
            lr_scheduler_type="cosine", warmup_ratio=settings.warm_up_share,
            # the 8-bit optimiser of bitsandbytes runs on CUDA alone
            optim=settings.optimiser if on_gpu else "adamw_torch",
            fp16=on_gpu and settings.four_bit, use_cpu=not on_gpu, logging_steps=10 if settings.most_steps < 0 else 1,
            save_steps=settings.save_steps, save_total_limit=2, seed=settings.seed, report_to=[],
            remove_unused_columns=False, label_names=["labels"],
            eval_strategy="epoch" if encoded["validation"] and settings.most_steps < 0 else "no",
        ),
        train_dataset=Entries(encoded["train"]),
        eval_dataset=Entries(encoded["validation"]) if encoded["validation"] else None,
        data_collator=pad,
    )
    trainer.train(resume_from_checkpoint=get_last_checkpoint(str(run)) if run.exists() else None)
    adapter = run / "adapter"
    model.save_pretrained(adapter)
    print(f"{adapter}: the adapter, after {trainer.state.global_step} steps")
    return adapter


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m opensoc.train", description="Trains a LoRA with OpenSOC-AI's settings.")
    parser.add_argument("--settings", type=Path, required=True)
    parser.add_argument("--entries", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    given = parser.parse_args()
    train(read_settings(given.settings), given.entries, given.run)


if __name__ == "__main__":
    main()
