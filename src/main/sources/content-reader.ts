import type { Content } from './content.ts';
import type { OpenSource, ReadOptions } from './source.ts';

/** Reads a content that is no text of lines, wherever it lay: in a file, a compressed file or an archive. */
export interface ContentReader {
  /** Whether these first bytes (64 KB, or fewer where there are no more) begin such a content. */
  detects(head: Buffer): boolean;
  /** Its records, under `content.name`, from `options.from` on. @throws AppError where nothing of it can be read. */
  open(content: Content, options: ReadOptions): OpenSource | Promise<OpenSource>;
}
