import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readServerEvents } from '../../../src/main/triage/endpoint/server-events.ts';

async function read(chunks: readonly Uint8Array[]): Promise<string[]> {
  const events: string[] = [];
  const bytes = (async function* () {
    yield* chunks;
  })();
  for await (const data of readServerEvents(bytes)) events.push(data);
  return events;
}

/** Bytes cut at the given places. */
function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

it('gives the same events however the bytes are cut, characters of several bytes included', async () => {
  const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/[\r\n\uFEFF]/g, ''));
  const cases = fc.tuple(fc.array(line), fc.array(fc.nat(500)), fc.constantFrom('\n', '\r\n', '\r'));
  await fc.assert(
    fc.asyncProperty(cases, async ([events, places, lineEnd]) => {
      const text = events.map((data) => `data: ${data}${lineEnd}${lineEnd}`).join('');
      // A carriage return is a whole line end only when something follows it.
      const bytes = new TextEncoder().encode(`${text}: end${lineEnd}`);
      expect(await read(cutAt(bytes, places))).toEqual(events);
    }),
  );
});

it('joins several lines of data, passes over comments and other fields, and leaves out what was cut off', async () => {
  const text = ': hello\nevent: x\nid: 1\ndata: a\ndata:b\n\nretry: 10\n\ndata: never ended\n';
  expect(await read([new TextEncoder().encode(text)])).toEqual(['a\nb']);
});
