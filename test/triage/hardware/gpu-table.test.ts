import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gpuPage, pageWithTable } from './gpu-table.ts';

test('the table of docs/gpu.md is what the code decides', () => {
  expect(readFileSync(gpuPage, 'utf8'), 'run "node test/triage/hardware/write-gpu-table.ts"').toBe(pageWithTable());
});
