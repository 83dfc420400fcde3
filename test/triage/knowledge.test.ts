import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPacks } from '../../src/main/models/packs.ts';
import { loadAttackTable, loadTaxonomy } from '../../src/main/triage/knowledge.ts';
import type { Pack } from '../../src/shared/pack.ts';
import { severities } from '../../src/shared/taxonomy.ts';
import { loadStarterV0 } from './packs.ts';

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

test('every threat has a name of its own, a meaning, and techniques of the table as they are today', () => {
  const { threats } = taxonomy;
  expect(new Set(threats.map(({ name }) => name)).size).toBe(threats.length);
  const wrong = threats.filter(
    ({ name, techniques, checklist, meaning }) =>
      [name, meaning, ...checklist].some((text) => text.trim() === '') ||
      new Set(techniques).size < techniques.length ||
      techniques.length > 12 ||
      techniques.some((id) => table.techniqueById(id)?.id !== id),
  );
  expect(wrong).toEqual([]);
});

test('an attack has techniques and three to six steps; what is harmless has none of the first and few of the second', () => {
  const wrong = taxonomy.threats.filter(({ benign, techniques, checklist }) =>
    benign
      ? techniques.length > 0 || checklist.length === 0 || checklist.length > 3
      : techniques.length === 0 || checklist.length < 3 || checklist.length > 6,
  );
  expect(wrong).toEqual([]);
});

test('severities range upwards, and what is harmless is low', () => {
  const wrong = taxonomy.threats.filter(
    ({ benign, severity: { least, most } }) =>
      severities.indexOf(least) > severities.indexOf(most) || (benign && most !== 'LOW'),
  );
  expect(wrong).toEqual([]);
});

test("the labels of every shipped pack are the taxonomy's and the table's", async () => {
  const { packs, broken } = await listPacks([join(resources, 'models')]);
  expect(broken).toEqual([]);
  const known = new Map(taxonomy.threats.map((threat) => [threat.name, threat.benign]));
  for (const { pack } of [...packs, await loadStarterV0()]) {
    const { threats, techniques, noTechnique } = labelsOf(pack.format);
    expect(threats.filter(({ label, benign }) => known.get(label) !== benign)).toEqual([]);
    expect(techniques.filter((id) => !table.techniqueById(id))).toEqual(noTechnique);
  }
});

/** What a pack can answer, whichever way it asks. */
function labelsOf(format: Pack['format']) {
  if (format.kind === 'porchlight') {
    const techniques = format.techniques.map(({ label }) => label);
    return { threats: format.threats, techniques, noTechnique: [format.noTechnique] };
  }
  if (format.kind === 'generic') {
    return {
      threats: format.threats,
      techniques: format.threats.flatMap((threat) => threat.techniques),
      noTechnique: [],
    };
  }
  const labels = (name: string) => format.answer.fields.find((field) => field.name === name)?.labels ?? [];
  const threats = labels('threat').map((label) => ({ label, benign: format.benignThreats.includes(label) }));
  return { threats, techniques: labels('technique'), noTechnique: format.noTechnique };
}

test('a missing file is a plain error', async () => {
  await expect(loadTaxonomy('/nowhere/threats.json')).rejects.toMatchObject({ data: { code: 'internal' } });
});
