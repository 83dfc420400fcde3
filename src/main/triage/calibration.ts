import type { Pack } from '../../shared/pack.ts';

/**
 * The attack probability as it is shown and compared with the threshold: Platt scaling of the logit of the model's own,
 * or that itself where the pack has none. Kept off 0 and 1 for the scaling, because their logits are infinite.
 */
export function attackProbability(calibration: Pack['calibration'], benignMass: number): number {
  const probability = Math.min(1, Math.max(0, 1 - benignMass));
  if (calibration === null) return probability;
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  const logit = Math.log(kept / (1 - kept));
  return 1 / (1 + Math.exp(-(calibration.slope * logit + calibration.offset)));
}
