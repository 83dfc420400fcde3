import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openVerdictCache } from './verdict-cache.ts';

it('keeps answers for the next run, and passes over a line that was left half written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-quality-'));
  const file = join(folder, 'below', 'answers.jsonl');
  try {
    openVerdictCache(file).add(new Map([['a', { logits: [[0.5, -1]] }]]));
    appendFileSync(file, '{"key":"b","answer":{"log');
    const next = openVerdictCache(file);
    expect(next.get('a')).toEqual({ logits: [[0.5, -1]] });
    expect(next.get('b')).toBeUndefined();
    next.add(new Map([['c', { logits: [[2]] }]]));
    expect(openVerdictCache(file).get('c')).toEqual({ logits: [[2]] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
