import type { AlertState, CloseReason } from '../alert.ts';
import type { ImportProgress, SourceReport, UnknownReason } from '../analysis.ts';
import type { EntityKind } from '../group.ts';
import type { FormatId } from '../log.ts';
import type { BackendChoice } from '../status.ts';
import type { Severity } from '../taxonomy.ts';
import type { Provenance } from '../verdict.ts';

export const severityNames: Readonly<Record<Severity, string>> = {
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
  CRITICAL: 'Critical',
};

export const stateNames: Readonly<Record<AlertState, string>> = {
  open: 'Open',
  acknowledged: 'Acknowledged',
  closed: 'Closed',
};

export const reasonNames: Readonly<Record<CloseReason, string>> = {
  'true-positive': 'True positive: a real attack',
  'false-positive': 'False positive: a false alarm',
  benign: 'Benign: true, but harmless',
  duplicate: 'Duplicate',
};

export const reasonMeanings: Readonly<Record<CloseReason, string>> = {
  'true-positive': 'It happened, and you have done what was needed.',
  'false-positive': 'It is not what the alert says.',
  benign: 'It is what the alert says, and it is meant to happen here.',
  duplicate: 'Another alert tells the same story.',
};

export const formatNames: Readonly<Record<FormatId, string>> = {
  'syslog-rfc3164': 'Syslog',
  'syslog-rfc5424': 'Syslog (RFC 5424)',
  'web-access': 'Web access log',
  'web-error': 'Web error log',
  json: 'JSON lines',
  'windows-xml': 'Windows events (XML)',
  table: 'Table with a head',
  block: 'Records of several lines',
  journal: 'systemd journal',
  product: 'A product’s own form',
  'windows-text': 'Windows events as text',
  'key-value': 'Key=value',
  plain: 'Plain text (structure not known)',
};

/** Why lines were not understood, and what became of them. */
export const unknownReasonNames: Readonly<Record<UnknownReason, string>> = {
  'unknown-form': 'of no known form, kept as plain text',
  binary: 'not text (binary), left out',
  'no-words': 'without a letter or digit, left out',
};

export const backendNames: Readonly<Record<BackendChoice['kind'], string>> = {
  cpu: 'processor (CPU)',
  cuda: 'graphics card (CUDA)',
  vulkan: 'graphics card (Vulkan)',
  metal: 'graphics card (Metal)',
  endpoint: 'server on the network',
};

export const importStateNames: Readonly<Record<ImportProgress['state'], string>> = {
  reading: 'Reading',
  classifying: 'Judging',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
  interrupted: 'Interrupted',
};

export const outcomeNames: Readonly<Record<SourceReport['outcome'], string>> = {
  read: 'Read',
  reading: 'Reading',
  waiting: 'Waiting',
  failed: 'Failed',
  skipped: 'Skipped',
  cancelled: 'Cancelled',
};

export const entityNames: Readonly<Record<EntityKind, string>> = {
  sources: 'From',
  accounts: 'Accounts',
  hosts: 'Hosts',
  programs: 'Programs',
  targets: 'Targets',
  paths: 'Web addresses',
};

export const stageNames: Readonly<Record<Provenance['stage'], string>> = {
  model: 'The language model',
  'first-stage': 'The quick first stage, which settles what is plainly harmless; the language model was not asked',
};

/** The harmless kinds of the taxonomy by label. Labels of attacks are names as they stand. */
const harmlessNames = new Map([
  ['No Threat Detected — Normal Traffic', 'Harmless: everyday traffic'],
  ['Benign: System Activity', 'Harmless: system activity'],
  ['Benign: Application Event', 'Harmless: ordinary event of a program'],
  ['Benign: Application Error', 'Harmless: fault of a program'],
  ['Benign: User Login', 'Harmless: login or logout'],
  ['Benign: Mistyped Password', 'Harmless: mistyped password'],
  ['Benign: Administration', 'Harmless: administration'],
  ['Benign: Software Update', 'Harmless: software update'],
  ['Benign: Monitoring Probe', 'Harmless: monitoring'],
  ['Benign: Authorised Scan', 'Harmless: security check of your own'],
  ['Benign: Blocked Noise', 'Harmless: noise that was blocked'],
  ['Benign: Scheduled Job', 'Harmless: scheduled job'],
  ['Benign: Network Service', 'Harmless: network service'],
  ['Benign: Backup Job', 'Harmless: backup'],
]);

/** A threat's label as people read it. */
export function threatName(label: string): string {
  return harmlessNames.get(label) ?? label;
}
