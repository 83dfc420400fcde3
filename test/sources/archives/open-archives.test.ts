import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { create } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../read-all.ts';
import { hasTool } from '../tools-at-hand.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight archives '));
  mkdirSync(join(folder, 'log/old'), { recursive: true });
  writeFileSync(join(folder, 'log/auth.log'), 'auth 1\nauth 2\n');
  writeFileSync(join(folder, 'log/old/mail.log'), 'mail 1\n');
  writeFileSync(join(folder, 'log/old/mail.log.1.gz'), gzipSync('mail 0\n'));
  writeFileSync(join(folder, 'log/picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  symlinkSync('/etc/passwd', join(folder, 'log/link.log'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function zip(
  entries: Readonly<Record<string, string | Uint8Array>>,
  options: { password?: string; zipCrypto?: boolean } = {},
): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(entries))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  return Buffer.from(await (await writer.close()).arrayBuffer());
}

/** What a file holds, with the folder left out of the names. */
async function read(path: string, passwords?: string[]): Promise<{ sources: unknown[][]; error: string | null }> {
  const { sources, error } = await readSources(path, { passwords });
  const short = sources.map(({ name, text, error: failed }) => [name.slice(folder.length + 1), text, failed]);
  return { sources: short, error: error?.code ?? null };
}

describe('a tar archive', () => {
  it.each([
    ['tar', '', 'tar'],
    ['tar.gz', '-z', 'gzip'],
    ['tar.bz2', '-j', 'bzip2'],
    ['tar.xz', '-J', 'xz'],
    ['tar.zst', '--zstd', 'zstd'],
  ])('gives its files when it is a %s', async (ending, option, tool) => {
    if (!hasTool('tar') || !hasTool(tool)) return;
    const name = `logs.${ending}`;
    const path = join(folder, name);
    execFileSync('tar', ['-C', folder, '--sort=name', option, '-cf', path, 'log'].filter(Boolean));
    expect(await read(path)).toEqual({
      sources: [
        [`${name} » log/auth.log`, ['auth 1', 'auth 2'], null],
        [`${name} » log/link.log`, [], 'not-a-log'],
        [`${name} » log/old/mail.log`, ['mail 1'], null],
        [`${name} » log/old/mail.log.1.gz`, ['mail 0'], null],
        [`${name} » log/picture.png`, [], 'not-a-log'],
      ],
      error: null,
    });
  });

  it('that is cut gives what is there, and says so', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) => `line ${index}`);
    writeFileSync(join(folder, 'long.log'), lines.join('\n'));
    const whole = create({ cwd: folder, sync: true }, ['log/auth.log', 'long.log']).read();
    if (whole === null) throw new Error('no archive');
    const { sources, error } = await read(write('cut.tar', whole.subarray(0, 20_000)));
    expect(error).toBe('archive-damaged');
    expect(sources.map(([name]) => name)).toEqual(['cut.tar » log/auth.log', 'cut.tar » long.log']);
    const found = sources[1]?.[1] as string[];
    expect(found.length).toBeGreaterThan(1000);
    expect(lines.join('\n').startsWith(found.join('\n'))).toBe(true);
  });

  it('with a damaged header names that and gives the files behind it', async () => {
    const whole = create({ cwd: folder, sync: true }, ['log/auth.log', 'log/old/mail.log']).read();
    if (whole === null) throw new Error('no archive');
    const damaged = Buffer.concat([whole.subarray(0, 1024), Buffer.alloc(512, '?'), whole]);
    const { sources, error } = await read(write('damaged.tar', damaged));
    expect(error).toBe('archive-damaged');
    expect(sources).toEqual([
      ['damaged.tar » log/auth.log', ['auth 1', 'auth 2'], null],
      ['damaged.tar » log/auth.log (2)', ['auth 1', 'auth 2'], null],
      ['damaged.tar » log/old/mail.log', ['mail 1'], null],
    ]);
  });
});

describe('a ZIP archive', () => {
  it('gives its files in order, those of archives within it too', async () => {
    const inner = await zip({ 'a.log': 'inner\n' });
    const path = write(
      'logs.zip',
      await zip({ 'b.log': 'b\n', 'inner.zip': inner, 'empty.log': '', 'c.gz': gzipSync('c\n') }),
    );
    expect(await read(path)).toEqual({
      sources: [
        ['logs.zip » b.log', ['b'], null],
        ['logs.zip » inner.zip » a.log', ['inner'], null],
        ['logs.zip » empty.log', [], null],
        ['logs.zip » c.gz', ['c'], null],
      ],
      error: null,
    });
  });

  it.skipIf(!hasTool('zip'))('made by zip is read', async () => {
    execFileSync('zip', ['-qry', 'made.zip', 'log'], { cwd: folder });
    const { sources, error } = await read(join(folder, 'made.zip'));
    expect(error).toBeNull();
    expect(sources).toContainEqual(['made.zip » log/auth.log', ['auth 1', 'auth 2'], null]);
    expect(sources).toContainEqual(['made.zip » log/link.log', [], 'not-a-log']);
  });

  it.each([
    ['AES', {}],
    ['the old encryption', { zipCrypto: true }],
  ])('locked with %s needs its password', async (_name, options) => {
    const path = write('locked.zip', await zip({ 'a.log': 'secret\n' }, { password: 'pass word', ...options }));
    const read1 = async (passwords?: string[]) =>
      (await read(path, passwords)).sources.map(([, text, error]) => [text, error]);
    expect(await read1()).toEqual([[[], 'password-needed']]);
    expect(await read1(['wrong'])).toEqual([[[], 'password-wrong']]);
    expect(await read1(['wrong', 'pass word'])).toEqual([[['secret'], null]]);
  });

  it.skipIf(!hasTool('zip'))('made and locked by zip is read with its password', async () => {
    execFileSync('zip', ['-q', '-P', 'secret', 'locked-by-zip.zip', 'log/auth.log'], { cwd: folder });
    expect((await read(join(folder, 'locked-by-zip.zip'), ['secret'])).sources).toEqual([
      ['locked-by-zip.zip » log/auth.log', ['auth 1', 'auth 2'], null],
    ]);
  });

  it('that holds an Office document is no log', async () => {
    const path = write('letter.docx', await zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<b/>' }));
    expect(await read(path)).toEqual({ sources: [], error: 'not-a-log' });
  });

  it('with a damaged entry gives the others', async () => {
    const noise = (seed: number) => Array.from({ length: 5000 }, (_, i) => `line ${Math.sin(i + seed)}\n`).join('');
    const bytes = await zip({ 'a.log': noise(1), 'b.log': noise(2), 'c.log': 'c\n' });
    const middle = bytes.indexOf('b.log') + 20_000;
    bytes.fill(0x55, middle, middle + 50);
    const { sources, error } = await read(write('damaged.zip', bytes));
    expect(error).toBeNull();
    expect(sources.map(([name, text, failed]) => [name, (text as string[]).length > 0, failed])).toEqual([
      ['damaged.zip » a.log', true, null],
      ['damaged.zip » b.log', true, 'archive-damaged'],
      ['damaged.zip » c.log', true, null],
    ]);
  });

  it('of which the end is missing is named', async () => {
    const bytes = await zip({ 'a.log': 'a\n', 'b.log': 'b\n' });
    expect((await read(write('cut.zip', bytes.subarray(0, bytes.length - 30)))).error).toBe('archive-damaged');
  });
});
