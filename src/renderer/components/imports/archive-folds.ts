import type { SourceReport } from '../../../shared/analysis.ts';

/** Stands between an archive and what is in it, as `LogRecord.file` names it. */
const within = ' » ';

/** A file by itself, or an archive with the files that were found in it. */
export type Fold = { kind: 'file'; source: SourceReport } | { kind: 'archive'; file: string; sources: SourceReport[] };

/** The archive in which a source was found; null for a file by itself. */
export function archiveOf(file: string): string | null {
  const end = file.indexOf(within);
  return end < 0 ? null : file.slice(0, end);
}

/**
 * Sources as they are listed: those that need a person first and each by itself, then the others, those of one archive
 * together where there are several.
 */
export function foldSources(sources: readonly SourceReport[]): Fold[] {
  const troubled = sources.filter(needsPerson);
  const archives = new Map<string, Extract<Fold, { kind: 'archive' }>>();
  const folds: Fold[] = [];
  for (const source of sources) {
    if (needsPerson(source)) continue;
    const archive = archiveOf(source.file);
    if (archive === null) {
      folds.push({ kind: 'file', source });
      continue;
    }
    const known = archives.get(archive);
    if (known !== undefined) {
      known.sources.push(source);
      continue;
    }
    const fold = { kind: 'archive' as const, file: archive, sources: [source] };
    archives.set(archive, fold);
    folds.push(fold);
  }
  const single = folds.map((fold): Fold => {
    const [only] = fold.kind === 'archive' ? fold.sources : [];
    return fold.kind === 'archive' && fold.sources.length === 1 && only !== undefined
      ? { kind: 'file', source: only }
      : fold;
  });
  return [...troubled.map((source): Fold => ({ kind: 'file', source })), ...single];
}

function needsPerson({ error, damage }: SourceReport): boolean {
  return error !== null || damage.length > 0;
}
