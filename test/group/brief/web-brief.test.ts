import { expect, test } from 'vitest';
import { webBrief } from '../../../src/main/group/brief/web-brief.ts';
import type { EventFields } from '../../../src/shared/log.ts';
import { event } from '../events.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36';

function briefOf(url: string, more: EventFields = {}): string {
  const fields = { 'http.request.method': 'GET', 'url.original': url, 'http.response.status_code': '200', ...more };
  return webBrief(event('', null, fields, { format: 'web-access' }), []);
}

test.each([
  [chrome, 'browser'],
  ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'browser'],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'bingbot'],
  ['sqlmap/1.7.2#stable (https://sqlmap.org)', 'sqlmap/#stable (https://sqlmap.org)'],
  [`${chrome}' OR 1=1--`, `browser' or 1=1--`],
  ['-', '-'],
])('the agent %s is %s', (agent, name) => {
  expect(briefOf('/', { 'user_agent.original': agent })).toBe(`GET / 200 ${name}`);
});

test('an address is shown without its encoding, once or twice, and cut', () => {
  expect(briefOf('/a%27b')).toBe("GET /a'b 200 -");
  expect(briefOf('/a?q=%2527%20or%201=1')).toBe("GET /a?q=' or 1=1 200 -");
  expect(briefOf(`/${'a/'.repeat(5000)}`).length).toBeLessThan(280);
});

test('a referrer is shown only where it is odd', () => {
  expect(briefOf('/', { 'http.request.referrer': 'https://shop.example/basket?id=7' })).toBe('GET / 200 -');
  expect(briefOf('/', { 'http.request.referrer': '<script>x</script>' })).toBe('GET / 200 ref=<script>x</script> -');
});
