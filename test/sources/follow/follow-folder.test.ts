import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followFolder } from '../../../src/main/sources/follow/follow-folder.ts';
import { FollowedFolder, testTimes } from './folder.ts';

let logs: FollowedFolder;

beforeEach(() => {
  logs = new FollowedFolder();
});
afterEach(() => logs.remove());

let serial = 0;
/** Lines of which none is like another, as logs with times are. */
function lines(count: number): string[] {
  return Array.from({ length: count }, () => {
    serial += 1;
    return `2026-11-22T10:00:00.${serial} host app[${serial}]: event number ${serial} ${'x'.repeat(serial % 40)}`;
  });
}
const text = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
const write = (name: string, all: readonly string[]): void => appendFileSync(logs.file(name), text(all));

function compress(name: string, packed: string): void {
  writeFileSync(logs.file(packed), gzipSync(readFileSync(logs.file(name))));
  unlinkSync(logs.file(name));
}

function copyTruncate(name: string, copy: string): void {
  copyFileSync(logs.file(name), logs.file(copy));
  truncateSync(logs.file(name), 0);
}

describe('a followed folder', () => {
  it('gives what is there, then what is added, with line numbers and offsets', async () => {
    const [first, second] = [lines(3), lines(2)];
    write('auth.log', first);
    expect(await logs.round()).toEqual(first);
    expect(await logs.round()).toEqual([]);
    write('auth.log', second);
    expect(await logs.round()).toEqual(second);
    expect(logs.got.map(({ lineNumber }) => lineNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(logs.got[3]?.offset).toBe(text(first).length);
    expect(logs.follower.facts()).toMatchObject({ files: 1, bytesBehind: 0, damage: [], problems: [], error: null });
  });

  it('from the end: leaves out what is there, with the right line numbers, and reads new files from their start', async () => {
    logs.settings.from = 'end';
    logs.follower = followFolder(logs.settings, null, testTimes, () => logs.now);
    write('auth.log', lines(3));
    writeFileSync(logs.file('old.log.1.gz'), gzipSync(text(lines(5))));
    expect(await logs.settle()).toEqual([]);
    const [added, other] = [lines(1), lines(2)];
    write('auth.log', added);
    write('other.log', other);
    expect(await logs.round()).toEqual([...added, ...other]);
    expect(logs.got[0]).toMatchObject({ lineNumber: 4 });
    logs.restart();
    expect(await logs.settle()).toEqual([]);
  });

  it('from the end: a line that was begun before is read whole', async () => {
    logs.settings.from = 'end';
    logs.follower = followFolder(logs.settings, null, testTimes, () => logs.now);
    appendFileSync(logs.file('auth.log'), `${text(lines(2))}begun `);
    await logs.round();
    appendFileSync(logs.file('auth.log'), 'and ended\n');
    expect(await logs.round()).toEqual(['begun and ended']);
  });

  it('from the end: a last line without an end that was there before is left out, and waits in no one’s way', async () => {
    logs.settings.from = 'end';
    logs.follower = followFolder(logs.settings, null, testTimes, () => logs.now);
    appendFileSync(logs.file('auth.log'), `${text(lines(2))}no end`);
    expect(await logs.settle()).toEqual([]);
    logs.restart();
    expect(await logs.settle()).toEqual([]);
    renameSync(logs.file('auth.log'), logs.file('auth.log.1'));
    const a = lines(1);
    write('auth.log', a);
    expect(await logs.round()).toEqual(a);
  });

  it('follows a file through renaming, and gives the rest of the old one before the new one', async () => {
    const [a, b, c] = [lines(3), lines(2), lines(2)];
    write('auth.log', a);
    await logs.round();
    write('auth.log', b);
    renameSync(logs.file('auth.log'), logs.file('auth.log.1'));
    write('auth.log', c);
    expect(await logs.round()).toEqual([...b, ...c]);
    expect(new Set(logs.got.map(({ file }) => file))).toEqual(new Set([logs.file('auth.log')]));
    expect(logs.got.map(({ lineNumber }) => lineNumber)).toEqual([1, 2, 3, 4, 5, 1, 2]);
  });

  it.each([false, true])('reads compressed rotations once (stopped meanwhile: %s)', async (stopped) => {
    const [a, b, c, d] = [lines(30), lines(20), lines(4), lines(3)];
    write('auth.log', a);
    await logs.round();
    write('auth.log', b);
    if (!stopped) await logs.round();
    renameSync(logs.file('auth.log'), logs.file('auth.log.1'));
    write('auth.log', c);
    if (!stopped) await logs.round();
    compress('auth.log.1', 'auth.log.2.gz');
    renameSync(logs.file('auth.log'), logs.file('auth.log.1'));
    write('auth.log', d);
    if (stopped) logs.restart();
    await logs.settle();
    expect(logs.got.map((one) => one.text)).toEqual([...a, ...b, ...c, ...d]);
  });

  it('knows the compressed file while the plain one is still there', async () => {
    const a = lines(30);
    write('auth.log.1', a);
    await logs.round();
    writeFileSync(logs.file('auth.log.1.gz'), gzipSync(text(a)));
    expect(await logs.settle()).toEqual([]);
    unlinkSync(logs.file('auth.log.1'));
    expect(await logs.settle()).toEqual([]);
    expect(logs.follower.facts()).toMatchObject({ files: 1, bytesBehind: 0, damage: [] });
  });

  it.each([false, true])('follows copy and truncate (stopped meanwhile: %s)', async (stopped) => {
    const [a, b, c] = [lines(40), lines(20), lines(50)];
    write('auth.log', a);
    await logs.round();
    write('auth.log', b);
    copyTruncate('auth.log', 'auth.log.1');
    write('auth.log', c);
    if (stopped) logs.restart();
    await logs.settle();
    expect(logs.got.map((one) => one.text)).toEqual([...a, ...b, ...c]);
  });

  it('takes a copy for a copy while it is written and until the original is truncated', async () => {
    const [a, b] = [lines(60), lines(3)];
    write('auth.log', a);
    await logs.round();
    const whole = readFileSync(logs.file('auth.log'));
    for (const end of [100, 700, 2000, whole.length]) {
      writeFileSync(logs.file('auth.log.1'), whole.subarray(0, end));
      expect(await logs.round()).toEqual([]);
    }
    truncateSync(logs.file('auth.log'), 0);
    write('auth.log', b);
    await logs.settle();
    expect(logs.got.map((one) => one.text)).toEqual([...a, ...b]);
  });

  it('reads what is added to a copy of its own', async () => {
    const [a, b] = [lines(60), lines(3)];
    write('app.log', a);
    await logs.round();
    copyFileSync(logs.file('app.log'), logs.file('second.log'));
    expect(await logs.settle()).toEqual([]);
    write('second.log', b);
    expect(await logs.settle()).toEqual(b);
    expect(logs.got.at(-1)).toMatchObject({ file: logs.file('second.log'), lineNumber: 63 });
  });

  it('reads files that only begin alike', async () => {
    const head = [
      '#Software: Microsoft Internet Information Services 10.0',
      '#Version: 1.0',
      '#Fields: date time c-ip',
    ];
    const [a, b] = [lines(5), lines(5)];
    write('u_ex1.log', [...head, ...a]);
    await logs.round();
    write('u_ex2.log', head);
    await logs.round();
    write('u_ex2.log', b);
    await logs.settle();
    expect(logs.got.map((one) => one.text)).toEqual([...head, ...a, ...head, ...b]);
  });

  it('sees that a file was written anew, even where it is as long as before', async () => {
    const [a, b, c] = [['first 1'], ['other 1'], ['third 1', 'third 2']];
    write('auth.log', a);
    await logs.round();
    writeFileSync(logs.file('auth.log'), text(b));
    expect(await logs.settle()).toEqual(b);
    writeFileSync(logs.file('auth.log'), text(c));
    expect(await logs.settle()).toEqual(c);
    expect(logs.got.at(-1)?.lineNumber).toBe(2);
  });

  it('holds a line until its end comes, or for some seconds', async () => {
    appendFileSync(logs.file('auth.log'), 'a line and ano');
    expect(await logs.round()).toEqual([]);
    appendFileSync(logs.file('auth.log'), 'ther part\nno end');
    expect(await logs.round()).toEqual(['a line and another part']);
    logs.now += 999;
    expect(await logs.round()).toEqual([]);
    logs.now += 2;
    expect(await logs.round()).toEqual(['no end']);
    appendFileSync(logs.file('auth.log'), ', later\n');
    expect(await logs.round()).toEqual([', later']);
  });

  it('goes on from its state: a chunk that was not taken comes again', async () => {
    const [a, b] = [lines(3), lines(2)];
    write('auth.log', a);
    await logs.round();
    write('auth.log', b);
    for await (const chunk of logs.follower.round(new AbortController().signal)) {
      expect(chunk.records).toHaveLength(2);
      break;
    }
    logs.restart();
    expect(await logs.round()).toEqual(b);
    logs.restart();
    expect(await logs.settle()).toEqual([]);
  });

  it('reads a file of several names once, and nothing twice through a link that leads back up', async () => {
    const a = lines(2);
    write('auth.log', a);
    linkSync(logs.file('auth.log'), logs.file('hard.log'));
    symlinkSync(logs.file('auth.log'), logs.file('soft.log'));
    mkdirSync(logs.file('below'));
    symlinkSync(logs.path, logs.file('below/up'));
    const b = lines(1);
    write('below/deep.log', b);
    expect((await logs.settle()).sort()).toEqual([...a, ...b].sort());
  });

  it('gives the held line of a file that is truncated, and counts the bytes that were gone before they could be read', async () => {
    const [a, b] = [lines(3), lines(2)];
    write('auth.log', a);
    appendFileSync(logs.file('auth.log'), 'a line without its e');
    writeFileSync(logs.file('short.log'), 'abc');
    expect(await logs.round()).toEqual(a);
    truncateSync(logs.file('auth.log'), 0);
    unlinkSync(logs.file('short.log'));
    await logs.round();
    logs.now += 1100;
    expect(await logs.round()).toEqual(['a line without its e']);
    logs.now += 5000;
    await logs.round();
    expect(logs.follower.facts().damage).toMatchObject([{ kind: 'gone-unread', count: 3 }]);
    write('auth.log', b);
    expect(await logs.round()).toEqual(b);
  });

  it('waits for a folder that vanishes, and reads nothing twice when it comes back', async () => {
    const [a, b] = [lines(3), lines(2)];
    mkdirSync(logs.file('mount'));
    logs.follower = followFolder({ ...logs.settings, path: logs.file('mount') }, null, testTimes, () => logs.now);
    write('mount/auth.log', a);
    expect(await logs.round()).toEqual(a);
    renameSync(logs.file('mount'), logs.file('away'));
    expect(await logs.round()).toEqual([]);
    expect(logs.follower.facts().error).toMatchObject({ code: 'not-found' });
    write('away/auth.log', b);
    renameSync(logs.file('away'), logs.file('mount'));
    expect(await logs.round()).toEqual(b);
    expect(logs.follower.facts().error).toBeNull();
  });

  it.skipIf(process.getuid?.() === 0)('names a file that it may not read, and reads it once it may', async () => {
    const a = lines(2);
    write('secret.log', a);
    chmodSync(logs.file('secret.log'), 0);
    expect(await logs.round()).toEqual([]);
    expect(logs.follower.facts().problems).toMatchObject([{ error: { code: 'permission-denied' } }]);
    chmodSync(logs.file('secret.log'), 0o600);
    expect(await logs.round()).toEqual(a);
    expect(logs.follower.facts().problems).toEqual([]);
  });

  it('follows a single file, also one that is not there yet, and nothing beside it', async () => {
    logs.settings.path = logs.file('app.log');
    logs.settings.from = 'end';
    logs.follower = followFolder(logs.settings, null, testTimes, () => logs.now);
    write('other.log', lines(2));
    expect(await logs.round()).toEqual([]);
    const [a, b] = [lines(3), lines(2)];
    write('app.log', a);
    expect(await logs.round()).toEqual(a);
    write('app.log', b.slice(0, 1));
    renameSync(logs.file('app.log'), logs.file('app.log.1'));
    write('app.log', b.slice(1));
    expect(await logs.round()).toEqual(b);
  });

  it('follows the names that were asked for, and leaves out what is no log', async () => {
    const a = lines(1);
    write('a.log', a);
    write('.hidden', lines(1));
    write('editor.log~', lines(1));
    writeFileSync(logs.file('wtmp'), Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 256)));
    expect(await logs.settle()).toEqual(a);
    logs.settings.patterns = ['*.txt', 'b?'];
    logs.follower = followFolder(logs.settings, null, testTimes, () => logs.now);
    const [b, c] = [lines(1), lines(1)];
    write('x.txt', b);
    write('b1', c);
    write('b12', lines(1));
    expect((await logs.settle()).sort()).toEqual([...b, ...c].sort());
  });

  it('names archives and event files that lie in the folder, look for look', async () => {
    writeFileSync(logs.file('Security.evtx'), Buffer.from(`ElfFile\0${'\0'.repeat(4000)}`, 'latin1'));
    writeFileSync(logs.file('logs.zip'), Buffer.from('PK\x03\x04 and so on', 'latin1'));
    for (let look = 0; look < 2; look += 1) {
      expect(await logs.settle()).toEqual([]);
      const { problems } = logs.follower.facts();
      expect(problems.map(({ error }) => error.code)).toEqual(['not-a-log', 'not-a-log']);
    }
  });

  it.each([
    ['utf-16le', Buffer.from('\ufeff')],
    ['utf-16be', Buffer.from('\ufeff')],
  ])('reads %s that comes in odd pieces', async (encoding) => {
    const wide = Buffer.from('\ufeffgr\u00fcn eins\r\nzwei\r\n', 'utf16le');
    const bytes = encoding === 'utf-16le' ? wide : wide.swap16();
    for (let at = 0; at < bytes.length; at += 5) {
      appendFileSync(logs.file('wide.log'), bytes.subarray(at, at + 5));
      await logs.round();
      if (at % 2 === 0) logs.restart();
    }
    expect(logs.got.map((one) => one.text)).toEqual(['gr\u00fcn eins', 'zwei']);
  });

  it('reads Latin-1 beside UTF-8', async () => {
    appendFileSync(
      logs.file('mixed.log'),
      Buffer.concat([Buffer.from('gr\xfcn 1\n', 'latin1'), Buffer.from('gr\u00fcn 2\n')]),
    );
    expect(await logs.round()).toEqual(['gr\u00fcn 1', 'gr\u00fcn 2']);
  });

  it('passes over the NUL bytes of a crash once something follows them', async () => {
    const [a, b] = [lines(2), lines(2)];
    appendFileSync(logs.file('auth.log'), `${text(a)}torn li`);
    appendFileSync(logs.file('auth.log'), Buffer.alloc(3_000_000));
    expect(await logs.round()).toEqual(a);
    write('auth.log', b);
    expect(await logs.round()).toEqual(['torn li', ...b]);
    expect(logs.follower.facts().damage).toMatchObject([{ kind: 'nul-padding', count: 3_000_000 }]);
    const c = lines(1);
    write('auth.log', c);
    logs.restart();
    expect(await logs.round()).toEqual(c);
  });

  it('reads space that was set aside once it is filled in', async () => {
    const [a, b] = [lines(2), lines(2)];
    const file = Buffer.alloc(4096);
    file.write(text(a), 0);
    writeFileSync(logs.file('iis.log'), file);
    expect(await logs.round()).toEqual(a);
    file.write(text(b), text(a).length);
    writeFileSync(logs.file('iis.log'), file);
    expect(await logs.round()).toEqual(b);
  });

  it('reads the sparse file of a writer that goes on at its old offset after a truncation', async () => {
    const [a, b] = [lines(40), lines(2)];
    write('auth.log', a);
    await logs.round();
    writeFileSync(logs.file('auth.log'), Buffer.concat([Buffer.alloc(text(a).length), Buffer.from(text(b))]));
    expect(await logs.settle()).toEqual(b);
  });

  it('names a compressed file that is damaged, and reads what can be read', async () => {
    const a = lines(3000);
    const packed = gzipSync(text(a));
    writeFileSync(logs.file('old.log.gz'), packed.subarray(0, packed.length - 2000));
    const got = await logs.settle();
    expect(got.length).toBeGreaterThan(1000);
    expect(a.slice(0, got.length - 1)).toEqual(got.slice(0, -1));
    expect(logs.follower.facts().problems).toMatchObject([{ error: { code: 'archive-damaged' } }]);
  });

  it('gives a folder with more than one turn of a file all of it, in order', async () => {
    const many = lines(150_000);
    write('big.log', many);
    const small = lines(1);
    write('small.log', small);
    const got = await logs.round();
    expect(got.indexOf(small[0] ?? '')).toBeLessThan(many.length);
    expect(got.filter((line) => line !== small[0])).toEqual(many);
  });

  it('refuses a state that is none', () => {
    expect(() => followFolder(logs.settings, '{"version":9}', testTimes)).toThrow();
  });

  it('tells of what is written at once, where the system tells of it, until it is stopped', async () => {
    const controller = new AbortController();
    const follower = followFolder({ ...logs.settings, path: join(logs.path) }, null, { ...testTimes, lookMs: 60_000 });
    const a = lines(2);
    write('auth.log', a.slice(0, 1));
    const got: string[] = [];
    for await (const { records } of follower.chunks(controller.signal)) {
      got.push(...records.map((record) => record.text));
      if (got.length === 1) write('auth.log', a.slice(1));
      else controller.abort();
    }
    expect(got).toEqual(a);
    rmSync(logs.file('auth.log'));
  });
});
