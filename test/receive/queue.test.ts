import fc from 'fast-check';
import { expect, it } from 'vitest';
import { priorityOf } from '../../src/main/receive/priority.ts';
import { ReceiveQueue } from '../../src/main/receive/queue.ts';
import type { SourceQueue } from '../../src/main/receive/segment.ts';
import type { LiveCounters } from '../../src/shared/live.ts';
import { messagesOf } from './batches.ts';

function push(queue: ReceiveQueue, source: SourceQueue, text: string, sender = '192.0.2.1'): void {
  const bytes = Buffer.from(text);
  queue.push(source, { bytes, start: 0, end: bytes.length, sender, at: 1, cut: false });
}

function takeAll(queue: ReceiveQueue): string[] {
  const found: string[] = [];
  for (let batch = queue.take(); batch; batch = queue.take())
    found.push(...messagesOf(batch).map((message) => message.bytes.toString()));
  return found;
}

/** Messages of each class; the sum must be those received. */
function classes({ records, queued, malformed, refused, dropped }: LiveCounters): number {
  return records + queued + malformed + refused + Object.values(dropped).reduce((sum, count) => sum + count, 0);
}

it('reads the priority from PRI alone', () => {
  const of = (text: string) => priorityOf(Buffer.from(text), 0, text.length);
  expect(['<38>su', '<86>sshd', '<110>audit'].map(of)).toEqual([0, 0, 0]);
  expect(['<3>kernel', '<11>error', '<12>warning', '<13>notice', '<14>info', '<15>debug'].map(of)).toEqual([
    1, 1, 2, 2, 3, 4,
  ]);
  expect(['<192>', '<>x', '<a>', '<1', '<12345>', 'no PRI', '', '<-1>'].map(of)).toEqual(new Array(8).fill(3));
});

it('gives messages back with their senders, in the order of arrival as long as there is room', () => {
  const queue = new ReceiveQueue();
  const one = queue.addSource('one');
  const two = queue.addSource('two');
  push(queue, one, '<14>a', '192.0.2.1');
  push(queue, one, '<14>b', '192.0.2.2');
  push(queue, two, '<38>login', '192.0.2.3');
  push(queue, one, '<14>c', '192.0.2.1');
  const first = queue.take();
  expect(first?.source).toBe('one');
  expect(first && messagesOf(first).map(({ sender, bytes }) => `${sender} ${bytes}`)).toEqual([
    '192.0.2.1 <14>a',
    '192.0.2.2 <14>b',
    '192.0.2.1 <14>c',
  ]);
  expect(queue.take()?.source).toBe('two');
  expect(queue.take()).toBeNull();
});

it('drops the oldest of least weight first when it is full, logins last, and counts them', () => {
  const queue = new ReceiveQueue({ messages: 1000, bytes: 1e9 });
  const source = queue.addSource('s');
  for (let index = 0; index < 600; index++) push(queue, source, `<15>debug ${index}`);
  for (let index = 0; index < 400; index++) push(queue, source, `<38>login ${index}`);
  expect(queue.pressed).toBe(true);
  for (let index = 400; index < 900; index++) push(queue, source, `<38>login ${index}`);
  push(queue, source, '<15>the newest, and of least weight');
  const { counters } = source;
  expect(counters.values.dropped['queue-full']).toBeGreaterThanOrEqual(500);
  const found = takeAll(queue);
  expect(found.filter((text) => text.startsWith('<38>'))).toHaveLength(900);
  // Of the others the youngest are left, those of most weight come first.
  expect(found[0]).toBe('<38>login 0');
  expect(
    found
      .filter((text) => text.startsWith('<15>'))
      .every((text) => Number(text.slice(10)) >= 256 || text.includes('newest')),
  ).toBe(true);
  expect(classes(counters.values)).toBe(1501);
});

it('drops the new message where all that waits weighs more', () => {
  const queue = new ReceiveQueue({ messages: 100 });
  const source = queue.addSource('s');
  for (let index = 0; index < 100; index++) push(queue, source, '<38>login');
  push(queue, source, '<15>debug');
  expect(takeAll(queue)).toHaveLength(100);
  expect(source.counters.values.dropped).toEqual({ 'queue-full': 1 });
});

it('holds no more memory than its limit and one segment', () => {
  const queue = new ReceiveQueue({ bytes: 1_000_000 });
  const source = queue.addSource('s');
  for (let index = 0; index < 200; index++) push(queue, source, `<14>${'x'.repeat(60_000)}`);
  const { values } = source.counters;
  expect(values.queued * 60_000).toBeLessThan(1_300_000);
  expect(values.queued + (values.dropped['queue-full'] ?? 0)).toBe(200);
});

it('says when it is pressed and when that is over', () => {
  const queue = new ReceiveQueue({ messages: 1000 });
  const source = queue.addSource('s');
  const said: string[] = [];
  queue.onPressure(() => said.push('pressed'));
  queue.onRelief(() => said.push('relieved'));
  for (let index = 0; index < 800; index++) push(queue, source, '<14>m');
  expect(said).toEqual(['pressed']);
  takeAll(queue);
  expect(said).toEqual(['pressed', 'relieved']);
});

it('has each message in exactly one class, whatever comes and whenever it is taken', () => {
  const step = fc.oneof(
    { weight: 20, arbitrary: fc.record({ pri: fc.nat(200), length: fc.nat(300), source: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.constant('take' as const) },
  );
  const limits = fc.record({ messages: fc.integer({ min: 1, max: 60 }), bytes: fc.integer({ min: 1, max: 90_000 }) });
  fc.assert(
    fc.property(limits, fc.array(step, { maxLength: 300 }), (limit, steps) => {
      const queue = new ReceiveQueue(limit);
      const sources = ['a', 'b', 'c'].map((id) => queue.addSource(id));
      let sent = 0;
      let taken = 0;
      for (const one of steps) {
        if (one === 'take') taken += queue.take()?.ends.length ?? 0;
        else {
          push(
            queue,
            sources[one.source] as SourceQueue,
            one.length === 0 ? '' : `<${one.pri}>${'x'.repeat(one.length)}`,
          );
          sent++;
        }
        const all = sources.map((source) => source.counters.values);
        expect(all.reduce((sum, values) => sum + values.received, 0)).toBe(sent);
        for (const values of all) expect(classes(values)).toBe(values.received);
        expect(all.reduce((sum, values) => sum + values.queued, 0)).toBe(queue.size);
        expect(queue.size).toBeLessThanOrEqual(limit.messages);
      }
      taken += takeAll(queue).length;
      expect(sources.reduce((sum, source) => sum + source.counters.values.records, 0)).toBe(taken);
    }),
  );
});
