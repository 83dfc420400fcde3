import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { ListenerReport, QueueLimits } from '../../src/main/receive/protocol.ts';
import { type ListenThread, openListenThread } from '../../src/main/receive/thread.ts';
import { type HttpSource, httpSourceSchema, type SyslogSource, syslogSourceSchema } from '../../src/shared/live.ts';
import type { BatchAnswer, TakeBatch } from '../../src/shared/received.ts';
import { type BatchMessage, messagesOf } from './batches.ts';

/** The real listening thread, with a consumer that takes as long as it is told to. */
export interface ListenSession {
  thread: ListenThread;
  /** All that was taken, in its order. */
  messages: BatchMessage[];
  reports: ListenerReport[];
  folder: string;
  /** Resolves once that many messages were taken. */
  taken(count: number): Promise<void>;
  /** Stops and resumes to take. */
  hold(): void;
  goOn(): void;
  /** The state of a source now. */
  report(source?: string): Promise<ListenerReport>;
  /** Stops listening, takes the rest; the last reports. */
  stop(): Promise<ListenerReport[]>;
}

export function openSession(queue?: Partial<QueueLimits>): ListenSession {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-receive-'));
  const { port1: ours, port2: theirs } = new MessageChannel();
  const session: Pick<ListenSession, 'messages' | 'reports'> = { messages: [], reports: [] };
  let holding = false;
  let asked = false;
  let wake: (() => void) | null = null;
  const take = () => {
    if (holding || asked) return;
    asked = true;
    ours.postMessage({ kind: 'take' } satisfies TakeBatch);
  };
  ours.on('message', (answer: BatchAnswer) => {
    asked = false;
    if (answer.kind === 'end') return;
    session.messages.push(...messagesOf(answer.batch));
    wake?.();
    take();
  });
  const thread = openListenThread({
    worker: new URL('../../src/main/listen-worker.ts', import.meta.url),
    certificateFolder: join(folder, 'certificates'),
    ...(queue ? { queue } : {}),
    onReports: (reports) => {
      session.reports = reports;
    },
  });
  thread.connect(theirs);
  take();
  let stopped: Promise<ListenerReport[]> | null = null;
  return Object.assign(session, {
    thread,
    folder,
    async taken(count: number) {
      while (session.messages.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    hold() {
      holding = true;
    },
    goOn() {
      holding = false;
      take();
    },
    async report(source = 'source') {
      const found = (await thread.status()).find((one) => one.source === source);
      if (!found) throw new Error(`no report of ${source}`);
      return found;
    },
    stop() {
      holding = false;
      take();
      stopped ??= thread.stop().finally(() => {
        ours.close();
        rmSync(folder, { recursive: true, force: true });
      });
      return stopped;
    },
  });
}

export function syslogSource(settings: Partial<SyslogSource> & Pick<SyslogSource, 'protocol' | 'port'>): SyslogSource {
  return syslogSourceSchema.parse({ kind: 'syslog', id: 'source', name: 'Test', ...settings });
}

export const testToken = 'a-token-of-the-tests-0123456789';

export function httpSource(settings: Partial<HttpSource> & Pick<HttpSource, 'port'>): HttpSource {
  return httpSourceSchema.parse({ kind: 'http', id: 'source', name: 'Test', token: testToken, ...settings });
}

/** A port that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sum of all classes of a report, which must be what it received. */
export function accounted({ counters }: ListenerReport): number {
  const { records, queued, malformed, refused, dropped } = counters;
  return records + queued + malformed + refused + Object.values(dropped).reduce((sum, count) => sum + count, 0);
}
