import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPacks } from '../../src/main/models/packs.ts';
import { loadAttackTable, loadTaxonomy } from '../../src/main/triage/knowledge.ts';

const resources = join(import.meta.dirname, '../../resources');
const table = await loadAttackTable(join(resources, 'attack/attack-enterprise.json'));
const taxonomy = await loadTaxonomy(join(resources, 'taxonomy/threats.json'));

test('techniques carry full names; a revoked id leads to its successor', () => {
  expect(table.techniqueById('T1110.001')).toEqual({
    id: 'T1110.001',
    name: 'Password Guessing',
    tactics: ['Credential Access'],
  });
  expect(table.techniqueById('T1067')?.id).toBe('T1542.003');
  expect(table.techniqueById('T0000')).toBeNull();
});

test('a circle of revoked ids ends', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'porchlight-')), 'attack.json');
  const damaged = { source: 's', tactics: {}, techniques: [], mitigations: {}, revoked_by: { A: 'B', B: 'A' } };
  await writeFile(file, JSON.stringify(damaged));
  expect((await loadAttackTable(file)).techniqueById('A')).toBeNull();
});

test('every threat names known techniques and three to six steps', () => {
  const wrong = taxonomy.threats.filter(
    ({ techniques, checklist, meaning }) =>
      techniques.some((id) => table.techniqueById(id)?.id !== id) ||
      checklist.length < 3 ||
      checklist.length > 6 ||
      meaning === '',
  );
  expect(wrong).toEqual([]);
});

test("the labels of every shipped pack are the taxonomy's and the table's", async () => {
  const { packs, broken } = await listPacks([join(resources, 'models')]);
  expect(broken).toEqual([]);
  for (const { pack } of packs) {
    const labels = (name: string) => pack.format.answer.fields.find((field) => field.name === name)?.labels ?? [];
    const known = new Map(taxonomy.threats.map((threat) => [threat.name, threat.benign]));
    expect(labels('threat').filter((label) => known.get(label) !== pack.format.benignThreats.includes(label))).toEqual(
      [],
    );
    expect(labels('technique').filter((id) => !table.techniqueById(id))).toEqual(pack.format.noTechnique);
  }
});

test('a missing file is a plain error', async () => {
  await expect(loadTaxonomy('/nowhere/threats.json')).rejects.toMatchObject({ data: { code: 'internal' } });
});
