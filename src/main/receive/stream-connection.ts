import type { Socket } from 'node:net';
import type { SyslogSource } from '../../shared/live.ts';
import { FrameReader } from './framing.ts';
import type { ListenerTarget } from './listener.ts';
import type { ReceivedMessage } from './queue.ts';

/** One sender's connection: bytes become messages in the queue. */
export class StreamConnection {
  private readonly socket: Socket;
  private readonly reader: FrameReader;
  private readonly idleMilliseconds: number;
  /** When the last message was complete, or it was last told to go on. */
  private lastMessage = Date.now();
  private now = this.lastMessage;
  private ended = false;

  constructor(socket: Socket, sender: string, settings: SyslogSource, target: ListenerTarget, onEnd: () => void) {
    this.socket = socket;
    this.idleMilliseconds = settings.idleSeconds * 1000;
    const { queue, source } = target;
    const message: ReceivedMessage = { bytes: new Uint8Array(0), start: 0, end: 0, sender, at: 0, cut: false };
    this.reader = new FrameReader({
      maxMessageBytes: settings.maxMessageBytes,
      budget: target.held,
      deliver: (bytes, start, end, cut) => {
        this.lastMessage = this.now;
        message.bytes = bytes;
        message.start = start;
        message.end = end;
        message.cut = cut;
        message.at = this.now;
        queue.push(source, message);
      },
    });
    socket.on('data', (chunk: Buffer) => {
      if (this.ended) return;
      this.now = Date.now();
      this.reader.read(chunk);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.end();
      onEnd();
    });
  }

  pause(): void {
    this.socket.pause();
  }

  /** Goes on after a pause, which does not count as idle. */
  resume(): void {
    this.lastMessage = Date.now();
    this.socket.resume();
  }

  /** Ends it where no message was completed for too long: an idle sender, or one that sends a byte now and then. */
  closeIfIdle(now: number): void {
    if (this.socket.isPaused() || now - this.lastMessage < this.idleMilliseconds) return;
    this.end();
    this.socket.destroy();
  }

  /** Tells the sender that this is the end; what it sent before is still read. */
  finish(): void {
    this.socket.end();
  }

  /** What came of a message without its end is one. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.now = Date.now();
    this.reader.end();
  }
}
