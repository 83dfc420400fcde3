//! Reads one chunk (64 KiB) of a Windows event log at a time. The caller writes it to `chunk_pointer()`, calls
//! `read_chunk`, and takes the records as lines of JSON, the place of each, and what is damaged. A panic aborts, which
//! WebAssembly's host sees as a trap: it takes a new instance and goes on behind the record at `current_offset()`.

mod damage;
mod header;
mod seed;

use damage::{Damages, reason_of};
use evtx::err::EvtxError;
use evtx::{EvtxChunkData, IterChunkRecords, ParserSettings};
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

const CHUNK_BYTES: usize = 65_536;
/// A record's own header, before its binary XML.
const RECORD_HEADER_BYTES: u64 = 24;
/// The header, and the copy of the record's size behind it.
const RECORD_FRAME_BYTES: u32 = 28;

/// Where the record that is being read starts in its chunk; 0 before the first. Also there after a trap.
static CURRENT_OFFSET: AtomicU32 = AtomicU32::new(0);

struct Reading {
    chunk: Vec<u8>,
    /// One record a line, as UTF-8.
    lines: Vec<u8>,
    /// Offset in the chunk and length in bytes of each record.
    places: Vec<u32>,
    damages: Damages,
}

thread_local! {
    static READING: RefCell<Reading> = RefCell::new(Reading {
        chunk: vec![0; CHUNK_BYTES],
        lines: Vec::new(),
        places: Vec::new(),
        damages: Damages::default(),
    });
}

#[unsafe(no_mangle)]
pub extern "C" fn chunk_pointer() -> *mut u8 {
    READING.with_borrow_mut(|reading| reading.chunk.as_mut_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn lines_pointer() -> *const u8 {
    READING.with_borrow(|reading| reading.lines.as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn lines_length() -> usize {
    READING.with_borrow(|reading| reading.lines.len())
}

#[unsafe(no_mangle)]
pub extern "C" fn places_pointer() -> *const u32 {
    READING.with_borrow(|reading| reading.places.as_ptr())
}

/// What is damaged, a line each: kind, number of records lost, offset in the chunk and reason, with tabs between.
#[unsafe(no_mangle)]
pub extern "C" fn damages_pointer() -> *const u8 {
    READING.with_borrow(|reading| reading.damages.text().as_ptr())
}

#[unsafe(no_mangle)]
pub extern "C" fn damages_length() -> usize {
    READING.with_borrow(|reading| reading.damages.text().len())
}

#[unsafe(no_mangle)]
pub extern "C" fn current_offset() -> u32 {
    CURRENT_OFFSET.load(Ordering::Relaxed)
}

/// Reads the chunk in the buffer, `length` bytes of which are there (fewer than 64 KiB at the end of a cut file), and
/// gives the number of its records. `open` is not 0 for a log that was not closed.
#[unsafe(no_mangle)]
pub extern "C" fn read_chunk(length: usize, open: u32) -> usize {
    READING.with_borrow_mut(|reading| {
        CURRENT_OFFSET.store(0, Ordering::Relaxed);
        reading.lines.clear();
        reading.places.clear();
        reading.damages.clear();
        let mut chunk = reading.chunk[..length.min(CHUNK_BYTES)].to_vec();
        if header::prepare(&mut chunk, open != 0, &mut reading.damages) {
            reading.read(chunk);
        }
        reading.places.len() / 2
    })
}

impl Reading {
    fn read(&mut self, chunk: Vec<u8>) {
        let settings = Arc::new(ParserSettings::new().indent(false));
        let mut data = match EvtxChunkData::new(chunk, false) {
            Ok(data) => data,
            Err(error) => return self.damages.add("chunk", 0, 0, &reason_of(&error)),
        };
        let bad_strings = data.parse(Arc::clone(&settings)).err();
        if let Some(error) = bad_strings {
            self.damages.add("string-table", 0, 0, &reason_of(&error));
            match EvtxChunkData::new(header::without_string_table(&data.data), false) {
                Ok(again) => data = again,
                Err(error) => return self.damages.add("chunk", 0, 0, &reason_of(&error)),
            }
        }
        match data.parse(settings) {
            Ok(mut parsed) => self.read_records(parsed.data, parsed.iter()),
            Err(error) => self.damages.add("chunk", 0, 0, &reason_of(&error)),
        }
    }

    fn read_records(&mut self, chunk: &[u8], records: IterChunkRecords<'_>) {
        let mut last_id: Option<u64> = None;
        // Where the walk could not go on: how many records are missing is known by the next one's id.
        let mut gap: Option<(u32, String)> = None;
        let mut next_offset = header::HEADER_BYTES as u32;
        CURRENT_OFFSET.store(next_offset, Ordering::Relaxed);
        for record in records {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let reason = reason_of(&error);
                    match error {
                        EvtxError::FailedToReadRecordAt { offset, .. } => gap = Some((offset as u32, reason)),
                        _ => {
                            self.damages.add("record", 1, next_offset, &reason);
                            next_offset += header::record_at(chunk, next_offset as usize).map_or(0, |(size, _)| size as u32);
                            CURRENT_OFFSET.store(next_offset, Ordering::Relaxed);
                        }
                    }
                    continue;
                }
            };
            let id = record.event_record_id;
            let offset = (record.binxml_offset - RECORD_HEADER_BYTES) as u32;
            let size = record.binxml_size + RECORD_FRAME_BYTES;
            if let Some((place, reason)) = gap.take() {
                self.damages.add("record", lost_between(last_id, id, offset - place), place, &reason);
            }
            CURRENT_OFFSET.store(offset, Ordering::Relaxed);
            match record.into_json_bytes() {
                Ok(json) => {
                    // The crate escapes values, not names; a name with a line break would forge a record.
                    self.lines.extend(json.data.iter().map(|&byte| byte.max(b' ')));
                    self.lines.push(b'\n');
                    self.places.extend_from_slice(&[offset, size]);
                }
                Err(error) => self.damages.add("record", 1, offset, &reason_of(&error)),
            }
            last_id = Some(id);
            next_offset = offset + size;
            CURRENT_OFFSET.store(next_offset, Ordering::Relaxed);
        }
        if let Some((place, reason)) = gap {
            self.damages.add("record", 1, place, &reason);
        }
    }
}

/// Ids of one chunk follow each other; a gap larger than its bytes can hold tells nothing.
fn lost_between(before: Option<u64>, after: u64, bytes: u32) -> u32 {
    let lost = before.map_or(1, |id| after.saturating_sub(id).saturating_sub(1));
    if lost == 0 || lost > u64::from(bytes / RECORD_FRAME_BYTES) { 1 } else { lost as u32 }
}
