import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dataFolder } from '../bench/measure.ts';
import { damagedCopies } from '../sources/evtx/damaged-copies.ts';
import { openFile, readAll } from '../sources/read-all.ts';

/**
 * Prints for each Windows event log how many records are read, beside other readers, and whether all that can be read of
 * damaged copies is. `node --no-warnings test/quality/evtx-records.ts`; PORCHLIGHT_BENCH_DATA names the folder that holds
 * `evtx` and `evtx-fixtures`, PYTHON_EVTX a folder with the Python package `evtx` (0.8 or newer), TS_EVTX one whose
 * node_modules hold `@ts-evtx/core`. What is missing is left out.
 */
const evtxModule = join(import.meta.dirname, '../../resources/evtx/evtx.wasm');
const data = fileURLToPath(dataFolder());
const files = ['evtx', 'evtx-fixtures'].flatMap((name) => logsIn(join(data, name)));
if (files.length === 0) {
  console.log(`Not measured: ${data} holds no event logs; PORCHLIGHT_BENCH_DATA names the folder of the data.`);
  exit(0);
}
/** The older readers never end on some damage, or take all memory. */
const patienceMs = 20_000;
const pythonCode = `
import os, resource, signal, sys
sys.path.insert(0, sys.argv[1])
from evtx import PyEvtxParser

def count(path):
    signal.alarm(${patienceMs / 1000})
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    records, errors, reader = 0, 0, PyEvtxParser(path).records_json()
    while errors < 1000:
        try:
            next(reader)
            records += 1
        except StopIteration:
            break
        except Exception:
            errors += 1
    return records

for path in sys.argv[2:]:
    from_child, to_parent = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(to_parent, str(count(path)).encode())
        os._exit(0)
    os.close(to_parent)
    _, status = os.waitpid(child, 0)
    answer = os.read(from_child, 100).decode()
    os.close(from_child)
    print(answer if answer else "never ends" if os.WIFSIGNALED(status) else "fails")
`;
const typeScriptCode = `
const { EvtxFile } = await import(process.argv[2]);
const file = await EvtxFile.open(process.argv[1]);
let records = 0;
for (const record of file.records()) { try { record.renderXml(); records += 1; } catch {} }
console.log(records);
`;

const folder = mkdtempSync(join(tmpdir(), 'porchlight-evtx-records-'));
const totals = { files: 0, records: 0, asPython: 0, asTypeScript: 0, copies: 0, whole: 0, fewerThanPython: 0 };
console.log(
  '| file | records | Python evtx | @ts-evtx/core | damaged copies read in full | what is damaged |\n|---|---|---|---|---|---|',
);
try {
  for (const file of files) await measure(file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `\n${totals.files} files, ${totals.records} records; the same count as Python evtx in ${totals.asPython}, as @ts-evtx/core in ${totals.asTypeScript}. ${totals.whole} of ${totals.copies} damaged copies gave every record that can be read; ${totals.fewerThanPython} gave fewer than Python evtx.`,
);

async function measure(file: string): Promise<void> {
  const { records, damage } = await read(file);
  const copies = damagedCopies(readFileSync(file), records).map((copy, index) => {
    const path = join(folder, `${index}.evtx`);
    writeFileSync(path, copy.bytes);
    return { ...copy, path };
  });
  const [python = 'not here', ...ofCopies] = byPython([file, ...copies.map(({ path }) => path)]);
  const typeScript = byTypeScript(file);
  let whole = 0;
  const missed: string[] = [];
  for (const [index, { kind, path, readable }] of copies.entries()) {
    const found = await read(path);
    if (found.records >= readable) whole += 1;
    else missed.push(`${kind}: ${found.records} of ${readable}`);
    if (found.records < Number(ofCopies[index])) {
      totals.fewerThanPython += 1;
      missed.push(`${kind}: ${found.records}, Python ${ofCopies[index]}`);
    }
  }
  totals.files += 1;
  totals.records += records;
  totals.copies += copies.length;
  totals.whole += whole;
  if (Number(python) === records) totals.asPython += 1;
  if (Number(typeScript) === records) totals.asTypeScript += 1;
  const all = [...damage, ...missed].join('; ');
  console.log(`| ${basename(file)} | ${records} | ${python} | ${typeScript} | ${whole} of ${copies.length} | ${all} |`);
}

async function read(file: string): Promise<{ records: number; damage: string[] }> {
  const source = await openFile(file, { evtxModule });
  const { records, error } = await readAll(source);
  const damage = (source.damage?.() ?? []).map(({ kind, count }) => `${count} ${kind}`);
  return { records: records.length, damage: error === null ? damage : [...damage, error.message] };
}

/** What Python counts in each file, or why it does not. */
function byPython(paths: readonly string[]): string[] {
  const { PYTHON_EVTX: place } = env;
  if (place === undefined) return [];
  const { stdout } = spawnSync('python3', ['-c', pythonCode, place, ...paths], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

function byTypeScript(file: string): string {
  const { TS_EVTX: place } = env;
  if (place === undefined) return 'not here';
  const entry = pathToFileURL(join(place, 'node_modules/@ts-evtx/core/dist/index.js')).href;
  const arguments_ = ['--input-type=module', '-e', typeScriptCode, file, entry];
  const { stdout, signal } = spawnSync(process.execPath, arguments_, {
    encoding: 'utf8',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  if (signal !== null) return 'never ends';
  return /^\d+\s*$/.test(stdout) ? stdout.trim() : 'fails';
}

function logsIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.evtx'))
    .sort()
    .map((name) => join(path, name));
}
