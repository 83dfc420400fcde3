import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { products } from '../../src/main/parse/products.ts';
import { recordsOf } from './records.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'parse', 'products');

describe('every product, on its sample lines', () => {
  it.each(products.map(({ id }) => id))('%s', async (id) => {
    const sample = join(folder, `${id}.log`);
    expect(existsSync(sample), `sample lines of ${id}`).toBe(true);
    const parser = createParser({ zone: 'Europe/Berlin', now: Date.parse('2025-11-30T00:00:00Z') });
    const batches = [parser.parse(recordsOf(readFileSync(sample, 'utf8'))), parser.flush()];
    const events = batches.flatMap((batch) => batch.events);
    expect(batches.flatMap((batch) => batch.notUnderstood)).toEqual([]);
    expect([...new Set(events.map(({ fields }) => fields['event.module']))]).toContain(id);
    const golden = events.map(({ record, time, timeSource, format, host, program, processId, message, fields }) => ({
      text: record.text,
      format,
      time: time === null ? null : new Date(time).toISOString(),
      timeSource,
      host,
      program,
      processId,
      message,
      fields,
    }));
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(join(folder, `${id}.expected.json`));
  });

  it('has ids that differ, and no program that two products claim', () => {
    const ids = products.map(({ id }) => id);
    const programs = products.flatMap((product) => product.programs ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(programs).size).toBe(programs.length);
  });
});
