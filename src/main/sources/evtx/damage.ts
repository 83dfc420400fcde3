import type { Damage } from '../../../shared/analysis.ts';

/** Kinds of damage of an event log, as they are told. */
const kindTexts = {
  'file-header': 'damaged file header; the chunks were read all the same',
  chunk: 'chunks that could not be read',
  'chunk-magic': 'chunks without the mark of one; what records they hold was read',
  'chunk-header-checksum': 'chunk headers with a wrong checksum; the records were read all the same',
  'chunk-checksum': 'chunks with a wrong checksum; the records were read all the same',
  'chunk-cut': 'chunks that are cut off; the records before that were read',
  'string-table': 'chunks with a damaged table of names; the records were read all the same',
  'record-size': 'records with a wrong size; they were read by the size at their end',
  record: 'damaged records, left out',
} as const;
type DamageKind = keyof typeof kindTexts;

/** Damage in one chunk; `offset` is a place in it, `lost` the number of records that are known to be lost. */
export interface ChunkDamage {
  kind: DamageKind;
  lost: number;
  offset: number;
  reason: string;
}

/** The damage that the native reader wrote: kind, number of lost records, offset and reason a line, with tabs between. */
export function damageLines(text: string): ChunkDamage[] {
  return text.split('\n').flatMap((line) => {
    const [kind = '', lost, offset, reason = ''] = line.split('\t');
    return isKind(kind) ? [{ kind, lost: Number(lost), offset: Number(offset), reason }] : [];
  });
}

function isKind(text: string): text is DamageKind {
  return Object.hasOwn(kindTexts, text);
}

/** Adds up the damage of a file: by kind, with the first place of each. */
export class DamageTally {
  readonly #found = new Map<DamageKind, Damage>();

  /** Notes damage in the chunk of this number (from 1), which starts at `start` of the file. */
  add(damage: ChunkDamage, chunkNumber: number, start: number): void {
    const { kind, lost, offset, reason } = damage;
    const known = this.#found.get(kind);
    const count = kind === 'record' ? Math.max(1, lost) : 1;
    if (known !== undefined) known.count += count;
    else {
      const place = kind === 'file-header' ? 'the header' : `chunk ${chunkNumber}, byte ${start + offset} of the file`;
      this.#found.set(kind, { kind: kindTexts[kind], count, example: `${place}: ${reason}` });
    }
  }

  all(): readonly Damage[] {
    return [...this.#found.values()];
  }
}
