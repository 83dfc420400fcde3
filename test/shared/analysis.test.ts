import { expect, test } from 'vitest';
import { importProgressSchema, isResumable } from '../../src/shared/analysis.ts';

test('an import goes on after whatever stopped it, and neither while it runs nor when it is done', () => {
  const states = importProgressSchema.shape.state.options;
  expect(states.filter(isResumable)).toEqual(['cancelled', 'failed', 'interrupted']);
});
