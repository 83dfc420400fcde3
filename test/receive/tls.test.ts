import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { afterEach, expect, it } from 'vitest';
import { keptCertificate } from '../../src/main/receive/generated-certificate.ts';
import type { SyslogSource, TlsSettings } from '../../src/shared/live.ts';
import { createAuthority } from './client-certificate.ts';
import { freePort, type ListenSession, openSession, syslogSource } from './listen.ts';

let session: ListenSession;
let port: number;
afterEach(() => session?.stop());

async function apply(tls: Partial<TlsSettings> = {}) {
  port = await freePort();
  const settings: SyslogSource = syslogSource({ protocol: 'tls', port });
  const [report] = await session.thread.apply([{ ...settings, tls: { ...settings.tls, ...tls } }]);
  if (!report) throw new Error('no report');
  return report;
}

const own = (name: string) => join(session.folder, 'certificates', `porchlight-syslog.${name}`);

async function handshake(options: ConnectionOptions): Promise<TLSSocket> {
  const socket = connect({ port, host: '127.0.0.1', ...options });
  await once(socket, 'secureConnect');
  return socket;
}

/** Sends over TLS; the error that the sender sees, or null. */
async function send(text: string, options: ConnectionOptions): Promise<string | null> {
  const socket = connect({ port, host: '127.0.0.1', ...options });
  return await new Promise((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.on('secureConnect', () => socket.end(text));
    socket.on('close', () => resolve(null));
    socket.resume();
  });
}

it('makes a certificate that senders can check, keeps it, and gives its fingerprint', async () => {
  session = openSession();
  const first = await apply();
  expect(first).toMatchObject({ state: 'running', error: null });
  const certificate = new X509Certificate(readFileSync(own('crt')));
  expect(first.fingerprint).toBe(certificate.fingerprint256);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(Date.parse(certificate.validTo) - Date.now()).toBeGreaterThan(3600 * 86_400_000);
  if (process.platform !== 'win32') expect(statSync(own('key')).mode & 0o777).toBe(0o600);
  const socket = await handshake({ ca: readFileSync(own('crt')) });
  expect(socket.authorized).toBe(true);
  socket.write('8 <34>four<34>line\n');
  await session.taken(2);
  expect(session.messages.map(({ bytes, sender }) => `${sender} ${bytes}`)).toEqual([
    '127.0.0.1 <34>four',
    '127.0.0.1 <34>line',
  ]);
  socket.destroy();
  expect((await apply()).fingerprint).toBe(first.fingerprint);
});

it('counts and explains senders that do not trust the certificate, or speak no TLS', async () => {
  session = openSession();
  await apply();
  expect(await send('<34>a\n', {})).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/);
  await expect.poll(async () => (await session.report()).counters.connectionsRefused).toBe(1);
  const plain = connectTcp(port, '127.0.0.1').on('error', () => {});
  plain.end('<34>in the clear\n');
  await expect.poll(async () => (await session.report()).error?.message).toMatch(/does not speak TLS/);
  expect((await session.report()).counters).toMatchObject({ received: 0, connectionsRefused: 2 });
  // One that gets through settles it.
  expect(await send('<34>b\n', { ca: readFileSync(own('crt')) })).toBeNull();
  await session.taken(1);
  expect((await session.report()).error).toBeNull();
});

it('accepts senders with a certificate of the authority alone, and says who was refused', async () => {
  session = openSession();
  const [office, stranger] = [await createAuthority('Office'), await createAuthority('Stranger')];
  const authority = join(session.folder, 'authority.pem');
  writeFileSync(authority, office.certificate);
  expect(await apply({ clientAuthority: authority })).toMatchObject({ state: 'running' });
  const ca = readFileSync(own('crt'));
  await send('<34>no certificate\n', { ca });
  const message = async () => (await session.report()).error?.message;
  await expect.poll(message).toBe('A connection of 127.0.0.1 was turned away: it showed no certificate.');
  await send('<34>a strange one\n', { ca, ...(await stranger.sign('printer')) });
  await expect.poll(message).toMatch(/127\.0\.0\.1 was turned away: its certificate is not accepted \(UNABLE_TO/);
  await send('<34>an old one\n', { ca, ...(await office.sign('printer', new Date(Date.now() - 1000))) });
  await expect.poll(message).toMatch(/CERT_HAS_EXPIRED/);
  expect((await session.report()).counters).toMatchObject({ received: 0, connectionsRefused: 3, connections: 0 });
  expect(await send('<34>known\n', { ca, ...(await office.sign('firewall')) })).toBeNull();
  await session.taken(1);
  expect(session.messages[0]?.bytes.toString()).toBe('<34>known');
});

it('says what is wrong with a certificate that was given', async () => {
  session = openSession();
  const [one, two] = [join(session.folder, 'one'), join(session.folder, 'two')];
  await keptCertificate(one);
  await keptCertificate(two);
  const file = (folder: string, name: string) => join(folder, `porchlight-syslog.${name}`);
  const noPem = join(session.folder, 'note.txt');
  writeFileSync(noPem, 'not a certificate');
  const files = (certificate: string, key: string): Partial<TlsSettings> => ({
    certificate: { kind: 'files', certificate, key },
  });
  for (const [settings, message] of [
    [files(file(one, 'crt'), file(two, 'key')), /key does not belong/],
    [files(noPem, file(one, 'key')), /holds no certificate/],
    [files(file(one, 'crt'), noPem), /key of the certificate .* could not be read/],
    [files(join(one, 'missing.crt'), file(one, 'key')), /could not be read/],
    [{ clientAuthority: noPem }, /holds no certificate/],
  ] as const) {
    const report = await apply(settings);
    expect(report).toMatchObject({ state: 'failed', error: { code: 'certificate-invalid' } });
    expect(report.error?.message).toMatch(message);
  }
  expect(await apply(files(file(one, 'crt'), file(one, 'key')))).toMatchObject({ state: 'running', error: null });
});

it('does not make a new certificate where only the key is gone', async () => {
  session = openSession();
  await apply();
  rmSync(own('key'));
  const report = await apply();
  expect(report).toMatchObject({ state: 'failed', error: { code: 'certificate-invalid' } });
  expect(report.error?.remedy).toContain('porchlight-syslog.crt');
  // A folder in place of the key can't be read either.
  mkdirSync(own('key'));
  expect((await apply()).error?.code).toBe('certificate-invalid');
});
