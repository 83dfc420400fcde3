import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Follower } from '../../../src/main/sources/follow/follower.ts';
import { followJournal, type JournalOptions } from '../../../src/main/sources/journal/follow-journal.ts';

let folder: string;
let options: JournalOptions;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-journalctl-'));
  options = { command: join(folder, 'journalctl'), waits: [1, 2] };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A journalctl that knows `entries` entries and writes down how it was called; it dies after `dies` entries of a call. */
function install(entries: number, dies = Number.MAX_SAFE_INTEGER): void {
  const script = join(folder, 'journalctl.cjs');
  // Through a shell, since the first line of a script takes no path with a blank.
  writeFileSync(options.command, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
  writeFileSync(
    script,
    `const { appendFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(join(folder, 'calls'))}, args.filter((arg) => !arg.startsWith('--output')).join(' ') + '\\n');
const after = args.find((arg) => arg.startsWith('--after-cursor='));
const first = after ? Number(after.split('i=')[1]) + 1 : 1;
const line = (i) => JSON.stringify({ __CURSOR: 's=1;i=' + i, __REALTIME_TIMESTAMP: '1763200000000000', MESSAGE: 'event ' + i }) + '\\n';
if (args.includes('--lines=1')) process.stdout.write(${entries} > 0 ? line(${entries}) : '');
else {
  let text = '';
  for (let i = first; i <= ${entries} && i < first + ${dies}; i += 1) text += line(i);
  process.stdout.write(text, () => {
    if (first + ${dies} <= ${entries}) { process.stderr.write('it fell over\\n'); process.exit(1); }
    setInterval(() => {}, 1000);
  });
}
`,
  );
  chmodSync(options.command, 0o755);
}

/** Takes records until there are so many. */
async function take(follower: Follower, count: number): Promise<string[]> {
  const controller = new AbortController();
  const texts: string[] = [];
  for await (const chunk of follower.chunks(controller.signal)) {
    texts.push(...chunk.records.map(({ text, lineNumber }) => `${lineNumber} ${JSON.parse(text).MESSAGE}`));
    chunk.taken();
    if (texts.length >= count) controller.abort();
  }
  return texts;
}

const calls = (): string[] => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

describe.skipIf(process.platform === 'win32')('the journal of this machine', () => {
  it('is read from its start, and on from where the state stands', async () => {
    install(3);
    const follower = followJournal({ from: 'start' }, null, options);
    expect(await take(follower, 3)).toEqual(['1 event 1', '2 event 2', '3 event 3']);
    install(5);
    expect(await take(followJournal({ from: 'start' }, follower.state(), options), 2)).toEqual([
      '4 event 4',
      '5 event 5',
    ]);
    expect(calls().map((call) => /--after-cursor=\S+/.exec(call)?.[0])).toEqual([undefined, '--after-cursor=s=1;i=3']);
  });

  it('is read from its end: what comes between the first look and the child is not missed', async () => {
    install(3);
    const follower = followJournal({ from: 'end' }, null, options);
    const controller = new AbortController();
    const reading = follower.chunks(controller.signal)[Symbol.asyncIterator]().next();
    await expect.poll(() => follower.state()).toContain('i=3');
    controller.abort();
    await reading;
    install(4);
    expect(await take(followJournal({ from: 'end' }, follower.state(), options), 1)).toEqual(['1 event 4']);
  });

  it('goes on behind the last entry when the child dies, and loses and doubles none', async () => {
    install(20, 3);
    const follower = followJournal({ from: 'start' }, null, options);
    expect(await take(follower, 20)).toEqual(
      Array.from({ length: 20 }, (_, index) => `${index + 1} event ${index + 1}`),
    );
    expect(calls()).toHaveLength(7);
  });

  it('says why nothing comes while it is tried again', async () => {
    writeFileSync(options.command, '#!/bin/sh\necho "Failed to open: Permission denied" >&2; exit 1\n');
    chmodSync(options.command, 0o755);
    const follower = followJournal({ from: 'start' }, null, options);
    const controller = new AbortController();
    const reading = follower.chunks(controller.signal)[Symbol.asyncIterator]().next();
    await expect.poll(() => follower.facts().error?.code).toBe('permission-denied');
    controller.abort();
    expect(await reading).toMatchObject({ done: true });
  });

  it('says what to do where there is no journal', async () => {
    for (const from of ['start', 'end'] as const) {
      const follower = followJournal({ from }, null, options);
      await expect(take(follower, 1)).rejects.toMatchObject({
        data: { code: 'not-found', remedy: expect.stringContaining('/var/log') },
      });
    }
  });
});
