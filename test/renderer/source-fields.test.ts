import { expect, test } from 'vitest';
import { senderSnippet } from '../../src/renderer/components/sources/sender-snippet.ts';
import { fieldsOf, settingsOf } from '../../src/renderer/components/sources/source-fields.ts';
import { liveSourceSettingsSchema } from '../../src/shared/live.ts';
import { suggestedSource } from './fake-source.ts';

const kinds = ['udp', 'tcp', 'tls', 'http', 'folder', 'journal'] as const;

test.each(kinds)('settings of kind %s come back from their fields as they were', (kind) => {
  const suggested = suggestedSource(kind);
  const settings = suggested.kind === 'folder' ? { ...suggested, path: '/var/log', patterns: ['*.log'] } : suggested;
  expect(settingsOf(settings, fieldsOf(settings))).toEqual({ settings, wrong: null });
});

test('zones, networks and certificate files come back as well', () => {
  const settings = liveSourceSettingsSchema.parse({
    ...suggestedSource('tls'),
    allow: ['10.0.0.0/8', '192.168.1.1'],
    zone: 'Europe/Berlin',
    senderZones: [{ sender: '192.168.1.1', zone: 'UTC' }],
    tls: { certificate: { kind: 'files', certificate: '/a.crt', key: '/a.key' }, clientAuthority: '/ca.pem' },
    keep: { days: 30, gigabytes: 0.5 },
  });
  expect(settingsOf(settings, fieldsOf(settings))).toEqual({ settings, wrong: null });
});

test.each([
  ['name', { name: '  ' }],
  ['port', { port: '0' }],
  ['port', { port: '55x' }],
  ['days', { days: '' }],
  ['gigabytes', { gigabytes: '-1' }],
  ['senderZones', { senderZones: '192.168.1.1' }],
  ['maxConnections', { maxConnections: '1.5' }],
  ['certificateKind', { certificateKind: 'files' as const }],
])('a wrong %s is named', (field, change) => {
  const settings = suggestedSource('tls');
  expect(settingsOf(settings, { ...fieldsOf(settings), ...change }).wrong).toHaveProperty(field);
});

test('the lines to paste name address, port and protocol of the source', () => {
  const settings = liveSourceSettingsSchema.parse({ ...suggestedSource('udp'), address: '0.0.0.0', port: 5600 });
  if (settings.kind !== 'syslog') throw new Error('not syslog');
  expect(senderSnippet(settings)).toContain('protocol="udp" target="ADDRESS-OF-THIS-PC" port="5600"');
});
