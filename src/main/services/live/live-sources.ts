import { AppError } from '../../../shared/errors.ts';
import type { LiveSource, LiveSourceSettings } from '../../../shared/live.ts';

/** Sources that go on giving records: syslog, HTTP, followed folders, the journal. */
export interface LiveSources {
  list(): LiveSource[];
  /** Adds a source or changes the one of that id; it is started where it is enabled. A failure to start is in its state. */
  save(settings: LiveSourceSettings): Promise<LiveSource>;
  /** Stops it and forgets its settings; what it received stays. @throws AppError `not-found`. */
  remove(id: string): Promise<void>;
  /** Settings of a new source, with a free port and a token where it needs one. */
  suggest(kind: 'udp' | 'tcp' | 'tls' | 'http' | 'folder' | 'journal'): Promise<LiveSourceSettings>;
  /** Starts all enabled sources of the settings. */
  start(): Promise<void>;
  /** Stops all: what was received is parsed, stored and its place noted, then this resolves. */
  close(): Promise<void>;
  /** Notes a path that a person chose in a dialog: only such may stand in what `save` is given. */
  allowPath(path: string): void;
}

export function createLiveSources(): LiveSources {
  return {
    list: () => [],
    async save() {
      throw new AppError({ code: 'internal', message: 'Live sources cannot be changed yet.' });
    },
    async remove() {
      throw new AppError({ code: 'not-found', message: 'There is no such source.' });
    },
    async suggest() {
      throw new AppError({ code: 'internal', message: 'Live sources cannot be added yet.' });
    },
    async start() {},
    async close() {},
    allowPath() {},
  };
}
