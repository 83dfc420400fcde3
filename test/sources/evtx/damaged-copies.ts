import { crc32 } from 'node:zlib';

const headerBytes = 4096;
const chunkBytes = 65_536;
const chunkHeaderBytes = 512;

/** A copy of an event log with one kind of damage, and how many of its records can be read all the same. */
export interface DamagedCopy {
  kind: string;
  bytes: Buffer;
  readable: number;
}

interface Place {
  offset: number;
  size: number;
}

/** The records of the chunk at `start`, as their sizes lead from one to the next. */
function recordsOfChunk(file: Buffer, start: number): Place[] {
  const places: Place[] = [];
  let offset = start + chunkHeaderBytes;
  const end = Math.min(file.length, start + chunkBytes);
  while (offset + 28 <= end && file.readUInt32LE(offset) === 0x2a2a) {
    const size = file.readUInt32LE(offset + 4);
    if (size < 28 || offset + size > end || file.readUInt32LE(offset + size - 4) !== size) break;
    places.push({ offset, size });
    offset += size;
  }
  return places;
}

/**
 * Copies of a whole event log of `records` records, damaged in its first chunk. The last record is the one that is
 * damaged, as earlier ones may hold names and templates that later ones need.
 */
export function damagedCopies(file: Buffer, records: number): DamagedCopy[] {
  const places = recordsOfChunk(file, headerBytes);
  const last = places.at(-1);
  if (last === undefined) return [];
  const changed = (change: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(file);
    change(copy);
    return copy;
  };
  const hasChecksums = (file.readUInt32LE(headerBytes + 120) & 4) === 0;
  const half = last.offset + (last.size >> 1);
  return [
    { kind: 'record zeroed', readable: records - 1, bytes: changed((copy) => copy.fill(0, last.offset, half)) },
    { kind: 'size zero', readable: records, bytes: changed((copy) => copy.writeUInt32LE(0, last.offset + 4)) },
    {
      kind: 'size beyond the chunk',
      readable: records,
      bytes: changed((copy) => copy.writeUInt32LE(0xffffffff, last.offset + 4)),
    },
    { kind: 'cut in a record', readable: places.length - 1, bytes: Buffer.from(file.subarray(0, half)) },
    {
      kind: 'checksums flipped',
      readable: records,
      bytes: changed((copy) => {
        copy.writeUInt8(copy.readUInt8(headerBytes + 52) ^ 0xff, headerBytes + 52);
        copy.writeUInt8(copy.readUInt8(headerBytes + 124) ^ 0xff, headerBytes + 124);
      }),
    },
    { kind: 'chunk magic', readable: records, bytes: changed((copy) => copy.fill(0, headerBytes, headerBytes + 8)) },
    { kind: 'file magic', readable: records, bytes: changed((copy) => copy.fill(0, 0, 8)) },
    {
      kind: 'string table',
      readable: records,
      bytes: changed((copy) => copy.fill(0xff, headerBytes + 128, headerBytes + 384)),
    },
    // Without checksums nothing tells that such a header is old.
    ...(hasChecksums
      ? [{ kind: 'header not kept up', readable: records, bytes: changed((copy) => makeStale(copy, places)) }]
      : []),
    {
      kind: 'log not closed',
      readable: records,
      bytes: changed((copy) => {
        makeStale(copy, places);
        copy.writeUInt32LE(copy.readUInt32LE(120) | 1, 120);
        const header = copy.subarray(headerBytes, headerBytes + chunkHeaderBytes);
        header.writeUInt32LE(crc32(Buffer.concat([header.subarray(0, 120), header.subarray(128)])), 124);
      }),
    },
  ];
}

/** The first chunk's header, as it was when its first record was written. */
function makeStale(copy: Buffer, [first]: readonly Place[]): void {
  if (first === undefined) return;
  copy.copy(copy, headerBytes + 32, first.offset + 8, first.offset + 16);
  copy.writeUInt32LE(first.offset - headerBytes, headerBytes + 44);
  copy.writeUInt32LE(first.offset + first.size - headerBytes, headerBytes + 48);
  copy.writeUInt16LE(0, 42);
}
