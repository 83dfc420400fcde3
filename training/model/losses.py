"""What the adapter is trained to: cross entropy over the labels of each field."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, log_softmax

from model.examples import Example, Labels
from model.settings import Settings


def technique_target(techniques: tuple[int, ...], labels: int, first_share: float) -> np.ndarray:
    """The first technique gets its share, the others divide the rest; a single one gets all."""
    target = np.zeros(labels, dtype=np.float32)
    if len(techniques) == 1:
        target[techniques[0]] = 1.0
    else:
        target[techniques[0]] = first_share
        target[list(techniques[1:])] = (1.0 - first_share) / (len(techniques) - 1)
    return target


class Loss:
    """The weighted sum of the fields' losses for a batch."""

    def __init__(self, labels: Labels, settings: Settings, device: torch.device):
        self.settings = settings
        self.device = device
        self.sizes = {field: len(names) for field, names in labels.names.items()}
        self.benign = torch.from_numpy(labels.benign).to(device)

    def each(self, logits: list[torch.Tensor], examples: list[Example]) -> dict[str, torch.Tensor]:
        """The unweighted losses of every example, by field and for attack or not."""
        settings = self.settings
        threat, technique, severity = logits
        targets = torch.from_numpy(np.stack([
            technique_target(example.techniques, self.sizes["technique"], settings.first_technique_share)
            for example in examples])).to(self.device)
        attack = torch.tensor([float(example.attack) for example in examples], device=self.device)
        return {
            "threat": self._hard(threat, [example.threat for example in examples]),
            "technique": -(self._smooth(targets) * log_softmax(technique, dim=-1)).sum(-1),
            "severity": self._hard(severity, [example.severity for example in examples]),
            "attack": binary_cross_entropy_with_logits(
                attack_logit(threat, self.benign), attack * (1 - settings.label_smoothing)
                + settings.label_smoothing / 2, reduction="none"),
        }

    def weighted(self, logits: list[torch.Tensor], examples: list[Example]) -> torch.Tensor:
        """The loss of each example times its weight: severity of attacks only, N/A lightly."""
        settings = self.settings
        each = self.each(logits, examples)
        attack = torch.tensor([float(example.attack) for example in examples], device=self.device)
        weight = torch.tensor([example.weight for example in examples], device=self.device)
        technique_weight = settings.technique_weight * (attack + (1 - attack) * settings.benign_technique_weight)
        return weight * (settings.threat_weight * each["threat"] + technique_weight * each["technique"]
                         + settings.severity_weight * attack * each["severity"]
                         + settings.attack_weight * each["attack"])

    def _smooth(self, targets: torch.Tensor) -> torch.Tensor:
        share = self.settings.label_smoothing
        return targets * (1 - share) + share / targets.shape[-1]

    def _hard(self, logits: torch.Tensor, answers: list[int]) -> torch.Tensor:
        return torch.nn.functional.cross_entropy(
            logits, torch.tensor(answers, device=self.device), reduction="none",
            label_smoothing=self.settings.label_smoothing)


def attack_logit(threat: torch.Tensor, benign: torch.Tensor) -> torch.Tensor:
    """log(p / (1 - p)) of the attack probability: 1 minus the sum of harmless threats."""
    return (threat.masked_fill(benign, float("-inf")).logsumexp(-1)
            - threat.masked_fill(~benign, float("-inf")).logsumexp(-1))
