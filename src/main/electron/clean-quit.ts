import type { App } from 'electron';

/** Services that take longer than this to close, in ms, are left to the operating system; the store survives a kill. */
const patience = 15_000;

/** Holds back the end of the app until `close` is done, then exits with the code that it was asked for. */
export function quitCleanly(app: Pick<App, 'on' | 'exit'>, close: () => Promise<void>): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const timeUp = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late').unref());
    Promise.race([close(), timeUp]).then(
      (late) => app.exit(late === 'late' ? 1 : 0),
      () => app.exit(1),
    );
  });
}
