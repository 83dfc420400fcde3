import { expect, test } from 'vitest';
import { withoutRepeatedPrograms } from '../../../src/main/group/brief/repeated-programs.ts';

const commandOf = (image: string, command: string) =>
  withoutRepeatedPrograms([
    ['Image', image],
    ['CommandLine', command],
  ])[1]?.[1];

test.each([
  ['C:\\Windows\\System32\\wbem\\WMIC.exe', '"C:\\Windows\\System32\\Wbem\\WMIC.exe" os get caption', 'os get caption'],
  ['C:\\Windows\\System32\\cmd.exe', 'cmd /c whoami', '/c whoami'],
  ['C:\\Program Files\\Tool\\tool.exe', 'C:\\Program Files\\Tool\\tool.exe -x "a b"', '-x "a b"'],
  ['C:\\Windows\\System32\\svchost.exe', 'C:\\Windows\\System32\\svchost.exe', ''],
])('%s in %s is said once', (image, command, rest) => {
  expect(commandOf(image, command)).toBe(rest);
});

test('a program that runs under another name keeps its command line', () => {
  expect(commandOf('C:\\Users\\Public\\a.exe', 'powershell -enc AAAA')).toBe('powershell -enc AAAA');
  expect(commandOf('C:\\Windows\\cmd.exe', '')).toBe('');
});

test('the parent gives way in its own command line only', () => {
  const values = withoutRepeatedPrograms([
    ['winlog.event_data.Image', 'C:\\a\\net.exe'],
    ['winlog.event_data.CommandLine', 'net user'],
    ['winlog.event_data.ParentImage', 'C:\\b\\cmd.exe'],
    ['winlog.event_data.ParentCommandLine', 'cmd.exe /c net user'],
  ]);
  expect(values.map(([, value]) => value)).toEqual(['C:\\a\\net.exe', 'user', 'C:\\b\\cmd.exe', '/c net user']);
});
