import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { downloadFile } from '../../../src/main/models/download/download.ts';
import { failureOf, optionsFor, sha256Of } from './download-in.ts';
import { faultyServer } from './faulty-server.ts';
import { impatient } from './impatient.ts';

const child = fileURLToPath(new URL('./download-child.ts', import.meta.url));
const content = randomBytes(8_000_000);

test('a process that is killed in the middle leaves a part that the next one goes on with; while it ran, it held the file', async () => {
  const server = await faultyServer(content, [
    { kind: 'hang', after: 3_000_000 },
    { kind: 'hang', after: 2_000_000 },
  ]);
  const patience = { ...impatient, stall: 30 };
  const options = optionsFor([server.url], { bytes: content.length, sha256: sha256Of(content), patience });
  const size = () => (existsSync(`${options.target}.part`) ? statSync(`${options.target}.part`).size : 0);
  for (const bytes of [3_000_000, 5_000_000]) {
    const running = spawn(process.execPath, [child, JSON.stringify(options)], { stdio: 'inherit' });
    await expect.poll(size, { timeout: 20_000 }).toBe(bytes);
    expect(await failureOf(options)).toMatchObject({ code: 'model-in-use' });
    running.kill('SIGKILL');
    await once(running, 'close');
  }
  expect(await downloadFile(options)).toMatchObject({ fetched: 3_000_000 });
  expect(readFileSync(options.target).equals(content)).toBe(true);
  expect(server.requests).toEqual(['', 'bytes=3000000-', 'bytes=5000000-']);
  expect(server.served()).toBe(content.length);
  await server.close();
});
