import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSources } from '../../src/main/sources/open-sources.ts';
import { type Figure, logsAtHand, printFigures } from './measure.ts';

/**
 * Reading of compressed logs and archives into lines (nothing is parsed), each beside the tool that packed it followed by
 * `wc -l`, over the same bytes in the same run. A form whose tool is not here is left out.
 */
const megabytes = Number(process.env.MEGABYTES ?? 40);
const folder = mkdtempSync(join(tmpdir(), 'porchlight-archives-'));
const log = join(folder, 'log');
const forms = [
  { name: 'plain', pack: 'cat log', unpack: 'cat' },
  { name: 'gzip', pack: 'gzip -c log', unpack: 'gzip -dc' },
  { name: 'bzip2', pack: 'bzip2 -c log', unpack: 'bzip2 -dc' },
  { name: 'xz', pack: 'xz -1c log', unpack: 'xz -dc' },
  { name: 'zstd', pack: 'zstd -qc log', unpack: 'zstd -qdc' },
  { name: 'tar.gz', pack: 'tar -cz log', unpack: 'tar -xzOf' },
  { name: 'zip', pack: 'zip -q - log', unpack: 'unzip -p' },
  { name: 'zip with a password', pack: 'zip -q -P secret - log', unpack: 'unzip -P secret -p' },
] as const;

function writeLog(): void {
  const logs = logsAtHand(['loghub/OpenSSH_2k.log', 'loghub/Linux_2k.log', 'web/apache_access_10k.log']);
  const once = Buffer.concat(logs.map(({ url }) => readFileSync(url))).toString('latin1');
  const times = Math.ceil((megabytes * 1_000_000) / once.length);
  // The same lines again would pack far better than a log does: each copy has numbers of its own.
  const copy = (index: number) =>
    once.replaceAll(/\d{1,6}/g, (digits) =>
      String((Number(digits) * 31 + index * 7919) % 10 ** digits.length).padStart(digits.length, '0'),
    );
  writeFileSync(log, Buffer.from(Array.from({ length: times }, (_, index) => copy(index)).join(''), 'latin1'));
}

async function linesIn(path: string): Promise<number> {
  let lines = 0;
  for await (const found of openSources(path, { passwords: ['secret'] })) {
    if ('error' in found) throw new Error(found.error.message);
    for await (const { records } of (await found.open({})).chunks) lines += records.length;
  }
  return lines;
}

const figures: Figure[] = [];
try {
  writeLog();
  for (const { name, pack, unpack } of forms) {
    if (spawnSync('sh', ['-c', `command -v ${pack.split(' ')[0]} && command -v ${unpack.split(' ')[0]}`]).status !== 0)
      continue;
    const path = join(folder, `packed-${name.replaceAll(' ', '-')}`);
    execFileSync('sh', ['-c', `${pack} > '${path}'`], { cwd: folder });
    await linesIn(path);
    const started = performance.now();
    const lines = await linesIn(path);
    const own = (performance.now() - started) / 1000;
    const toolStarted = performance.now();
    execFileSync('sh', ['-c', `${unpack} '${path}' | wc -l`]);
    const tool = (performance.now() - toolStarted) / 1000;
    const ratio = statSync(log).size / statSync(path).size;
    figures.push(
      { measure: `${name} (1:${Math.round(ratio)}), lines read`, value: Math.round(lines / own), unit: 'lines/s' },
      { measure: `${name}, ${unpack} | wc -l`, value: Math.round(lines / tool), unit: 'lines/s' },
    );
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  figures.push({ measure: 'peak memory of all', value: peak, unit: 'MB' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
printFigures('archives', figures);
