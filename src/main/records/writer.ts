import type { MessagePort } from 'node:worker_threads';
import { toAppErrorData } from '../../shared/errors.ts';
import type { Deletion } from '../../shared/search.ts';
import type { PackedBlock } from './block.ts';
import { openDeletions } from './deletions.ts';
import { toWriteError } from './failures.ts';
import type { FromWriter, RecordsThreadData, ToWriter, WriterCalls } from './protocol.ts';
import { deleteSource, importsShelf, liveShelf, retain } from './retention.ts';
import { openShelves } from './shelves.ts';

/** Blocks of one transaction: each leaves a piece of index that FTS5 merges later. */
const blocksOfCommit = 32;
/** No block waits longer for others to share its transaction, in ms. */
const patience = 200;

interface Sender {
  port: MessagePort;
  live: boolean;
}

interface Waiting {
  sender: Sender;
  number: number;
  blocks: PackedBlock[];
}

/** The writing thread: stores what reading threads send, and deletes in small steps between. Throws where it can't be opened. */
export function openWriter({ folder, nativeBinding }: RecordsThreadData): WriterCalls {
  const shelves = openShelves({ folder, nativeBinding });
  const deletions = openDeletions(folder);
  let queue: Waiting[] = [];
  let queued = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const senders = new Set<Sender>();

  const say = (sender: Sender, message: FromWriter) => sender.port.postMessage(message);

  function commit(): void {
    clearTimeout(timer);
    timer = undefined;
    try {
      for (const [shelf, blocks] of byShelf(queue)) shelves.put(shelf, blocks);
    } catch (thrown) {
      // All of it waits: what is stored already will take its own place.
      const error = toAppErrorData(thrown);
      for (const sender of new Set(queue.map((waiting) => waiting.sender))) say(sender, { kind: 'failed', error });
      return;
    }
    const last = new Map(queue.map(({ sender, number }) => [sender, number]));
    queue = [];
    queued = 0;
    for (const [sender, number] of last) say(sender, { kind: 'written', number });
  }

  function take(sender: Sender, message: ToWriter): void {
    const blocks = message.kind === 'blocks' ? message.blocks : [];
    queue.push({ sender, number: message.number, blocks });
    queued += blocks.length;
    if (message.kind === 'flush' || queued >= blocksOfCommit) commit();
    else timer ??= setTimeout(commit, patience);
  }

  /** Does one step after the other, with room for other work between them. */
  async function inSteps(steps: Generator<void>): Promise<void> {
    for (;;) {
      if (closed || steps.next().done === true) break;
      await new Promise<void>((resolve) => setTimeout(resolve, 2));
    }
    deletions.save();
  }

  let deleting: Promise<unknown> = Promise.resolve();
  /** One deletion at a time: each goes by what it saw of a segment. */
  function deleteInSteps(work: (tell: (deletion: Deletion) => void) => Generator<void>): Promise<Deletion[]> {
    const turn = deleting.then(async () => {
      const done: Deletion[] = [];
      const tell = (deletion: Deletion) => {
        done.push(deletion);
        deletions.add(deletion);
      };
      try {
        await inSteps(work(tell));
      } catch (thrown) {
        throw toWriteError(thrown, folder);
      }
      return done;
    });
    deleting = turn.catch(() => {});
    return turn;
  }

  return {
    connect(port, live) {
      const sender = { port, live };
      senders.add(sender);
      port.on('message', (message: ToWriter) => take(sender, message));
      port.on('close', () => senders.delete(sender));
    },
    retain: (limits) => deleteInSteps((tell) => retain(shelves, folder, limits, Date.now(), tell)),
    delete: (source) => deleteInSteps((tell) => deleteSource(shelves, folder, source, Date.now(), tell)),
    putAside: (name, damage) => shelves.putAside(name, damage),
    notices: () => [...shelves.notices],
    deletions: () => deletions.list(),
    async close() {
      closed = true;
      if (queue.length > 0) commit();
      await deleting;
      for (const { port } of senders) port.close();
      shelves.close();
    },
  };
}

function byShelf(queue: readonly Waiting[]): Map<string, PackedBlock[]> {
  const shelves = new Map<string, PackedBlock[]>();
  for (const { sender, blocks } of queue) {
    for (const block of blocks) {
      const shelf = sender.live ? liveShelf(block.source) : importsShelf;
      const together = shelves.get(shelf);
      if (together) together.push(block);
      else shelves.set(shelf, [block]);
    }
  }
  return shelves;
}
