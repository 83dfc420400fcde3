import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machineRecords } from '../../../src/main/triage/hardware/machine-records.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'porchlight-machine-'));

test('an end in the middle leaves the backend out once, a second one until it has worked', () => {
  const folder = newFolder();
  const crash = (run: string) => {
    const records = machineRecords(folder, run);
    const endedWith = records.endedWith();
    records.begin('cuda');
    return endedWith;
  };
  expect(crash('first')).toEqual([]);
  // The start after the crash leaves it out, and ends in order.
  expect(machineRecords(folder, 'second').endedWith()).toEqual(['cuda']);
  expect(crash('third')).toEqual([]);
  expect(machineRecords(folder, 'fourth').endedWith()).toEqual(['cuda']);
  expect(machineRecords(folder, 'fifth').endedWith()).toEqual(['cuda']);
  // Asked for by the user, and it works.
  const asked = machineRecords(folder, 'sixth');
  asked.begin('cuda');
  asked.worked();
  expect(machineRecords(folder, 'seventh').endedWith()).toEqual([]);
});

test('the same run starts a backend again without taking itself for a crash', () => {
  const records = machineRecords(newFolder(), 'run');
  records.begin('vulkan');
  expect(records.endedWith()).toEqual([]);
});

test('a run that goes on is no crash', () => {
  const folder = newFolder();
  machineRecords(folder, 'other').begin('cuda');
  const file = join(folder, 'machine.json');
  const written = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...written, gpu: { ...written.gpu, process: process.ppid } }));
  expect(machineRecords(folder, 'this').endedWith()).toEqual([]);
});

test('speeds are kept beside it; a damaged file, or none that can be written, is as good as none', () => {
  const folder = newFolder();
  const speed = { threads: 2, batchSize: 512, promptTokensPerSecond: 800, at: 1 };
  machineRecords(folder).keepSpeed('a', speed);
  expect(machineRecords(folder).speedOf('a')).toEqual(speed);
  writeFileSync(join(folder, 'machine.json'), '{"speeds": 7');
  expect(machineRecords(folder).speedOf('a')).toBeNull();
  const nowhere = machineRecords(join(folder, 'not', 'there'));
  nowhere.keepSpeed('a', speed);
  expect(nowhere.speedOf('a')).toEqual(speed);
  expect(machineRecords(null).endedWith()).toEqual([]);
});
