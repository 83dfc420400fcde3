import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DownloadOptions, downloadFile } from '../../src/main/models/download/download.ts';
import { type Fault, faultyServer } from '../models/download/faulty-server.ts';
import { impatient } from '../models/download/impatient.ts';
import { type Figure, printFigures } from './measure.ts';
import { pieceBytes, pieces } from './pieces.ts';

// The download manager against a real server on this PC: how fast it is, and for each fault how many bytes went out for a
// file, how it ended, and whether a wrong byte was accepted. What is served beyond the file's size was fetched twice.

const small = randomBytes(4_000_000);
const next = randomBytes(small.length);

let wrongFiles = 0;

interface Case {
  name: string;
  origin: readonly Fault[];
  mirror?: readonly Fault[];
  /** Most bytes that may be served, as a multiple of the file's. */
  most: number;
  /** Whether the file must come. */
  succeeds: boolean;
  hashUnknown?: boolean;
}

const times = (count: number, fault: (index: number) => Fault) => Array.from({ length: count }, (_, at) => fault(at));
const cut = (after: number): Fault => ({ kind: 'cut', after });
const half = cut(small.length / 2);

const cases: Case[] = [
  { name: 'no fault', origin: [], most: 1, succeeds: true },
  {
    name: 'cut 20 times at random places',
    origin: times(20, () => cut(Math.floor((Math.random() * small.length) / 20))),
    most: 1.002,
    succeeds: true,
  },
  {
    name: 'cut 20 times, hash unknown',
    origin: times(20, () => cut(Math.floor((Math.random() * small.length) / 20))),
    most: 1.002,
    succeeds: true,
    hashUnknown: true,
  },
  { name: 'silence in the middle', origin: [{ kind: 'hang', after: 2_000_000 }], most: 1, succeeds: true },
  {
    name: '503, 429, 500',
    origin: [503, 429, 500].map((status) => ({ kind: 'status', status })),
    most: 1,
    succeeds: true,
  },
  {
    name: 'half, then the mirror',
    origin: [half, { kind: 'status', status: 404 }],
    mirror: [],
    most: 1,
    succeeds: true,
  },
  {
    name: 'half, then a web page, then the mirror',
    origin: [half, { kind: 'web-page', type: 'text/html' }],
    mirror: [],
    most: 1.001,
    succeeds: true,
  },
  { name: 'half, then no ranges', origin: [half, { kind: 'no-range' }], most: 1.5, succeeds: true },
  {
    name: 'half, then another version, hash unknown',
    origin: [half, { kind: 'new-version', content: next }],
    most: 1.5,
    succeeds: true,
    hashUnknown: true,
  },
  { name: 'half, then one wrong byte', origin: [half, { kind: 'wrong-byte', at: 3_000_000 }], most: 2, succeeds: true },
  {
    name: 'one wrong byte everywhere',
    origin: [{ kind: 'wrong-byte', at: 9 }],
    mirror: [{ kind: 'wrong-byte', at: 9 }],
    most: 2,
    succeeds: false,
  },
  { name: 'a shorter file', origin: [{ kind: 'short', bytes: 3_000_000 }], most: 1, succeeds: false },
  { name: 'Content-Length lies', origin: [{ kind: 'length-lies', length: 5_000_000 }], most: 1, succeeds: false },
  {
    name: 'a web page',
    origin: [{ kind: 'web-page', type: 'application/octet-stream' }],
    most: 0.001,
    succeeds: false,
  },
  { name: '404', origin: [{ kind: 'status', status: 404 }], most: 0, succeeds: false },
  {
    name: 'redirects in a circle',
    origin: times(20, () => ({ kind: 'redirect', to: '/model.gguf' })),
    most: 0,
    succeeds: false,
  },
  { name: 'redirect to a file', origin: [{ kind: 'redirect', to: 'file:///etc/passwd' }], most: 0, succeeds: false },
];

printFigures('download', [...(await measureSpeed()), ...(await measureFaults()), acceptedFigure()]);

async function measureSpeed(): Promise<Figure[]> {
  const server = spawn(process.execPath, ['--no-warnings', fileURLToPath(new URL('serve-pieces.ts', import.meta.url))]);
  const [port] = await once(server.stdout, 'data');
  const bytes = pieceBytes * pieces;
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceBytes, 'piece');
  const hashing = await seconds(async () => {
    for (let index = 0; index < pieces; index += 1) hash.update(piece);
  });
  const url = `http://127.0.0.1:${String(port).trim()}/model.gguf`;
  const options = optionsOf([url], bytes, hash.digest('hex'));
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const fetching = await seconds(() => downloadFile({ ...options, patience: { ...impatient, stall: 30 } }));
  const checking = await seconds(() => downloadFile(options));
  clearInterval(watch);
  server.kill();
  rmSync(dirname(options.target), { recursive: true });
  const megabytes = bytes / 1e6;
  return [
    { measure: '400 MB fetched, hashed and on the disk', value: megabytes / fetching, unit: 'MB/s' },
    { measure: 'what is here already, read and hashed', value: megabytes / checking, unit: 'MB/s' },
    { measure: 'hash alone', value: megabytes / hashing, unit: 'MB/s' },
    { measure: 'memory over start, most', value: (most - before) / 1e6, unit: 'MB' },
  ];
}

async function seconds(job: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await job();
  return (performance.now() - started) / 1000;
}

async function measureFaults(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, origin, mirror, most, succeeds, hashUnknown } of cases) {
    const first = await faultyServer(small, origin);
    const second = mirror && (await faultyServer(small, mirror));
    const urls = [first.url, ...(second ? [second.url] : [])];
    const sha256 = createHash('sha256').update(small).digest('hex');
    const options = optionsOf(urls, hashUnknown ? null : small.length, hashUnknown ? null : sha256);
    const end = await endOf(options);
    const served = (first.served() + (second?.served() ?? 0)) / small.length;
    await first.close();
    await second?.close();
    rmSync(dirname(options.target), { recursive: true });
    figures.push({
      measure: `${name}: ${end}`,
      value: served,
      unit: 'x of the file served',
      target: `<= ${most}`,
      met: served <= most && (end === 'right file') === succeeds,
    });
  }
  return figures;
}

function optionsOf(urls: readonly string[], bytes: number | null, sha256: string | null): DownloadOptions {
  const target = join(mkdtempSync(join(tmpdir(), 'porchlight-bench-')), 'model.gguf');
  const signal = new AbortController().signal;
  return { urls, target, bytes, sha256, mostBytes: 1e9, proxy: null, signal, patience: impatient };
}

async function endOf(options: DownloadOptions): Promise<string> {
  const code = await downloadFile(options).then(
    () => null,
    (thrown: { data?: { code: string } }) => thrown.data?.code ?? 'crash',
  );
  if (!existsSync(options.target)) return code ?? 'no file';
  const found = readFileSync(options.target);
  const right = found.equals(small) || (options.sha256 === null && found.equals(next));
  if (!right) wrongFiles += 1;
  return right ? 'right file' : 'WRONG FILE';
}

function acceptedFigure(): Figure {
  return { measure: 'wrong files accepted', value: wrongFiles, unit: '', target: '0', met: wrongFiles === 0 };
}
