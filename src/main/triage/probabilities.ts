/** Probabilities of the logits at a temperature, 1 in sum. */
export function softmax(logits: readonly number[], temperature = 1): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp((logit - highest) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Log of the odds of a probability, kept off 0 and 1, whose odds are infinite. */
export function logit(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
