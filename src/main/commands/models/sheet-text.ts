import type { PackSheet } from '../../../shared/pack-sheet.ts';
import { hostsOf, models } from '../../../shared/texts/models.ts';
import { byteSize } from '../../../shared/texts/numbers.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { errorText } from '../error-text.ts';

const text = models.sheet;

/** A pack in a few lines: what it is, its state, size, licence, and whether it fits this PC. */
export function shortSheet(sheet: PackSheet): string {
  const state = models.states[sheet.chosen && sheet.state === 'installed' ? 'chosen' : sheet.state];
  const lines = [`${sheet.id} ${sheet.version}  ${sheet.name}  [${state}]`];
  if (sheet.error) lines.push(errorText(sheet.error));
  if (sheet.files.length === 0) return block(lines);
  const size = sheet.state === 'available' ? text.toFetch(sheet.bytesToFetch) : text.onDisk(sheet.bytesOnDisk);
  lines.push(sheet.description, `${size}, ${[...new Set(sheet.licences.map(({ name }) => name))].join(', ')}`);
  if (sheet.fit) lines.push(`${text.fit}: ${sheet.fit.sentence}`);
  return block(lines);
}

/** All that is known of a pack, each figure with where it comes from. */
export function fullSheet(sheet: PackSheet): string {
  const { fit, facts, speed } = sheet;
  const lines = [`${text.reports}: ${sheet.writes ? text.writes : text.writesNot}`];
  if (fit?.needs) {
    lines.push(`${text.memory}: ${text.memoryValue(fit.needs.total, fit.freeMemory, fit.totalMemory)}`);
    if (fit.freeVideoMemory !== null) lines.push(text.videoMemory(fit.freeVideoMemory));
  }
  if (facts) {
    const parameters = text.parametersValue(facts.parameters);
    lines.push(
      `${text.facts}: ${facts.name} (${facts.architecture}), ${facts.quantisation}, ${parameters} parameters, ${facts.layers} layers, ${text.contextValue(facts.contextLength)}`,
    );
  }
  lines.push(
    speed
      ? `${text.speed}: ${text.speedValue(speed.verdictsPerSecond, speed.promptTokensPerSecond, speed.loadSeconds)} (${text.speedSource(minuteTime(speed.at), speed.backend, speed.device, speed.threads)})`
      : `${text.speed}: ${text.speedUnknown}`,
  );
  lines.push(sheet.quality.length === 0 ? text.qualityNone : `${text.quality}:`);
  for (const { measure, value, source } of sheet.quality) lines.push(`  ${measure}: ${value} (${source})`);
  lines.push(`${text.files}:`);
  for (const { path, bytes, sha256, licence, urls } of sheet.files) {
    lines.push(`  ${path}, ${bytes === null ? text.sizeUnknown : byteSize(bytes)}, ${licence}`);
    lines.push(`    ${text.sha256} ${sha256 ?? text.noHash}`);
    for (const url of urls) lines.push(`    ${url}`);
  }
  return shortSheet(sheet) + block(['', ...lines]).slice(1) + licenceText(sheet);
}

/** The licences of a pack and what its installation fetches. */
export function licenceText(sheet: PackSheet): string {
  const lines = [`${text.licences}:`];
  for (const { of, name, url, note } of sheet.licences)
    lines.push(`  ${of}: ${[name, note && `(${note})`, url].filter(Boolean).join(' ')}`);
  return block(['', ...lines]).slice(1);
}

/** What an installation fetches and from where. */
export function fetchText(sheet: PackSheet): string {
  const withoutSize = sheet.files.filter(({ bytes }) => bytes === null).length;
  const withoutHash = sheet.files.filter(({ sha256 }) => sha256 === null).length;
  return [
    models.install.fetches(sheet.bytesToFetch, hostsOf(sheet)),
    withoutSize > 0 ? models.install.unknownSize(withoutSize) : '',
    withoutHash > 0 ? models.install.unknownHash(withoutHash) : '',
  ]
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}

function block([first = '', ...others]: readonly string[]): string {
  return `${[first, ...others.map((line) => `  ${line}`)].join('\n')}\n`;
}
