import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type ExpectStatic, it } from 'vitest';
import type { SyslogSource } from '../../src/shared/live.ts';
import { findPrograms, libraryFolder, type ProgramRoot } from './debian-programs.ts';
import { freePort, type ListenSession, openSession, syslogSource } from './listen.ts';

/*
 * rsyslog, syslog-ng and logger as Debian ships them, with the snippets of docs/snippets: what they are given arrives
 * byte for byte.
 */

const logger = existsSync('/usr/bin/logger') ? '/usr/bin/logger' : null;
// One after the other: apt-get runs once at a time.
const rsyslog =
  logger &&
  (await findPrograms(
    ['rsyslog', 'rsyslog-gnutls'],
    (root) =>
      existsSync(join(root, 'usr/sbin/rsyslogd')) && existsSync(join(libraryFolder(root), 'rsyslog/lmnsd_gtls.so')),
  ));
const syslogNg =
  logger && (await findPrograms(['syslog-ng-core'], (root) => existsSync(join(root, 'usr/sbin/syslog-ng'))));

const sent = [
  'plain text',
  'Grüße, 東京 and an emoji 🚪',
  'quotes " and \\ and % and <34> and 12 <34> in it',
  `long ${'x'.repeat(1500)} end`,
  ...Array.from({ length: 20 }, (_, index) => `number ${index}`),
];

interface Started {
  /** Socket at which the program takes messages of its machine. */
  socket: string;
  stop(): Promise<void>;
}

async function startProgram(executable: string, args: string[], libraries: string[], socket: string): Promise<Started> {
  const child: ChildProcess = spawn(executable, args, {
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => {
    errors += data;
  });
  for (let waited = 0; !existsSync(socket); waited += 50) {
    if (waited > 15_000 || child.exitCode !== null) throw new Error(`${executable} did not start: ${errors}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    socket,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(force);
    },
  };
}

/** The snippet as a user would adapt it: address, port and the place of the certificate. */
function adapted(snippet: string, port: number, certificate: string): string {
  return readFileSync(new URL(`../../docs/snippets/${snippet}`, import.meta.url), 'utf8')
    .replaceAll('192.168.1.10', '127.0.0.1')
    .replaceAll(/\b(5514|6514)\b/g, String(port))
    .replaceAll('/etc/ssl/porchlight-syslog.crt', certificate);
}

function startRsyslog(root: ProgramRoot, folder: string, action: string): Promise<Started> {
  const socket = join(folder, 'log.sock');
  const modules = join(libraryFolder(root), 'rsyslog');
  writeFileSync(
    join(folder, 'rsyslog.conf'),
    `global(workDirectory="${folder}")
module(load="imuxsock" SysSock.Use="off")
input(type="imuxsock" Socket="${socket}")
${action}`,
  );
  return startProgram(
    join(root, 'usr/sbin/rsyslogd'),
    ['-n', '-f', join(folder, 'rsyslog.conf'), '-i', join(folder, 'pid'), '-M', modules],
    [libraryFolder(root)],
    socket,
  );
}

function startSyslogNg(root: ProgramRoot, folder: string, destination: string): Promise<Started> {
  const socket = join(folder, 'log.sock');
  const own = join(root, 'usr/lib/syslog-ng');
  writeFileSync(
    join(folder, 'syslog-ng.conf'),
    `@version: 3.38
source s_src { unix-dgram("${socket}"); };
${destination}`,
  );
  return startProgram(
    join(root, 'usr/sbin/syslog-ng'),
    ['-F', '-f', join(folder, 'syslog-ng.conf')].concat(
      ['persist-file', 'pidfile', 'control'].map((name) => `--${name}=${join(folder, name)}`),
      `--module-path=${join(own, '3.38')}`,
    ),
    [own, libraryFolder(root), join(root, 'lib', libraryFolder(root).split('/').at(-1) ?? '')],
    socket,
  );
}

async function log(args: string[]): Promise<void> {
  const child = spawn(logger ?? '', ['--size', '4096', '-p', 'auth.notice', ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(`${sent.join('\n')}\n`);
  await once(child, 'exit');
}

async function withSession(
  protocol: SyslogSource['protocol'],
  work: (session: ListenSession, port: number) => Promise<void>,
): Promise<void> {
  const session = openSession();
  const port = await freePort();
  try {
    const [report] = await session.thread.apply([syslogSource({ protocol, port })]);
    if (report?.state !== 'running') throw new Error(report?.error?.message);
    await work(session, port);
  } finally {
    await session.stop();
  }
}

/** Each text once, behind what the sender puts in front of it. What a program says of itself may come in between. */
function expectAll(expect: ExpectStatic, session: ListenSession): void {
  for (const text of sent) {
    const wanted = Buffer.from(` ${text}`);
    const found = session.messages.filter(({ bytes }) => bytes.subarray(-wanted.length).equals(wanted));
    expect(found, text).toHaveLength(1);
    expect(found[0]?.bytes.toString('latin1')).toMatch(/^<37>/);
    expect(found[0]).toMatchObject({ sender: '127.0.0.1', cut: false });
  }
}

/** Waits for all texts, whatever else the program says of itself. */
async function allArrived(session: ListenSession): Promise<void> {
  const arrived = () => session.messages.filter(({ bytes }) => bytes.toString('latin1').startsWith('<37>')).length;
  while (arrived() < sent.length) await session.taken(session.messages.length + 1);
}

interface Way {
  name: string;
  protocol: SyslogSource['protocol'];
  snippet: string;
  /** Changes the snippet to the other framing. */
  change?: (text: string) => string;
}

const ways = (program: string, traditional: (text: string) => string): Way[] => [
  { name: 'UDP', protocol: 'udp', snippet: `${program}-udp.conf` },
  { name: 'TCP with octet counts', protocol: 'tcp', snippet: `${program}-tcp.conf` },
  { name: 'TCP with line ends', protocol: 'tcp', snippet: `${program}-tcp.conf`, change: traditional },
  { name: 'TLS', protocol: 'tls', snippet: `${program}-tls.conf` },
];

async function sendThrough(
  expect: ExpectStatic,
  { protocol, snippet, change = (text) => text }: Way,
  start: (folder: string, snippet: string) => Promise<Started>,
): Promise<void> {
  await withSession(protocol, async (session, port) => {
    const folder = mkdtempSync(join(tmpdir(), 'porchlight-senders-'));
    const certificate = join(session.folder, 'certificates', 'porchlight-syslog.crt');
    const program = await start(folder, change(adapted(snippet, port, certificate)));
    try {
      await log(['-u', program.socket]);
      await allArrived(session);
      expectAll(expect, session);
    } finally {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

describe.skipIf(!rsyslog)(
  'rsyslog (skipped where Debian’s rsyslog and rsyslog-gnutls cannot be had)',
  { concurrent: true },
  () => {
    for (const way of ways('rsyslog', (text) => text.replace('octet-counted', 'traditional'))) {
      it(`arrives over ${way.name}`, async ({ expect }) => {
        await sendThrough(expect, way, (folder, snippet) => startRsyslog(rsyslog as string, folder, snippet));
      });
    }
  },
);

describe.skipIf(!syslogNg)(
  'syslog-ng (skipped where Debian’s syslog-ng-core cannot be had)',
  { concurrent: true },
  () => {
    for (const way of ways('syslog-ng', (text) => text.replace('syslog(', 'network('))) {
      it(`arrives over ${way.name}`, async ({ expect }) => {
        await sendThrough(expect, way, (folder, snippet) => startSyslogNg(syslogNg as string, folder, snippet));
      });
    }
  },
);

describe.skipIf(!logger)('logger (skipped where the system has none)', { concurrent: true }, () => {
  for (const { name, protocol, args } of [
    { name: 'UDP', protocol: 'udp', args: ['-d'] },
    { name: 'TCP with line ends', protocol: 'tcp', args: ['-T'] },
    { name: 'TCP with octet counts', protocol: 'tcp', args: ['-T', '--octet-count'] },
  ] as const) {
    it(`arrives over ${name}`, async ({ expect }) => {
      await withSession(protocol, async (session, port) => {
        await log(['-n', '127.0.0.1', '-P', String(port), ...args]);
        await allArrived(session);
        expectAll(expect, session);
      });
    });
  }
});
