"""Trains the adapter: python -m model.train --settings FILE --run FOLDER [--resume]."""

from __future__ import annotations

import math
import shutil
import signal
import time
from pathlib import Path

import numpy as np
import torch

from model import checkpoint
from model.batches import epoch_batches
from model.calibration import Calibration, answers_of
from model.checkpoint import Progress
from model.evaluate import fixed_sample
from model.examples import Example, fingerprint
from model.files import append_json_line
from model.losses import Loss
from model.scoring import all_figures, selection_score
from model.session import Session, load_adapter, open_session
from model.settings import Settings, arguments, data_folder, read_settings
from model.stack import adapter_weights

PRINT_SECONDS = 20


class Trainer:
    """One run: its examples, optimiser, clock and log."""

    def __init__(self, session: Session, run: Path):
        self.session = session
        self.settings = session.settings
        self.run = run
        self.examples = session.split("train")
        if not self.examples:
            raise SystemExit("no example is of the split train")
        self.sample = fixed_sample(session.split("validation"), self.settings.evaluate_examples, self.settings.seed)
        self.lengths = np.array([len(example.tokens) for example in self.examples])
        self.loss = Loss(session.labels, self.settings, session.stack.device)
        self.parameters = list(adapter_weights(session.model).values())
        self.optimiser = torch.optim.AdamW(
            self.parameters, lr=self.settings.learning_rate, weight_decay=self.settings.weight_decay)
        self.fingerprint = {**self.settings.fingerprint(), "examples": fingerprint(session.examples)}
        self.batches_an_epoch = len(self._order(0))
        self.steps = max(1, math.ceil(self.settings.epochs * self.batches_an_epoch))
        # every example weighs the same in an epoch, whether its batch holds few long or many short ones
        self.normaliser = sum(example.weight for example in self.examples) / self.batches_an_epoch
        self.progress = Progress()
        self.stop_asked = False

    def _order(self, epoch: int) -> list[np.ndarray]:
        return epoch_batches(self.lengths, self.settings.tokens_per_batch, self.settings.seed, epoch)

    def resume(self) -> None:
        """Goes on from the last checkpoint, if there is one."""
        path = self.run / "checkpoint.pt"
        if path.exists():
            self.progress = checkpoint.restore(path, self.session.model, self.optimiser, self.fingerprint)
            print(f"goes on at step {self.progress.step} of {self.steps}, "
                  f"{self.progress.seconds / 60:.1f} minutes in")

    def share_done(self) -> float:
        """How much of the run is over, by steps or by the clock, whichever is further."""
        share = self.progress.step / self.steps
        if self.settings.minutes_limit:
            share = max(share, self.progress.seconds / 60 / self.settings.minutes_limit)
        return min(1.0, share)

    def rate(self) -> float:
        """The learning rate of the next step: warm-up, then a cosine down to its final share."""
        warm = min(1.0, (self.progress.step + 1) / max(1, self.settings.warm_up_steps))
        cosine = (1 + math.cos(math.pi * self.share_done())) / 2
        final = self.settings.final_rate_share
        return self.settings.learning_rate * warm * (final + (1 - final) * cosine)

    def step(self, batch: list[Example]) -> float:
        """One update; gives the loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        loss = self.loss.weighted(self.session.forward(batch), batch).sum() / self.normaliser
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.parameters, self.settings.clip)
        if not torch.isfinite(norm):
            print(f"step {self.progress.step}: the gradient is not finite, the batch is left out", flush=True)
        else:
            self.optimiser.step()
        return float(loss.detach()) * self.normaliser / sum(example.weight for example in batch)

    def train(self) -> None:
        """Steps until the end, the time limit or a signal; checkpoints and evaluates on the way."""
        clock = time.monotonic()
        saved = evaluated = printed = self.progress.seconds
        recent: list[tuple[float, int, float]] = []
        epoch, order = -1, []
        while self.progress.step < self.steps and self.share_done() < 1.0 and not self.stop_asked:
            if self.progress.step // self.batches_an_epoch != epoch:
                epoch = self.progress.step // self.batches_an_epoch
                order = self._order(epoch)
            batch = [self.examples[place] for place in order[self.progress.step % self.batches_an_epoch]]
            self.session.cache.prepare(batch)
            prepared = time.monotonic()
            loss = self.step(batch)
            tokens = sum(len(example.tokens) for example in batch)
            recent.append((loss, tokens, time.monotonic() - prepared))
            self.progress.step += 1
            self.progress.tokens += tokens
            now = time.monotonic()
            self.progress.seconds, clock = self.progress.seconds + now - clock, now
            if self.progress.seconds - printed > PRINT_SECONDS or self.progress.step == self.steps:
                self._log(recent)
                recent, printed = [], self.progress.seconds
            if self.progress.seconds - evaluated > self.settings.evaluate_minutes * 60:
                self.evaluate()
                now = time.monotonic()
                self.progress.seconds, clock = self.progress.seconds + now - clock, now
                evaluated = self.progress.seconds
            if self.progress.seconds - saved > self.settings.checkpoint_minutes * 60:
                self.save()
                saved = self.progress.seconds
        if self.stop_asked:
            self.save()
            print("stopped; --resume goes on from here")
            return
        self.evaluate()
        self.progress.finished = True
        self.save()

    def _log(self, recent: list[tuple[float, int, float]]) -> None:
        row = {
            "step": self.progress.step, "of": self.steps, "minutes": round(self.progress.seconds / 60, 2),
            "loss": round(sum(loss for loss, _, _ in recent) / len(recent), 4), "rate": self.rate(),
            "tokens_a_second": round(sum(tokens for _, tokens, _ in recent) / sum(spent for _, _, spent in recent)),
        }
        append_json_line(self.run / "log.jsonl", row)
        print(f"step {row['step']}/{self.steps}  {row['minutes']:.1f} min  loss {row['loss']:.3f}  "
              f"{row['tokens_a_second']} tokens/s in the upper layers", flush=True)

    def evaluate(self) -> None:
        """Figures of the fixed sample of families not trained on; keeps the adapter if it is the best."""
        if not self.sample:
            checkpoint.save_adapter(self.run / "best.pt", self.session.model)
            return
        started = time.monotonic()
        logits = self.session.logits(self.sample)
        with torch.no_grad():
            losses = self.loss.weighted(
                [torch.from_numpy(values).to(self.session.stack.device) for values in logits], self.sample)
        answers = answers_of(self.sample, logits, self.session.labels, Calibration(), None, threshold=0.5)
        figures = all_figures(answers, 0.5)
        score = selection_score(figures)
        best = score > self.progress.best_score
        if best:
            self.progress.best_score, self.progress.best_step = score, self.progress.step
            checkpoint.save_adapter(self.run / "best.pt", self.session.model)
        row = {"evaluation": True, "step": self.progress.step, "minutes": round(self.progress.seconds / 60, 2),
               "loss": round(float(losses.mean()), 4), "score": round(score, 4), "best": best,
               "seconds": round(time.monotonic() - started, 1),
               **{name: round(value, 4) if math.isfinite(value) else None for name, value in figures.items()}}
        append_json_line(self.run / "log.jsonl", row)
        print(f"  unseen families ({len(self.sample)}): loss {row['loss']}  AUC {row['attack_auc']}  "
              f"benign flagged at 0.5 {row['benign_flagged']}  macro-F1 {row['threat_macro_f1']}  "
              f"technique {row['technique_top1']} / {row['technique_top3']}  score {row['score']}"
              f"{'  (best)' if best else ''}  {row['seconds']} s", flush=True)

    def save(self) -> None:
        """Writes the checkpoint."""
        checkpoint.save(self.run / "checkpoint.pt", self.session.model, self.optimiser, self.progress,
                        self.fingerprint)


def train(settings: Settings, run: Path, data: Path, resume: bool, start_from: Path | None) -> Progress:
    """Runs or goes on with a run."""
    if not resume and (run / "checkpoint.pt").exists():
        raise SystemExit(f"{run} holds a run already: --resume goes on with it, another folder starts anew")
    trainer = Trainer(open_session(settings, run, data), run)
    if resume:
        trainer.resume()
    elif start_from is not None:
        load_adapter(trainer.session.model, torch.load(start_from / "best.pt", map_location="cpu", weights_only=True))
    if trainer.progress.finished:
        print("the run is finished")
        return trainer.progress
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: setattr(trainer, "stop_asked", True))
    tokens = int(trainer.lengths.sum())
    print(f"{trainer.steps} steps over {tokens} tokens an epoch; "
          f"{sum(parameter.numel() for parameter in trainer.parameters)} weights to train", flush=True)
    trainer.train()
    print(f"best score {trainer.progress.best_score:.4f} at step {trainer.progress.best_step}; "
          f"{trainer.progress.seconds / 60:.1f} minutes")
    return trainer.progress


def main() -> None:
    parser = arguments("Trains the adapter of a model pack.")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint of the run folder")
    parser.add_argument("--start-from", type=Path, help="run folder whose best adapter is the starting point")
    given = parser.parse_args()
    settings = read_settings(given.settings)
    given.run.mkdir(parents=True, exist_ok=True)
    if given.settings.resolve() != (given.run / "settings.json").resolve():
        shutil.copyfile(given.settings, given.run / "settings.json")
    train(settings, given.run, data_folder(settings, given.data), given.resume, given.start_from)


if __name__ == "__main__":
    main()
