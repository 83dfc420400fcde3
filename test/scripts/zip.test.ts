import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extractZip } from '../../scripts/setup/zip.mjs';

interface Entry {
  name: string;
  content?: string;
  mode?: number;
  deflated?: boolean;
  method?: number;
}

const LINK = 0o120777;
const FILE = 0o100644;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight zip '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes an archive as PKWARE's APPNOTE describes it, without checksums, which the reader leaves to npm and Electron. */
function archive(entries: readonly Entry[]): string {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', mode = FILE, deflated = false, method } of entries) {
    const raw = Buffer.from(content);
    const packed = deflated ? deflateRawSync(raw) : raw;
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method ?? (deflated ? 8 : 0), 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(raw.length, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt16LE(mode, 40);
    central.writeUInt32LE(offset, 42);
    locals.push(local, nameBytes, packed);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  const path = join(folder, 'archive.zip');
  writeFileSync(path, Buffer.concat([...locals, ...directory, end]));
  return path;
}

test('stored and deflated files, folders, permissions and links come out as they went in', async () => {
  const long = 'line of a log\n'.repeat(100_000);
  const path = archive([
    { name: 'app/', mode: 0o040755 },
    { name: 'app/run', content: '#!/bin/sh\n', mode: 0o100755 },
    { name: 'app/deep/long.txt', content: long, deflated: true },
    { name: 'app/empty' },
    { name: 'app/current', content: 'deep/long.txt', mode: LINK },
  ]);
  const out = join(folder, 'out');

  expect(await extractZip(path, out)).toBe(4);
  expect(readFileSync(join(out, 'app/current'), 'utf8')).toBe(long);
  expect(lstatSync(join(out, 'app/current')).isSymbolicLink()).toBe(true);
  expect(lstatSync(join(out, 'app/run')).mode & 0o777).toBe(0o755);
  expect(readdirSync(join(out, 'app')).sort()).toEqual(['current', 'deep', 'empty', 'run']);
});

test('entries are renamed and left out as asked', async () => {
  const path = archive([
    { name: 'Top/keep', content: 'a' },
    { name: 'Top/drop', content: 'b' },
  ]);
  const out = join(folder, 'out');
  await extractZip(path, out, (name: string) => (name === 'Top/keep' ? 'kept' : undefined));
  expect(readdirSync(out)).toEqual(['kept']);
});

test.each([
  ['a parent folder', { name: '../x', content: 'out' }],
  ['a parent folder further in', { name: 'a/../../x', content: 'out' }],
  ['an absolute path', { name: '/tmp/porchlight-zip-escape', content: 'out' }],
  ['a Windows path', { name: '..\\x', content: 'out' }],
  ['a link that leads out', { name: 'link', content: '../x', mode: LINK }],
])('an entry that leads out is refused: %s', async (_what, entry) => {
  const path = archive([{ name: 'good', content: 'g' }, entry]);
  await expect(extractZip(path, join(folder, 'out'))).rejects.toThrow('leads out of the folder');
  expect(existsSync(join(folder, 'x'))).toBe(false);
});

test('nothing is written through a link of the same archive', async () => {
  const path = archive([
    { name: 'inside/', mode: 0o040755 },
    { name: 'link', content: 'inside', mode: LINK },
    { name: 'link/file', content: 'x' },
  ]);
  await expect(extractZip(path, join(folder, 'out'))).rejects.toThrow();
  expect(readdirSync(join(folder, 'out', 'inside'))).toEqual([]);
});

test('an archive that was cut short and an unknown method are named', async () => {
  const path = archive([{ name: 'a', content: 'abc', method: 12 }]);
  await expect(extractZip(path, join(folder, 'out'))).rejects.toThrow('packed by method 12');
  writeFileSync(path, readFileSync(path).subarray(0, 40));
  await expect(extractZip(path, join(folder, 'out'))).rejects.toThrow('cut short');
});
