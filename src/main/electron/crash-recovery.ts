import type { WebContents } from 'electron';

/** A second crash within this time, in ms, is not answered by another reload: it would crash again. */
const quietTime = 60_000;

/**
 * Loads the page again when its process crashed, once; `giveUp` is called with Chromium's reason when it crashes
 * again within a minute. An ordinary end of the process is no crash.
 */
export function recoverFromCrash(
  contents: Pick<WebContents, 'on' | 'reload'>,
  giveUp: (reason: string) => void,
  now: () => number = Date.now,
): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const at = now();
    if (at - lastCrash < quietTime) giveUp(details.reason);
    else contents.reload();
    lastCrash = at;
  });
}
