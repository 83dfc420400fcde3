import type { EventGroup } from '../../../shared/group.ts';
import type { GenericFormat } from '../../../shared/pack.ts';

const none = { values: [], distinct: 0, more: false };

/** Made-up lines of an everyday log; no line of the user's is sent to a server that has not answered yet. */
const briefs = [
  'cron: (USER) CMD (/usr/local/bin/rotate-reports --keep # --quiet)',
  'cron: pam_unix(cron:session): session opened for user USER by (uid=#)',
  'cron: pam_unix(cron:session): session closed for user USER',
  'cron: (USER) CMD (test -x /usr/bin/backup && /usr/bin/backup --incremental --target /srv/backup/daily)',
  'cron: (USER) RELOAD (crontabs/USER)',
  'cron: (USER) CMD (/usr/bin/find /var/cache/reports -type f -mtime +# -delete)',
  'cron: (USER) INFO (Skipping @reboot jobs -- not system startup)',
  'cron: (USER) CMD (/opt/inventory/bin/collect --sections disk,memory,network,packages --output /var/lib/inventory)',
];

/** A harmless group whose text is as long as any that `limits` allow: what a server can't take shows with it. */
export function probeGroup(limits: GenericFormat['limits']): EventGroup {
  // About three characters a token; what is too much is cut like any other group.
  const characters = limits.lineTokens * 3;
  const samples = briefs.map((brief, index) => ({
    text: brief,
    file: '',
    lineNumber: index + 1,
    time: null,
    brief: padded(brief, characters),
  }));
  return {
    id: 'probe',
    kind: 'routine',
    title: 'cron',
    family: 'cron',
    templates: [],
    templateCount: 0,
    entities: { sources: none, accounts: none, hosts: none, programs: none, targets: none, paths: none },
    count: samples.length,
    lines: samples.length,
    firstSeen: null,
    lastSeen: null,
    samples,
    signals: [],
    fingerprint: 'probe',
  };
}

function padded(brief: string, characters: number): string {
  const words = ' job done status ok, next run in # minutes,';
  return (brief + words.repeat(Math.ceil(characters / words.length))).slice(0, Math.max(brief.length, characters));
}
