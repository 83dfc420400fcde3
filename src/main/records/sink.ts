import type { MessagePort } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { BoundedRecordSink, KeptRecord } from '../../shared/kept-record.ts';
import { blockCharacters, blockRecords, type PackedBlock, packBlock } from './block.ts';
import type { FromWriter, ToWriter } from './protocol.ts';

/** Blocks that may wait to be written: some 4 MB of access log. */
const mostWaiting = 64;
/** Sources whose last block may still grow. Of those beyond, the one that was longest quiet is closed. */
const mostTails = 64;
/** Blocks of one message: few enough that the writer is soon at work. */
const blocksAtOnce = 8;

/** The last records of a source, which do not fill a block yet. */
interface Tail {
  source: string;
  first: number;
  records: KeptRecord[];
  characters: number;
  /** Records that were sent already, as a block that will be replaced. */
  sent: number;
}

export interface RecordSinkOfThread extends BoundedRecordSink {
  /** Closes the port, when all is stored. */
  close(): Promise<void>;
}

/**
 * The sink of a reading thread: packs records into blocks and sends them to the writing thread at the other end of `port`.
 * A block that is not full is stored as well whenever `stored` asks for it, and again, fuller, the next time. What could
 * not be written waits, and is tried again with the next `stored` or `room`.
 */
export function createRecordSink(port: MessagePort): RecordSinkOfThread {
  const tails = new Map<string, Tail>();
  let outgoing: PackedBlock[] = [];
  let lastNumber = 0;
  let written = 0;
  let waiting = 0;
  let failure: AppError | null = null;
  const sizes = new Map<number, number>();
  let wake: (() => void)[] = [];

  port.on('message', (message: FromWriter) => {
    if (message.kind === 'failed') failure = new AppError(message.error);
    else {
      failure = null;
      written = message.number;
      for (const [number, size] of sizes) {
        if (number > written) break;
        waiting -= size;
        sizes.delete(number);
      }
    }
    const woken = wake;
    wake = [];
    for (const go of woken) go();
  });
  port.on('close', () => {
    if (written < lastNumber) failure ??= writerGone();
    const woken = wake;
    wake = [];
    for (const go of woken) go();
  });
  // A thread that has nothing else to do may end.
  port.unref();

  function send(kind: ToWriter['kind']): void {
    lastNumber += 1;
    const message: ToWriter =
      kind === 'blocks' ? { kind, number: lastNumber, blocks: outgoing } : { kind, number: lastNumber };
    if (kind === 'blocks') {
      waiting += outgoing.length;
      sizes.set(lastNumber, outgoing.length);
      outgoing = [];
    }
    port.postMessage(message);
  }

  function pack(tail: Tail, complete: boolean): void {
    outgoing.push(packBlock(tail.source, tail.first, tail.records, complete));
    if (outgoing.length >= blocksAtOnce) send('blocks');
  }

  /** Packs what is left of a source as a block that is not to grow. */
  function finish(tail: Tail): void {
    if (tail.records.length > 0) pack(tail, true);
    tails.delete(tail.source);
  }

  function tailFor(source: string, number: number): Tail {
    const known = tails.get(source);
    if (known && known.first + known.records.length === number) return known;
    if (known && number >= known.first && number < known.first + known.records.length) {
      known.records.length = number - known.first;
      known.characters = known.records.reduce((sum, { text }) => sum + text.length, 0);
      known.sent = Math.min(known.sent, known.records.length);
      if (known.records.length > 0) return known;
    }
    const tail: Tail = { source, first: number, records: [], characters: 0, sent: 0 };
    tails.delete(source);
    tails.set(source, tail);
    for (const other of tails.values()) {
      if (tails.size <= mostTails) break;
      finish(other);
    }
    return tail;
  }

  const until = async (done: () => boolean): Promise<void> => {
    port.ref();
    try {
      while (!done()) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => wake.push(resolve));
      }
    } finally {
      port.unref();
    }
  };
  /** After a failure the writer tries again what waits there, once for each time that it is asked. */
  const retry = (): void => {
    failure = null;
    send('flush');
  };

  return {
    append(source, first, records) {
      if (records.length === 0) return;
      const tail = tailFor(source, first);
      for (const record of records) {
        const full = tail.records.length >= blockRecords || tail.characters + record.text.length > blockCharacters;
        if (tail.records.length > 0 && (full || !sameKind(tail.records[0], record))) {
          const next = tail.first + tail.records.length;
          pack(tail, true);
          tail.first = next;
          tail.records = [];
          tail.characters = 0;
          tail.sent = 0;
        }
        tail.records.push(record);
        tail.characters += record.text.length;
      }
      // The one that was added to last is finished last.
      tails.delete(source);
      tails.set(source, tail);
    },
    async room() {
      if (outgoing.length > 0) send('blocks');
      if (failure) retry();
      await until(() => waiting < mostWaiting);
    },
    async stored() {
      for (const tail of tails.values()) {
        if (tail.records.length === tail.sent) continue;
        tail.sent = tail.records.length;
        pack(tail, false);
      }
      if (outgoing.length > 0) send('blocks');
      retry();
      const last = lastNumber;
      await until(() => written >= last);
    },
    async close() {
      for (const tail of [...tails.values()]) finish(tail);
      try {
        await this.stored();
      } finally {
        port.close();
      }
    },
  };
}

/** Records by reference share a block with those of the same file alone. */
function sameKind(one: KeptRecord | undefined, other: KeptRecord): boolean {
  if (one === undefined || one.byReference !== other.byReference) return false;
  return !one.byReference || one.file === other.file;
}

function writerGone(): AppError {
  return new AppError({
    code: 'internal',
    message: 'The thread that keeps records is not running.',
    effect: 'All that was stored before is kept; the last records are not.',
    remedy: 'Start Porchlight again; an interrupted import goes on from where it stood.',
  });
}
