//! A chunk's header says where its records end. It is stale where Windows had no time to write it, and may be damaged
//! while the records behind it are whole; each record states its size at both ends.

use crate::damage::Damages;

pub const HEADER_BYTES: usize = 512;
const MAGIC: &[u8; 8] = b"ElfChnk\0";
const RECORD_MAGIC: &[u8; 4] = b"\x2a\x2a\0\0";
const NO_CHECKSUM: u32 = 4;
const MIN_RECORD_BYTES: usize = 28;
/// So many records of a chunk are looked for an end of: each look goes over the rest of the chunk.
const MAX_MENDED: usize = 32;
/// Past damage, a record whose id is so much higher than the last one's still belongs to the log. The space behind the
/// records may hold some of another log, with any ids.
const MAX_ID_STEP: u64 = 4;

const LAST_RECORD_ID: usize = 32;
const LAST_RECORD_OFFSET: usize = 44;
const FREE_SPACE_OFFSET: usize = 48;
const RECORDS_CHECKSUM: usize = 52;
const FLAGS: usize = 120;
const HEADER_CHECKSUM: usize = 124;
const STRING_TABLE: std::ops::Range<usize> = 128..384;

/// Notes what is damaged in the header, and mends in `chunk` what would keep whole records from being read. False where
/// the chunk holds none: it was never used, or is no chunk.
///
/// Records behind the stated end are taken where the header is damaged or the log was not closed (`open`); elsewhere they are
/// what the space was used for before.
pub fn prepare(chunk: &mut [u8], open: bool, damages: &mut Damages) -> bool {
    if chunk.len() < HEADER_BYTES + MIN_RECORD_BYTES {
        if chunk.iter().any(|&byte| byte != 0) {
            damages.add("chunk-cut", 0, 0, "it ends before its first record");
        }
        return false;
    }
    mend_sizes(chunk, damages);
    let records = walk(chunk);
    let mut stale = open;
    if !chunk.starts_with(MAGIC) {
        if chunk.iter().all(|&byte| byte == 0) {
            return false;
        }
        damages.add("chunk-magic", 0, 0, "it does not start as a chunk does");
        if records.count == 0 {
            return false;
        }
        chunk[..MAGIC.len()].copy_from_slice(MAGIC);
        stale = true;
    } else if !check(chunk, damages) {
        stale = true;
    }
    let free = read_u32(chunk, FREE_SPACE_OFFSET) as usize;
    if records.count > 0 && ((stale && records.end > free) || free > chunk.len()) {
        let end = records.end as u32;
        chunk[LAST_RECORD_ID..LAST_RECORD_ID + 8].copy_from_slice(&records.last_id.to_le_bytes());
        chunk[LAST_RECORD_OFFSET..LAST_RECORD_OFFSET + 4].copy_from_slice(&end.to_le_bytes());
        chunk[FREE_SPACE_OFFSET..FREE_SPACE_OFFSET + 4].copy_from_slice(&end.to_le_bytes());
    }
    true
}

/// The chunk without its table of strings; each string is then read where it is named.
pub fn without_string_table(chunk: &[u8]) -> Vec<u8> {
    let mut copy = chunk.to_vec();
    copy[STRING_TABLE].fill(0);
    copy
}

/// Notes what was not read as it was written; false where that is the header.
fn check(chunk: &[u8], damages: &mut Damages) -> bool {
    if chunk.len() < crate::CHUNK_BYTES {
        damages.add("chunk-cut", 0, chunk.len() as u32, "the file ends within it");
    }
    if read_u32(chunk, FLAGS) & NO_CHECKSUM != 0 {
        return true;
    }
    let mut of_header = chunk[..120].to_vec();
    of_header.extend_from_slice(&chunk[128..HEADER_BYTES]);
    let whole = evtx::checksum_ieee(&of_header) == read_u32(chunk, HEADER_CHECKSUM);
    if !whole {
        damages.add("chunk-header-checksum", 0, 0, "its header is not as it was written");
    }
    let free = read_u32(chunk, FREE_SPACE_OFFSET) as usize;
    let same = chunk
        .get(HEADER_BYTES..free)
        .is_some_and(|records| evtx::checksum_ieee(records) == read_u32(chunk, RECORDS_CHECKSUM));
    if !same {
        damages.add("chunk-checksum", 0, HEADER_BYTES as u32, "its records are not as they were written");
    }
    whole
}

/// A record whose first size is wrong still states it at its end: that is where its begin is so far away, and where the next
/// record begins.
fn mend_sizes(chunk: &mut [u8], damages: &mut Damages) {
    let free = read_u32(chunk, FREE_SPACE_OFFSET) as usize;
    // What lies behind the records is what the space was used for before.
    let limit = if (HEADER_BYTES..=chunk.len()).contains(&free) { free } else { chunk.len() };
    let mut mended = 0;
    let mut offset = HEADER_BYTES;
    while offset + MIN_RECORD_BYTES <= limit && mended < MAX_MENDED {
        if let Some((size, _)) = record_at(chunk, offset) {
            offset += size;
        } else if chunk[offset..].starts_with(RECORD_MAGIC) {
            mended += 1;
            if let Some(end) = end_of_record(chunk, offset, limit) {
                chunk[offset + 4..offset + 8].copy_from_slice(&((end - offset) as u32).to_le_bytes());
                damages.add("record-size", 0, offset as u32, "its first size is not that at its end");
                offset = end;
            } else {
                offset += 1;
            }
        } else {
            offset += 1;
        }
    }
}

fn end_of_record(chunk: &[u8], offset: usize, limit: usize) -> Option<usize> {
    (offset + MIN_RECORD_BYTES..=limit).find(|&end| {
        read_u32(chunk, end - 4) as usize == end - offset
            && (end == limit || chunk[end..].starts_with(RECORD_MAGIC))
    })
}

struct Walk {
    count: usize,
    /// Behind the last record.
    end: usize,
    last_id: u64,
}

/// Goes from whole record to whole record; past damage, to the next one whose id is a little higher, as those that an
/// earlier pass of the log left behind have lower ones.
fn walk(chunk: &[u8]) -> Walk {
    let mut found = Walk { count: 0, end: HEADER_BYTES, last_id: 0 };
    let mut offset = HEADER_BYTES;
    while offset + MIN_RECORD_BYTES <= chunk.len() {
        match record_at(chunk, offset) {
            Some((size, id)) if found.count == 0 || (id > found.last_id && id - found.last_id <= MAX_ID_STEP) => {
                offset += size;
                found = Walk { count: found.count + 1, end: offset, last_id: id };
            }
            _ => offset += 1,
        }
    }
    found
}

/// Size and id of the whole record that starts at an offset.
pub fn record_at(chunk: &[u8], offset: usize) -> Option<(usize, u64)> {
    let record = chunk.get(offset..)?;
    if record.len() < MIN_RECORD_BYTES || !record.starts_with(RECORD_MAGIC) {
        return None;
    }
    let size = read_u32(record, 4) as usize;
    let whole = size >= MIN_RECORD_BYTES && size <= record.len() && read_u32(record, size - 4) as usize == size;
    whole.then(|| (size, u64::from(read_u32(record, 8)) | u64::from(read_u32(record, 12)) << 32))
}

fn read_u32(bytes: &[u8], offset: usize) -> u32 {
    u32::from_le_bytes([bytes[offset], bytes[offset + 1], bytes[offset + 2], bytes[offset + 3]])
}
