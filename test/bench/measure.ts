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
