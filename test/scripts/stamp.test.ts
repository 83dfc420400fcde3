import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../scripts/setup/build.mjs';
import { faultOf, hashOnce } from '../../scripts/setup/models.mjs';
import { cacheFolder } from '../../scripts/setup/paths.mjs';
import { readStamp, writeStamp } from '../../scripts/setup/stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-stamp-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a stamp goes into the next folder where the first cannot be written', () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  const folders = [join(blocked, 'stamps'), join(folder, 'second')];
  const any = () => true;
  expect(readStamp('build', any, folders)).toBeUndefined();
  expect(writeStamp('build', { key: 1 }, folders)).toBe(true);
  expect(readStamp('build', any, folders)).toEqual({ key: 1 });
  expect(writeStamp('build', 1, [join(blocked, 'stamps')])).toBe(false);
});

test('a stamp that does not fit does not hide one that does', () => {
  const folders = [join(folder, 'checkout'), join(folder, 'cache')];
  writeStamp('sqlite', { key: 'old' }, folders.slice(0, 1));
  writeStamp('sqlite', { key: 'new' }, folders.slice(1));
  expect(readStamp('sqlite', (noted: { key: string }) => noted.key === 'new', folders)).toEqual({ key: 'new' });
});

test('a damaged stamp counts as none', () => {
  writeFileSync(join(folder, 'models.json'), '{"half');
  expect(readStamp('models', () => true, [folder])).toBeUndefined();
});

test('a fingerprint changes with a file, and only with one', () => {
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  const file = join(folder, 'src', 'deep', 'a.ts');
  writeFileSync(file, 'one');
  const first = fingerprint(folder, ['src', 'missing']);
  expect(fingerprint(folder, ['src', 'missing'])).toBe(first);
  writeFileSync(file, 'longer');
  const second = fingerprint(folder, ['src', 'missing']);
  utimesSync(file, 1, 1);
  expect(new Set([first, second, fingerprint(folder, ['src', 'missing'])]).size).toBe(3);
});

test('a model file is hashed once, and its fault is named', async () => {
  const path = join(folder, 'base.gguf');
  writeFileSync(path, 'weights');
  const sha256 = 'dddb95c29b7c81d13d9b92c3b55ceea7a2ccd1ad0d8b3fda6ef5a4f4a3aa4d2f';
  const known: Record<string, string> = {};
  const real = await hashOnce(path, known);
  expect(Object.values(known)).toEqual([real]);
  expect(await faultOf(path, { path, bytes: 7, sha256: real }, known)).toBeUndefined();
  expect(await faultOf(path, { path, bytes: 8, sha256: real }, known)).toBe('has 7 bytes instead of 8');
  expect(await faultOf(path, { path, bytes: 7, sha256 }, known)).toContain('another SHA-256');
  expect(await faultOf(join(folder, 'none'), { path, bytes: 7, sha256 }, known)).toBe('is missing');
  const changed = Object.keys(known)[0] ?? '';
  known[changed] = 'from the stamp';
  expect(await hashOnce(path, known)).toBe('from the stamp');
});

test('where the cache lies', () => {
  expect(cacheFolder({ PORCHLIGHT_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux', '/h')).toBe('/c');
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/h')).toBe(join('/x', 'porchlight'));
  expect(cacheFolder({}, 'linux', '/h')).toBe(join('/h', '.cache', 'porchlight'));
  expect(cacheFolder({}, 'darwin', '/h')).toBe(join('/h', 'Library', 'Caches', 'porchlight'));
});
