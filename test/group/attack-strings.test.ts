import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attackClassesIn,
  attackClassesOfCommand,
  attackClassesOfUrl,
  attackClassNames,
  decodeUrl,
  isScannerAgent,
} from '../../src/main/group/attack-strings.ts';

const ofUrl = (url: string, status = 404): string[] => attackClassesIn(attackClassesOfUrl(url, decodeUrl(url), status));
const ofCommand = (text: string): string[] => attackClassesIn(attackClassesOfCommand(text));

const examples = JSON.parse(
  readFileSync(new URL('../fixtures/group/attack-strings.json', import.meta.url), 'utf8'),
) as { urls: Record<string, string[]>; plainUrls: string[]; commands: string[]; plainCommands: string[] };

for (const [name, urls] of Object.entries(examples.urls)) {
  test(`URLs that show ${name}`, () => {
    expect(urls.filter((url) => !ofUrl(url).includes(name))).toEqual([]);
  });
}

test('URLs of plain visitors show nothing', () => {
  expect(examples.plainUrls.map((url) => [url, ofUrl(url)]).filter(([, classes]) => classes?.length !== 0)).toEqual([]);
});

test("a site's own login page is no probe, and a refused one is", () => {
  expect([
    ofUrl('/wp-login.php', 200),
    ofUrl('/wp-login.php', 302),
    ofUrl('/wp-login.php', 404),
    ofUrl('/.env', 200),
  ]).toEqual([[], [], ['sensitive-file-probe'], ['sensitive-file-probe']]);
});

test('command lines that attack, and those that do not', () => {
  expect(examples.commands.filter((text) => ofCommand(text).length === 0)).toEqual([]);
  expect(examples.plainCommands.filter((text) => ofCommand(text).length > 0)).toEqual([]);
});

test('scanners are known by their user agent, browsers are not', () => {
  const agents = ['sqlmap/1.7', 'Mozilla/5.00 (Nikto/2.1.6)', 'Nmap Scripting Engine', 'masscan/1.3', 'WPScan v3'];
  const browsers = ['Mozilla/5.0 (X11; Linux x86_64) Firefox/115.0', 'curl/8.0', 'Googlebot/2.1', 'Dirk browser'];
  expect([agents.every(isScannerAgent), browsers.some(isScannerAgent)]).toEqual([true, false]);
});

test('any text is searched without failing, and class masks fit into 31 bits', () => {
  expect(attackClassNames.length).toBeLessThanOrEqual(31);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      attackClassesOfUrl(text, decodeUrl(text), 0);
      attackClassesOfCommand(text);
    }),
  );
});
