import { type HuffmanTable, readHuffmanTable, readSymbols } from './huffman.ts';

/** The literals of a block (RFC 8878, 3.1.1.3.1), and where they end. `table` stays for blocks that repeat it. */
export interface Literals {
  bytes: Buffer;
  table: HuffmanTable | null;
  end: number;
}

/** @throws Error where they are damaged, or more than a block may hold. */
export function readLiterals(block: Buffer, before: HuffmanTable | null, maxBytes: number): Literals {
  const word = block.readUIntLE(0, Math.min(4, block.length));
  const kind = word & 3;
  const form = (word >>> 2) & 3;
  if (kind < 2) {
    const head = form === 1 ? 2 : form === 3 ? 3 : 1;
    const size = head === 1 ? (word & 0xff) >>> 3 : (word & (head === 2 ? 0xffff : 0xffffff)) >>> 4;
    const end = head + (kind === 0 ? size : 1);
    if (size > maxBytes || end > block.length) throw new Error('literals that are cut off');
    return { bytes: kind === 0 ? block.subarray(head, end) : Buffer.alloc(size, block[head]), table: before, end };
  }
  const head = form < 2 ? 3 : form + 2;
  const width = form < 2 ? 10 : form === 2 ? 14 : 18;
  const mask = (1 << width) - 1;
  const size = (word >>> 4) & mask;
  const packed = (form === 3 ? (word >>> 22) | ((block[4] ?? 0) << 10) : word >>> (4 + width)) & mask;
  const end = head + packed;
  if (size > maxBytes || end > block.length) throw new Error('literals that are cut off');
  const described = kind === 2 ? readHuffmanTable(block.subarray(0, end), head) : { table: before, end: head };
  if (described.table === null) throw new Error('literals without a table');
  const bytes = Buffer.alloc(size);
  readStreams(described.table, block.subarray(described.end, end), bytes, form === 0 ? 1 : 4);
  return { bytes, table: described.table, end };
}

function readStreams(table: HuffmanTable, packed: Buffer, into: Buffer, streams: 1 | 4): void {
  if (streams === 1) {
    readSymbols(table, packed, into);
    return;
  }
  const share = (into.length + 3) >> 2;
  if (packed.length < 6 || share * 3 > into.length) throw new Error('literals that are cut off');
  let start = 6;
  for (let stream = 0; stream < 4; stream += 1) {
    const end = stream === 3 ? packed.length : start + packed.readUInt16LE(stream * 2);
    if (end > packed.length) throw new Error('literals that are cut off');
    const to = stream === 3 ? into.length : share * (stream + 1);
    readSymbols(table, packed.subarray(start, end), into.subarray(share * stream, to));
    start = end;
  }
}
