import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageData } from '../../../src/main/parse/windows/message-data.ts';
import { readXmlElement } from '../../../src/main/parse/windows/xml-element.ts';

it('reads elements, attributes, lists, entities and CDATA', () => {
  const text = `<Event xmlns='a&amp;b'><A/><B x="1">two &lt; 3 &#228;&#x1F600;</B><C>1</C><C>2</C><D><![CDATA[<x>]]></D></Event> rest`;
  expect(readXmlElement(text)).toEqual({
    name: 'Event',
    value: {
      '#attributes': { xmlns: 'a&b' },
      A: '',
      B: { '#attributes': { x: '1' }, '#text': 'two < 3 ä😀' },
      C: ['1', '2'],
      D: '<x>',
    },
  });
});

it('refuses what is not well formed, and knows no entities of its own', () => {
  for (const text of [
    '',
    '<',
    '<a',
    '<a>',
    '<a></b>',
    '<a b=c></a>',
    '<!DOCTYPE x [<!ENTITY y "z">]><a>&y;</a>',
    '</a>',
  ]) {
    expect(readXmlElement(text)).toBeNull();
  }
  expect(readXmlElement('<a>&y;</a>')?.value).toBe('&y;');
  expect(readXmlElement('<a><__proto__>x</__proto__></a>')?.value).not.toHaveProperty('polluted');
  expect(readXmlElement(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)).toBeNull();
});

it('never throws', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    'Data',
    ' Name="x"',
    "='",
    '&lt;',
    '&#9999999;',
    '<![CDATA[',
    ']]>',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      readXmlElement(`<Event>${pieces.join('')}</Event>`);
      messageData(pieces.join(': '));
    }),
  );
});
