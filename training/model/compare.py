"""Writes prompts with their probabilities, for the app to be compared with: python -m model.compare ... [--count 100]."""

from __future__ import annotations

from model.evaluate import fixed_sample
from model.examples import FIELDS
from model.files import write_json
from model.scoring import attack_logits, sigmoid, softmax
from model.session import open_session
from model.settings import arguments, data_folder, read_settings


def main() -> None:
    parser = arguments("Writes probabilities of the best adapter for a fixed sample of prompts.")
    parser.add_argument("--count", type=int, default=100)
    given = parser.parse_args()
    settings = read_settings(given.settings)
    session = open_session(settings, given.run, data_folder(settings, given.data), given.run / "best.pt")
    sample = fixed_sample(session.split("validation") or session.examples, given.count, settings.seed)
    logits = session.logits(sample)
    attack = sigmoid(attack_logits(logits[0], session.labels.benign))
    rows = []
    for place, example in enumerate(sample):
        rows.append({
            "id": example.id, "text": example.text, "tokens": example.tokens.tolist(),
            "slots": dict(zip(FIELDS, example.slots)), "attack": float(attack[place]),
            "probabilities": {field: [float(value) for value in softmax(values[place])]
                              for field, values in zip(FIELDS, logits)}})
    labels = {field: [{"label": name, "token": token} for name, token in
                      zip(session.labels.names[field], session.labels.tokens[field])] for field in FIELDS}
    write_json(given.run / "comparison.json", {"labels": labels, "prompts": rows})
    print(f"{given.run / 'comparison.json'}: {len(rows)} prompts, probabilities before calibration")


if __name__ == "__main__":
    main()
