import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameReader } from '../../src/main/receive/framing.ts';
import { HeldBytes } from '../../src/main/receive/held-bytes.ts';

interface Read {
  text: string;
  cut: boolean;
}

/** Reads chunks, each in a buffer that is overwritten afterwards, as a socket may do. */
function readChunks(chunks: readonly Uint8Array[], maxMessageBytes = 480, budget = new HeldBytes(1_000_000)): Read[] {
  const found: Read[] = [];
  const reader = new FrameReader({
    maxMessageBytes,
    budget,
    deliver: (bytes, start, end, cut) =>
      found.push({ text: Buffer.from(bytes.subarray(start, end)).toString('latin1'), cut }),
  });
  for (const chunk of chunks) {
    const copy = Buffer.from(chunk);
    reader.read(copy);
    copy.fill(0xee);
  }
  reader.end();
  return found;
}

const read = (text: string, maxMessageBytes?: number) => readChunks([Buffer.from(text, 'latin1')], maxMessageBytes);
const texts = (text: string, maxMessageBytes?: number) => read(text, maxMessageBytes).map((message) => message.text);

function split(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((place, index) => bytes.subarray(places[index - 1] ?? 0, place));
}

it('reads both framings of RFC 6587, decided anew at each frame', () => {
  expect(texts('10 <13>hello!<14>a line\n<15>nul\x0010 <16>second17 <13>two\nlines it\n\n\n<1>end\r\n')).toEqual([
    '<13>hello!',
    '<14>a line',
    '<15>nul',
    '<16>second',
    '<13>two\nlines it',
    '<1>end',
  ]);
});

it('keeps what stands there where digits are no octet count', () => {
  expect(texts('2024-05-01T10:00:00Z host a\n12345678901 not a count\n0 zero\n')).toEqual([
    '2024-05-01T10:00:00Z host a',
    '12345678901 not a count',
    '0 zero',
  ]);
});

it('does not believe an octet count of 4 GB, nor waits or reserves for it', () => {
  const budget = new HeldBytes(4096);
  const chunk = Buffer.from('4294967295 <34>first\n<34>second\n4294967295 no priority\n9999999 <34>without an end');
  expect(readChunks([chunk], 480, budget).map((message) => message.text)).toEqual([
    '<34>first',
    '<34>second',
    '4294967295 no priority',
    '<34>without an end',
  ]);
  expect(budget.take(4096)).toBe(true);
});

it('goes on after octet counts that lie', () => {
  expect(texts('8 <34>a longer one\n<34>next\n')).toEqual(['<34>a lo', 'nger one', '<34>next']);
  expect(texts('14 <34>short\n<34>in it\n<34>next\n')).toEqual(['<34>short\n<34>', 'in it', '<34>next']);
});

it('cuts what is too long, skips the rest of its frame and goes on behind it', () => {
  const long = `<34>${'x'.repeat(2000)}`;
  const expected = [
    { text: long.slice(0, 480), cut: true },
    { text: '<34>next', cut: false },
  ];
  expect(read(`${long}\n<34>next\n`)).toEqual(expected);
  expect(read(`${long.length} ${long}8 <34>next`)).toEqual(expected);
});

it('keeps half a character at the end of a frame byte for byte', () => {
  const bytes = Buffer.concat([
    Buffer.from('6 <34>'),
    Buffer.from([0xc3, 0xbc, 0xc3]).subarray(1),
    Buffer.from('<1>a\n'),
  ]);
  const [first, second] = readChunks([bytes]);
  expect(first?.text).toBe('<34>\xbc\xc3');
  expect(second?.text).toBe('<1>a');
});

it('takes what came of a frame as a message when the stream ends', () => {
  expect(texts('<34>no end')).toEqual(['<34>no end']);
  expect(texts('20 <34>half')).toEqual(['<34>half']);
  expect(texts('123')).toEqual(['123']);
  expect(texts('20 ')).toEqual(['']);
  expect(texts('')).toEqual([]);
});

it('counts an empty line as a message without text, line ends behind a counted frame as nothing', () => {
  expect(texts('\n<34>a\n\n')).toEqual(['', '<34>a', '']);
  expect(texts('5 <34>a\n\r\n\x00')).toEqual(['<34>a']);
});

it('cuts a message where all connections together hold too much', () => {
  const budget = new HeldBytes(100);
  const chunks = [`<34>${'x'.repeat(1000)}`, 'y'.repeat(500), 'zzz\n<34>next\n'].map((text) => Buffer.from(text));
  const [first, second] = readChunks(chunks, 64_000, budget);
  expect(first?.cut).toBe(true);
  expect(first?.text).toBe(`<34>${'x'.repeat(1000)}${'y'.repeat(20)}`);
  expect(second).toEqual({ text: '<34>next', cut: false });
  expect(budget.take(100)).toBe(true);
});

const frame = fc.oneof(
  fc.string({ maxLength: 40 }).map((text) => `${text}\n`),
  fc.string({ maxLength: 40 }).map((text) => `<34>${text}\n`),
  fc.string({ minLength: 1, maxLength: 40 }).map((text) => `${Buffer.byteLength(text)} ${text}`),
  fc.tuple(fc.nat(), fc.string({ maxLength: 40 })).map(([count, text]) => `${count} ${text}`),
  fc.constantFrom('\0', '\r\n', '4294967295 <1>', '1 ', '99999999999 '),
);
const stream = fc.oneof(
  fc.array(frame, { maxLength: 12 }).map((frames) => Buffer.from(frames.join(''))),
  fc.uint8Array({ maxLength: 200 }),
);

it('gives the same messages however the stream is split', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(), { maxLength: 12 }), fc.constantFrom(5, 16, 480), (bytes, cuts, max) => {
      const whole = readChunks([bytes], max);
      expect(readChunks(split(bytes, cuts), max)).toEqual(whole);
      expect(
        readChunks(
          Array.from(bytes, (byte) => Uint8Array.of(byte)),
          max,
        ),
      ).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

it('gives back what was sent, whatever stands in it', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 100 })
    .map((body) => `<13>${body}`)
    .filter((body) => !/[\r\n\0]$/.test(body));
  fc.assert(
    fc.property(fc.array(text), (messages) => {
      const bytes = messages.map((message) => Buffer.from(message));
      const sent = Buffer.concat(bytes.flatMap((message) => [Buffer.from(`${message.length} `), message]));
      expect(readChunks([sent], 1000)).toEqual(
        bytes.map((message) => ({ text: message.toString('latin1'), cut: false })),
      );
    }),
  );
});
