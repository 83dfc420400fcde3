import { readFileSync } from 'node:fs';
import { cases, type HardwareCase, planOf } from './cases.ts';

export const gpuPage = new URL('../../../docs/gpu.md', import.meta.url);

const begin = '<!-- cases: written by test/triage/hardware/write-gpu-table.ts -->';
const end = '<!-- end of cases -->';

/** `docs/gpu.md` with the table of cases as the code decides them. */
export function pageWithTable(): string {
  const page = readFileSync(gpuPage, 'utf8');
  const [before, after] = [page.split(begin)[0], page.split(end)[1]];
  if (before === undefined || after === undefined) throw new Error('docs/gpu.md has no place for the table.');
  const rows = cases.map(row).join('\n');
  return `${before}${begin}\n| computer | model, wish | tried, in this order | what is said |\n|---|---|---|---|\n${rows}\n${end}${after}`;
}

function row(one: HardwareCase): string {
  const { attempts, sentences, refusal } = planOf(one);
  const wish = one.wish === 'auto' ? '' : `, wish: ${one.wish}`;
  const tried = refusal === undefined ? attempts.join('; ') : 'nothing';
  const said = [...sentences, ...(refusal === undefined ? [] : [`**${refusal}**`])].join(' ') || '–';
  return `| ${[one.name, `${one.model}${wish}`, tried, said].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
