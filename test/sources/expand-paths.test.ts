import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/main/sources/expand-paths.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-expand-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

async function expand(...names: string[]): Promise<unknown> {
  const { files, skipped } = await expandPaths(names.map((name) => (name === '-' ? name : join(folder, name))));
  const short = (path: string) => (path === '-' ? path : relative(folder, path));
  return {
    files: files.map(short),
    skipped: skipped.map(({ file, error }) => [short(file), error.code]),
  };
}

describe('expandPaths', () => {
  it('gives the logs below a folder in order, and names what it leaves out', async () => {
    write('b.log', 'b\n');
    write('a/z.log', 'z\n');
    write('a/old.gz', gzipSync('old\n'));
    write('a/empty.log', '');
    write('.hidden', 'x\n');
    write('picture.log', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    symlinkSync(folder, join(folder, 'a', 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
    expect(await expand('')).toEqual({
      files: ['a/empty.log', 'a/old.gz', 'a/z.log', 'b.log'],
      skipped: [
        ['.hidden', 'not-a-log'],
        ['broken', 'not-found'],
        ['picture.log', 'not-a-log'],
      ],
    });
  });

  it('lets pass what is packed, by its content', async () => {
    write('a.bin', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00]));
    write('b.bin', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x24]));
    write('c.bin', Buffer.from([0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26]));
    write('d.bin', create({ cwd: folder, sync: true }, ['a.bin']).read() ?? '');
    write('e.bin', Buffer.from('PK\x03\x04 and so on'));
    write('f.zip', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    expect(await expand('')).toEqual({
      files: ['a.bin', 'b.bin', 'c.bin', 'd.bin', 'e.bin'],
      skipped: [['f.zip', 'not-a-log']],
    });
  });

  it('keeps the order in which paths were named, none twice, and standard input', async () => {
    write('b.log', 'b\n');
    write('a.log', 'a\n');
    expect(await expand('b.log', '-', '', 'b.log', '-', 'gone.log')).toEqual({
      files: ['b.log', '-', 'a.log'],
      skipped: [['gone.log', 'not-found']],
    });
  });

  it('names a folder without logs', async () => {
    mkdirSync(join(folder, 'empty'));
    expect(await expand('empty')).toEqual({ files: [], skipped: [['empty', 'not-a-log']] });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('names what may not be read', async () => {
    write('secret/a.log', 'a\n');
    write('b.log', 'b\n');
    chmodSync(join(folder, 'secret'), 0);
    expect(await expand('')).toEqual({ files: ['b.log'], skipped: [['secret', 'permission-denied']] });
    chmodSync(join(folder, 'secret'), 0o700);
  });
});
