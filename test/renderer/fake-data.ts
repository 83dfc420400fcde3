import type { AlertDetail, AlertSummary } from '../../src/shared/alert.ts';
import { emptyCounters, type ImportProgress } from '../../src/shared/analysis.ts';
import type { EntityList, EventGroup } from '../../src/shared/group.ts';
import type { AppStatus, Settings } from '../../src/shared/status.ts';
import { severities } from '../../src/shared/taxonomy.ts';

const threats = [
  ['SSH Brute Force Attack', 'T1110'],
  ['Automated Reconnaissance / Vulnerability Scanning', 'T1595.002'],
  ['SQL Injection Attempt', 'T1190'],
  ['Privilege Escalation via Sudo', 'T1548.003'],
  ['Log Clearing', 'T1070.001'],
] as const;
const start = Date.UTC(2026, 2, 2, 6, 0, 0);

/** An item of a list by a number of any size. */
function cyclic<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

export function fakeAlert(index: number): AlertSummary {
  const [threat, technique] = cyclic(threats, index);
  const actor = index % 7 === 6 ? '' : `203.0.113.${index % 250}`;
  return {
    id: `alert-${index}`,
    groupId: `group-${index}`,
    state: 'open',
    closeReason: null,
    threat,
    severity: cyclic(severities, Math.floor(index / 3)),
    risk: (index * 37) % 101,
    attackProbability: 0.5 + ((index * 13) % 50) / 100,
    confidence: ((index * 29) % 100) / 100,
    unsure: index % 10 === 9,
    techniques: cyclic([[technique], [technique, 'T1078', 'T1098'], [technique], []], index),
    title: actor === '' ? `cron on office-server, line ${index}` : `sshd from ${actor} against ${index % 40} accounts`,
    actor,
    count: ((index * 7919) % 90_000) + 1,
    firstSeen: index % 11 === 10 ? null : start + index * 61_000,
    lastSeen: index % 11 === 10 ? null : start + index * 61_000 + 3_600_000,
    createdAt: start + index * 1000,
  };
}

/** Lines that try to be more than text: markup, a link, a bidirectional override, an escape sequence, great length. */
const hostileLines = [
  'Mar  2 06:00:01 office sshd[812]: Failed password for invalid user admin from 203.0.113.7 port 40112 ssh2',
  'Mar  2 06:00:02 office sshd[812]: Failed password for <img src=x onerror=alert(1)> from 203.0.113.7 port 40113 ssh2',
  'Mar  2 06:00:03 office sshd[812]: Invalid user \u202egpj.exe\u202c see https://evil.example/ for details',
  'Mar  2 06:00:04 office app: \u001b[31mred\u001b[0m zero\u200bwidth tag \u{e0041}',
  `Mar  2 06:00:05 office nginx: GET /${'a'.repeat(900)}?id=1%27%20OR%201=1-- HTTP/1.1`,
];

const list = (...values: string[]): EntityList => ({
  values: values.map((value, index) => ({ value, count: 500 - index })),
  distinct: values.length,
  more: false,
});

function fakeGroup(summary: AlertSummary): EventGroup {
  return {
    id: summary.groupId,
    kind: 'actor',
    title: summary.title,
    templates: [{ text: 'Failed password for <*> from <*> port <*> ssh2', count: summary.count }],
    templateCount: 1,
    entities: {
      sources: list('203.0.113.7'),
      accounts: { ...list('root', 'admin', 'oracle', '<b>test</b>'), distinct: 41, more: true },
      hosts: list('office'),
      programs: list('sshd'),
      targets: list(),
      paths: list(),
    },
    count: summary.count,
    lines: summary.count,
    firstSeen: summary.firstSeen,
    lastSeen: summary.lastSeen,
    samples: hostileLines.map((text, index) => ({
      text,
      file: '/var/log/auth.log',
      lineNumber: 4000 + index,
      time: start + index * 1000,
      brief: '',
    })),
    family: 'sshd',
    signals: [
      { name: 'auth-failures', value: 498, samples: [0] },
      { name: 'invalid-accounts', value: 41, samples: [0] },
      { name: 'success-after-failures', value: 498, detail: 'failures before it', samples: [2] },
      { name: 'attack-strings', value: 3, detail: 'sql-injection', samples: [4] },
      { name: 'status-mix', value: '2xx 12, 4xx 40', samples: [] },
    ],
    fingerprint: 'f00d',
  };
}

const checklist = [
  'Look for a successful sign-in from the same address.',
  'Turn off sign-in by password; use keys.',
  'Block the address if it goes on for hours.',
];

/** Probabilities of the techniques by rank. */
const shares = [0.72, 0.2, 0.08];

export function fakeDetail(summary: AlertSummary, history: AlertDetail['history']): AlertDetail {
  const group = fakeGroup(summary);
  return {
    summary,
    group,
    verdict: {
      groupId: group.id,
      threat: summary.threat,
      benign: false,
      techniques: summary.techniques.map((id, rank) => ({ id, probability: cyclic(shares, rank) })),
      severity: summary.severity,
      risk: summary.risk,
      attackProbability: summary.attackProbability,
      confidence: summary.confidence,
      unsure: summary.unsure,
      evidence: hostileLines.map((line, index) => ({ line, file: '/var/log/auth.log', lineNumber: 4000 + index })),
      recommendation: checklist.map((step, index) => `${index + 1}. ${step}`).join(' '),
      provenance: {
        pack: 'starter',
        packVersion: '0.1.0',
        baseSha256: '99789ae88a5aeda1afeafbcc1cdbb32c9de83f35979fe662ee7f2417a9a1c53c',
        adapterSha256: '1c8b06cea077e72f3ef8d9e6720d1cbc8703885346e9882043e8b12048118cf6',
        promptVersion: 'v0',
        backend: 'cpu',
        promptTokens: 231,
        outputTokens: 33,
        stage: 'model',
        ms: 412,
        cached: false,
        at: start,
        appVersion: '0.1.0',
      },
    },
    techniques: summary.techniques.map((id, rank) => ({
      id,
      name: 'Brute Force',
      tactics: ['Credential Access'],
      probability: cyclic(shares, rank),
    })),
    meaning:
      'Somebody tries many passwords until one fits. Machines on the internet do this all day; it matters when one succeeded.',
    checklist,
    history,
  };
}

export const fakeSettings: Settings = {
  theme: 'system',
  pack: 'starter',
  threshold: null,
  backend: 'auto',
  endpoint: null,
  proxy: null,
  offerDismissed: false,
  sources: [],
  keepImports: { days: 90, gigabytes: 5 },
};

export const fakeStatus: AppStatus = {
  version: '0.1.0',
  dataFolder: '/home/someone/.config/porchlight',
  model: {
    state: 'ready',
    pack: 'starter',
    packName: 'Porchlight starter (v0)',
    packFacts: {
      version: '0.1.0',
      description: 'Its adapter calls nearly every line that it does not know an attack.',
      calibrated: false,
      threshold: 0.5,
      quality: [{ measure: 'Threat accuracy on 50 templated entries', value: '0.96', source: 'measured' }],
    },
    backend: {
      kind: 'cpu',
      device: 'Intel Core i5',
      threads: 4,
      layers: null,
      batchSize: 256,
      promptTokensPerSecond: null,
      reasons: ['CUDA is not used: no NVIDIA driver was found.', 'Vulkan is not used: no Vulkan driver was found.'],
    },
    error: null,
  },
  notClassified: 0,
  storeNotice: null,
  networkFeatures: [],
};

export function fakeImport(importId: string, change: Partial<ImportProgress>): ImportProgress {
  return {
    importId,
    state: 'done',
    sources: [
      {
        file: '/var/log/auth.log',
        outcome: 'read',
        encoding: 'utf-8',
        format: 'syslog-rfc3164',
        lines: 120_000,
        bytes: 14_000_000,
        totalBytes: 14_000_000,
        firstTime: start,
        lastTime: start + 86_400_000,
        unknown: [],
        damage: [],
        error: null,
      },
    ],
    counters: {
      ...emptyCounters(),
      lines: 120_000,
      bytes: 14_000_000,
      records: 119_990,
      events: 119_990,
      groupedLines: 119_990,
      blank: 10,
      formats: { 'syslog-rfc3164': 119_990 },
      groups: 214,
    },
    linesPerSecond: 41_000,
    waiting: 0,
    modelCalls: 31,
    cacheHits: 183,
    notClassified: 0,
    alerts: 12,
    duplicateGroups: 0,
    seconds: 34,
    secondsLeft: null,
    startedAt: start,
    error: null,
    ...change,
  };
}

/** One import in each state, with the troubles that a report must show. */
export function fakeImports(): ImportProgress[] {
  const done = fakeImport('done', {});
  const [source] = done.sources;
  if (source === undefined) throw new Error('no source');
  return [
    fakeImport('reading', {
      state: 'reading',
      sources: [
        { ...source, outcome: 'reading', bytes: 5_000_000 },
        { ...source, file: '/var/log/nginx/access.log', outcome: 'waiting', bytes: 0, lines: 0, totalBytes: 2_000_000 },
      ],
      waiting: 12,
      secondsLeft: 95,
      startedAt: start + 5000,
    }),
    fakeImport('failed', {
      state: 'failed',
      startedAt: start + 4000,
      error: {
        code: 'disk-full',
        message: 'The disk is full.',
        effect: 'What was stored until 06:12 is kept; the rest of this import is not.',
        remedy: 'Free some space and import the file again; nothing is stored twice.',
      },
    }),
    fakeImport('interrupted', { state: 'interrupted', startedAt: start + 3000 }),
    fakeImport('troubled', {
      startedAt: start + 2000,
      counters: { ...done.counters, unparsed: 3, dropped: { 'file vanished': 2 }, lines: 120_005, truncated: 1 },
      notClassified: 4,
      sources: [
        source,
        {
          ...source,
          file: '/var/log/broken.gz',
          outcome: 'failed',
          error: {
            code: 'archive-damaged',
            message: 'The archive broken.gz is damaged after 2.1 MB.',
            effect: 'Lines up to there were read; those behind are missing.',
            remedy: 'Copy the file again from where it came from.',
          },
        },
      ],
    }),
    done,
  ];
}
