import { isTar } from './archives/tar.ts';
import { isZip } from './archives/zip.ts';
import { type Compression, detectCompression } from './compression/compressions.ts';
import type { ContentReader } from './content-reader.ts';
import { contentReaders } from './content-readers.ts';
import { detectNotText, type NotText } from './content-type.ts';

/** What a content is, and so what reads it. */
export type Recognised =
  | { kind: 'compressed'; compression: Compression }
  | { kind: 'archive'; form: 'tar' | 'zip' }
  | { kind: 'other'; reader: ContentReader }
  | { kind: 'text' }
  | { kind: 'not-a-log'; notText: NotText };

/** Tells from its first bytes (4 KB, or all that it has) what a content is; its name says nothing. */
export function recognise(head: Buffer): Recognised {
  const compression = detectCompression(head);
  if (compression !== null) return { kind: 'compressed', compression };
  if (isTar(head)) return { kind: 'archive', form: 'tar' };
  if (isZip(head)) return { kind: 'archive', form: 'zip' };
  const reader = contentReaders.find(({ detects }) => detects(head));
  if (reader !== undefined) return { kind: 'other', reader };
  const notText = detectNotText(head);
  return notText === null ? { kind: 'text' } : { kind: 'not-a-log', notText };
}
