import type { ServiceOptions, Services } from '../services/interface.ts';

/** What every command gets: the outside world, and a way to the services. */
export interface CommandContext {
  out(text: string): void;
  err(text: string): void;
  /** Whether standard error is a terminal: progress is drawn only there. */
  interactive: boolean;
  stdin: NodeJS.ReadableStream;
  /** Aborts on SIGINT and SIGTERM. */
  signal: AbortSignal;
  dataFolder: string;
  resourcesFolder: string;
  /** Key of the model server that a command names. */
  endpointKey: string | undefined;
  version: string;
  /** Asks on the terminal; null where there is none. A `secret` answer is not shown. Rejects when the user stops. */
  ask: ((question: string, secret?: 'secret') => Promise<string>) | null;
  openServices(options: Pick<ServiceOptions, 'dataFolder'> & Partial<ServiceOptions>): Promise<Services>;
}
