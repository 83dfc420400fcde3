import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupOfText, groupsOfFile } from '../groups.ts';
import type { Judged } from '../judge.ts';
import { drawn, shareEstimate } from '../measures.ts';
import { readData } from '../rows.ts';
import { isAlert, linearFlags, MissingData, type QualitySet, type SetContext, scoreOf } from '../set.ts';

/** Lines of the access log that look for a way in, by a fixed rule that no model had a hand in. */
const attackLine =
  /wp-login|wp-admin|xmlrpc|\/administrator|\/admin(?:\.php|\/)|fckeditor|phpmyadmin|loader2\.php|\.\.\/|%2e%2e|etc\/passwd|union[ +%].*select|<script|%3cscript|\$%7b|\$\{|%22file:|result:\+|\\x[0-9a-f]{2}/i;

const logs = [
  { name: 'Zookeeper', path: 'data/loghub/Zookeeper_2k.log', harmless: true },
  { name: 'Proxifier', path: 'data/loghub/Proxifier_2k.log', harmless: true },
  { name: 'Apache_2k', path: 'data/loghub/Apache_2k.log', harmless: true },
  { name: 'apache_access_10k', path: 'data/web/apache_access_10k.log', harmless: true, without: attackLine },
  // Under attack themselves: for information.
  { name: 'OpenSSH', path: 'data/loghub/OpenSSH_2k.log', harmless: false },
  { name: 'Linux', path: 'data/loghub/Linux_2k.log', harmless: false },
];

interface JudgedLog {
  name: string;
  harmless: boolean;
  judged: Judged[];
  /** Single lines, each a text of its own: a log has a handful of groups, too few to tell 1 % from none. */
  lines: Judged[];
}

const linesOfLog = 200;

export const benignLogs: QualitySet = {
  id: 'benign-logs',
  title: 'benign real logs',
  async measure(context) {
    const read: JudgedLog[] = [];
    const missing: string[] = [];
    for (const { name, path, harmless, without } of logs) {
      try {
        const file = harmlessPart(context, path, without);
        const groups = drawn(await groupsOfFile(context.judge, file, context.signal), context.limit);
        const lines = readData(file)
          .split(/\r?\n/)
          .filter((line) => /[\p{L}\p{N}]/u.test(line));
        const texts = drawn(lines, Math.min(context.limit, linesOfLog)).map((line) => groupOfText(context.judge, line));
        const judged = await context.judge.judge(groups, name);
        read.push({ name, harmless, judged, lines: await context.judge.judge(texts, `${name}, single lines`) });
      } catch (thrown) {
        if (!(thrown instanceof MissingData)) throw thrown;
        missing.push(thrown.message);
      }
    }
    if (read.length === 0) throw new MissingData(missing.join('; '));
    const harmlessLogs = read.filter(({ harmless }) => harmless);
    const all = harmlessLogs.flatMap(({ judged }) => judged);
    const figureOf = (figure: string, judged: readonly Judged[]) => ({
      figure,
      estimate: shareEstimate(judged, isAlert),
      linear: judged.every((one) => linearFlags(context, one) !== null)
        ? shareEstimate(judged, (one) => linearFlags(context, one) === true)
        : null,
    });
    return {
      figures: [
        { ...figureOf('groups that alert', all), target: { value: 0.01, atMost: true } },
        figureOf(
          'single lines that alert',
          harmlessLogs.flatMap(({ lines }) => lines),
        ),
        ...read.map(({ name, harmless, judged }) =>
          figureOf(`groups that alert, ${name}${harmless ? '' : ' (under attack)'}`, judged),
        ),
      ],
      notes: [
        ...missing,
        'all groups of a log, and at most 200 of its lines each by itself; apache_access_10k without the lines that match a fixed expression for attempts to get in',
      ],
      details: read.flatMap(({ name, judged, lines }) =>
        [...judged, ...lines]
          .filter(isAlert)
          .map(
            (one) =>
              `${name}, ${scoreOf(one).toFixed(2)} ${one.verdict.threat}; ${one.group.title} (${one.group.count}): ${one.group.samples[0]?.text.slice(0, 200) ?? ''}`,
          ),
      ),
      judged: read.flatMap(({ judged, lines }) => [...judged, ...lines]),
    };
  },
};

/** The log, or a copy of it without the lines that match. */
function harmlessPart({ sharedFolder, cacheFolder }: SetContext, path: string, without: RegExp | undefined): string {
  const file = join(sharedFolder, path);
  const text = readData(file);
  if (!without) return file;
  mkdirSync(cacheFolder, { recursive: true });
  const copy = join(cacheFolder, 'apache-access-harmless.log');
  const kept = text.split('\n').filter((line) => !without.test(line));
  writeFileSync(copy, kept.join('\n'));
  return copy;
}
