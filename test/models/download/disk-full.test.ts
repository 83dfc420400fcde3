import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadFile } from '../../../src/main/models/download/download.ts';
import { content, failureOf, optionsFor } from './download-in.ts';
import { type FaultyServer, faultyServer } from './faulty-server.ts';

let server: FaultyServer;
let folder: string;
beforeEach(async () => {
  server = await faultyServer(content, []);
  folder = mkdtempSync(join(tmpdir(), 'porchlight-full-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether this user may mount a small disk. */
function mountSmallDisk(kilobytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What all open files have in common, so that writing to any of them can fail. */
async function fileHandles(): Promise<FileHandle> {
  const file = await open(join(folder, 'any'), 'w');
  await file.close();
  return Object.getPrototypeOf(file);
}

test('a disk that fills up: what came is kept, how much is missing is said, and the rest comes later', async () => {
  const options = optionsFor([server.url], { target: join(folder, 'model.gguf') });
  const handles = await fileHandles();
  const write = handles.write;
  let left = 400_000;
  vi.spyOn(handles, 'write').mockImplementation(async function (this: FileHandle, bytes: unknown, ...rest: unknown[]) {
    const wanted = Number(rest[1]);
    if (left === 0)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
    const written = Math.min(left, wanted);
    left -= written;
    return Reflect.apply(write, this, [bytes, rest[0], written, rest[2]]);
  });
  const failure = await failureOf(options);
  expect(failure).toMatchObject({
    code: 'disk-full',
    effect: expect.stringMatching(/kept/),
    remedy: expect.stringMatching(/Free/),
  });
  vi.restoreAllMocks();
  const kept = statSync(`${options.target}.part`).size;
  expect(kept).toBeGreaterThan(300_000);
  expect(await downloadFile(options)).toMatchObject({ fetched: content.length - kept });
  expect(readFileSync(options.target).equals(content)).toBe(true);
});

test('a real disk that is too small is found out before the first byte, and one that fills up in the middle', async (context) => {
  if (!mountSmallDisk(512)) return context.skip('This user may not mount a disk.');
  try {
    const options = optionsFor([server.url], { target: join(folder, 'model.gguf') });
    expect(await failureOf(options)).toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/has too little room: \d+(\.\d)? kB are missing/),
    });
    expect(server.requests).toEqual([]);
    // Chunked and of unknown size, so that only writing shows it.
    await server.close();
    server = await faultyServer(content, [{ kind: 'chunked' }]);
    const unknown = { ...options, urls: [server.url], bytes: null };
    expect(await failureOf(unknown)).toMatchObject({ code: 'disk-full' });
    expect(statSync(`${options.target}.part`).size).toBeGreaterThan(300_000);
    execFileSync('mount', ['-o', 'remount,size=4096k', folder]);
    expect((await downloadFile({ ...options, urls: [server.url] })).fetched).toBeLessThan(400_000);
    expect(readFileSync(options.target).equals(content)).toBe(true);
  } finally {
    execFileSync('umount', [folder]);
  }
});

test('a folder that can not be made is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  const failure = await failureOf(optionsFor([server.url], { target: join(folder, 'file', 'model.gguf') }));
  expect(failure.message).toContain(join(folder, 'file'));
});
