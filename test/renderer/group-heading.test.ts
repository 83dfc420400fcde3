import { expect, test } from 'vitest';
import { groupHeading } from '../../src/renderer/components/alerts/group-heading.ts';
import { fakeAlert } from './fake-data.ts';

test('a heading stands where the group changes, and nowhere else', () => {
  const [ssh, scan] = [fakeAlert(0), fakeAlert(1)];
  expect(groupHeading('none', undefined, ssh, 0)).toBeNull();
  expect(groupHeading('threat', undefined, ssh, 0)).toBe('SSH Brute Force Attack');
  expect(groupHeading('threat', ssh, fakeAlert(5), 1)).toBeNull();
  expect(groupHeading('threat', ssh, scan, 1)).toBe(scan.threat);
  expect(groupHeading('actor', ssh, fakeAlert(6), 1)).toBe('');
});

test('while the row before is not loaded, none is said to begin', () => {
  expect(groupHeading('threat', undefined, fakeAlert(0), 100)).toBeNull();
});
