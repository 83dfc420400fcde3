/** How far a download is. Bytes, and seconds. */
export interface DownloadProgress {
  /** `checking`: what an earlier run left is read once; `fetching`: bytes come. */
  step: 'checking' | 'fetching';
  bytes: number;
  /** Null where the server doesn't say. */
  total: number | null;
  bytesPerSecond: number | null;
  secondsLeft: number | null;
  /** What went wrong and is tried again, for people; empty where nothing did. */
  notice: string;
}

/** Time in which an old speed loses two thirds of its weight, and the shortest time between two reports, in ms. */
const memory = 5000;
const reportEvery = 200;

/** Turns counts of bytes into reports with a speed that doesn't jump. */
export class ProgressMeter {
  readonly #report: (progress: DownloadProgress) => void;
  readonly #now: () => number;
  #speed: number | null = null;
  #from = { at: 0, bytes: 0 };
  #reported = Number.NEGATIVE_INFINITY;
  #notice = '';

  constructor(report: (progress: DownloadProgress) => void, now: () => number = Date.now) {
    this.#report = report;
    this.#now = now;
    this.#from.at = now();
  }

  /** Bytes begin to come at this count: what was there before has no speed. */
  start(bytes: number, total: number | null): void {
    this.#from = { at: this.#now(), bytes };
    this.#speed = null;
    this.#notice = '';
    this.#send('fetching', bytes, total);
  }

  /** So many bytes are here. */
  moved(bytes: number, total: number | null): void {
    const now = this.#now();
    const passed = now - this.#from.at;
    if (passed >= reportEvery) {
      const speed = ((bytes - this.#from.bytes) / passed) * 1000;
      const kept = Math.exp(-passed / memory);
      this.#speed = this.#speed === null ? speed : this.#speed * kept + speed * (1 - kept);
      this.#from = { at: now, bytes };
    }
    if (now - this.#reported >= reportEvery || bytes === total) this.#send('fetching', bytes, total);
  }

  checked(bytes: number, total: number): void {
    if (this.#now() - this.#reported >= reportEvery || bytes === total) this.#send('checking', bytes, total);
  }

  /** Something went wrong and is tried again. */
  notice(text: string, bytes: number, total: number | null): void {
    this.#notice = text;
    this.#speed = null;
    this.#send('fetching', bytes, total);
  }

  #send(step: DownloadProgress['step'], bytes: number, total: number | null): void {
    this.#reported = this.#now();
    const speed = step === 'fetching' && this.#speed !== null && this.#speed > 0 ? this.#speed : null;
    const secondsLeft = speed === null || total === null ? null : Math.max(0, total - bytes) / speed;
    this.#report({ step, bytes, total, bytesPerSecond: speed, secondsLeft, notice: this.#notice });
  }
}
