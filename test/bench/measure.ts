import { existsSync } from 'node:fs';

/** One figure of a measurement. `target` is what the project asks of it, in words; `met` whether it holds. */
export interface Figure {
  measure: string;
  value: number;
  unit: string;
  target?: string;
  met?: boolean;
}

/** Prints the figures of one bench as a line of JSON, for `run.ts` and for people with `jq`. */
export function printFigures(bench: string, figures: readonly Figure[]): void {
  console.log(JSON.stringify({ bench, figures }));
}

/** Real logs for measuring lie beside the project, where they are at hand; the folder is named by PORCHLIGHT_BENCH_DATA. */
export function dataFolder(): URL {
  const named = process.env.PORCHLIGHT_BENCH_DATA;
  return named ? new URL(`file://${named.replace(/\/?$/, '/')}`) : new URL('../../../shared/data/', import.meta.url);
}

/** The samples that ship, what is measured where no real log is at hand. */
const samples = ['office-server-auth.log', 'web-shop-access.log'].map((name) => `../../resources/samples/${name}`);

/** Those of the named logs that are at hand, else the samples that ship. */
export function logsAtHand(paths: readonly string[]): { path: string; url: URL }[] {
  const real = paths.map((path) => ({ path, url: new URL(path, dataFolder()) })).filter(({ url }) => existsSync(url));
  return real.length > 0 ? real : samples.map((path) => ({ path, url: new URL(path, import.meta.url) }));
}
