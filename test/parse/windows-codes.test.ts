import { expect, test } from 'vitest';
import { findWindowsCode } from '../../src/main/parse/rules/windows-codes.ts';

test.each([
  ['1102', 'Microsoft-Windows-Eventlog', 'log-cleared'],
  ['1102', 'Security', 'log-cleared'],
  ['1102', '', 'log-cleared'],
  ['1102', 'Microsoft-Windows-TerminalServices-RDPClient/Operational', undefined],
  ['104', 'System', 'log-cleared'],
  ['104', 'Microsoft-Windows-SomethingElse', undefined],
])('event %s of "%s" means %s', (code, provider, action) => {
  expect(findWindowsCode(code, provider)?.action).toBe(action);
});
