import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TemplateMiner } from '../../src/main/group/template-miner.ts';

const textOf = (miner: TemplateMiner, message: string, source?: string, account?: string): string =>
  miner.match('program', message, source, account).tokens.join(' ');

test('what varies by nature is masked, and so are the source and the account that the event names', () => {
  const miner = new TemplateMiner(100);
  const shown: readonly [message: string, source?: string | undefined, account?: string | undefined][] = [
    ['Failed password for anna from 192.0.2.7 port 4711 ssh2', '192.0.2.7', 'anna'],
    ['session opened for user root by (uid=0)', undefined, 'root'],
    ['client fe80::1 asked host.example.com for /var/lib/data/x'],
    ['object 0xdeadbeef99 took 12.5 ms, rate 3,000/s'],
    ['user=anna status=', undefined, 'anna'],
  ];
  expect(shown.map((args) => textOf(miner, ...args))).toMatchInlineSnapshot(`
    [
      "Failed password for <*> from <*> port <*> ssh<*>",
      "session opened for user <*> by (uid=<*>)",
      "client <*> asked <*> for <*>",
      "object <*> took <*> ms, rate <*>/s",
      "user=<*> status=",
    ]
  `);
});

test('messages that differ in few words become one template, those of another length or family do not', () => {
  const miner = new TemplateMiner(100);
  const first = miner.match('a', 'service mail started by operator today', undefined, undefined);
  expect(miner.match('a', 'service print started by operator today', undefined, undefined)).toBe(first);
  expect(first.tokens.join(' ')).toBe('service <*> started by operator today');
  expect(miner.match('a', 'service web started', undefined, undefined)).not.toBe(first);
  expect(miner.match('b', 'service mail started by operator today', undefined, undefined)).not.toBe(first);
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'up', 'down', '7', '', '\n', '<*>'), { maxLength: 7 });

test('a miner restored anywhere finds the same templates, and never keeps more than its limit', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80, size: 'max' }), fc.nat(80), (messages, cut) => {
      const whole = new TemplateMiner(10);
      let resumed = new TemplateMiner(10);
      messages.forEach((message, index) => {
        if (index === cut) resumed = new TemplateMiner(10, JSON.parse(JSON.stringify(resumed.toState())));
        const expected = whole.match('x', message.join(' '), undefined, undefined);
        expect(resumed.match('x', message.join(' '), undefined, undefined)).toEqual(expected);
      });
      expect(resumed.toState()).toEqual(whole.toState());
      expect(whole.toState().templates.length).toBeLessThanOrEqual(10);
    }),
  );
});
