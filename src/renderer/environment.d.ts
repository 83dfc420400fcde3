import type { Bridge } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** Exposed by the preload. */
    readonly porchlight: Bridge;
  }
}
