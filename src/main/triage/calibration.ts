import type { Pack } from '../../shared/pack.ts';
import { logistic, logit } from './probabilities.ts';

/**
 * The attack probability as it is shown and compared with the threshold: the pack's logistic scaling of the logit of the
 * model's own and, where it has one, the first stage's; the model's own where the pack has no scaling.
 */
export function attackProbability(
  calibration: Pack['calibration'],
  benignMass: number,
  firstStage: number | null = null,
): number {
  const probability = Math.min(1, Math.max(0, 1 - benignMass));
  if (calibration === null) return probability;
  const { slope, offset, firstStage: weight } = calibration;
  return logistic(slope * logit(probability) + weight * (firstStage ?? 0) + offset);
}
