import {
  emptyLiveCounters,
  type LiveSource,
  type LiveSourceSettings,
  liveSourceSettingsSchema,
} from '../../src/shared/live.ts';

/** A live source that runs and has received nothing yet. */
export function fakeSource(settings: LiveSourceSettings, change: Partial<LiveSource> = {}): LiveSource {
  return {
    settings,
    state: 'running',
    error: null,
    counters: emptyLiveCounters(),
    perSecond: 0,
    startedAt: null,
    lastReceivedAt: null,
    origins: [],
    groups: 0,
    waiting: 0,
    alerts: 0,
    fingerprint: null,
    ...change,
  };
}

/** What main suggests for a new source. */
export function suggestedSource(kind: 'udp' | 'tcp' | 'tls' | 'http' | 'folder' | 'journal'): LiveSourceSettings {
  const common = { id: `${kind}-1`, name: `New ${kind} source` };
  const own = {
    udp: { kind: 'syslog', protocol: 'udp' },
    tcp: { kind: 'syslog', protocol: 'tcp' },
    tls: { kind: 'syslog', protocol: 'tls' },
    http: { kind: 'http', token: 'token-of-sixteen-characters' },
    folder: { kind: 'folder', path: '' },
    journal: { kind: 'journal' },
  }[kind];
  return liveSourceSettingsSchema.parse({ ...common, ...own });
}
