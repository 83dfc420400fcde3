import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineSpans, objectSpans, type RecordSpan } from '../../src/main/receive/http/records.ts';

const cutOut = (text: string, spans: Iterable<RecordSpan>) =>
  Array.from(spans, ({ start, end }) => Buffer.from(text).subarray(start, end).toString());

const object = fc.dictionary(fc.string(), fc.jsonValue());

it('finds the objects of an array or a row, whatever stands in them', () => {
  const between = fc.constantFrom('', ' ', '\n', '\r\n', ',', ' ,\n');
  fc.assert(
    fc.property(fc.array(object), between, fc.boolean(), fc.nat(4), (objects, separator, array, indent) => {
      const written = objects.map((value) => JSON.stringify(value, null, indent));
      const text = array ? `\n[${written.join(',')} ] ` : written.join(separator);
      expect(cutOut(text, objectSpans(Buffer.from(text)))).toEqual(written);
    }),
  );
});

it('refuses what is no object, and what does not end', () => {
  for (const text of ['1', '"a"', '[1]', '[', '[{}', '{', '{"a":"}', '{}]', '[{}] {}', '{} x', ',{}', '[{"a":"\\'])
    expect(() => objectSpans(Buffer.from(text)), text).toThrow(SyntaxError);
});

it('never throws anything else, and takes no time for deep nesting', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'{}[]",\\ \na')), (characters) => {
      try {
        objectSpans(Buffer.from(characters.join('')));
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(SyntaxError);
      }
    }),
  );
  const deep = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
  expect(objectSpans(Buffer.from(deep))).toHaveLength(1);
});

it('finds the lines, and leaves out empty ones', () => {
  const text = 'one\r\n\n\r\ntwo\nthree';
  expect(cutOut(text, lineSpans(Buffer.from(text)))).toEqual(['one', 'two', 'three']);
});
