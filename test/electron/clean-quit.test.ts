import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { quitCleanly } from '../../src/main/electron/clean-quit.ts';

function fakeApp() {
  let resolveExited = (_code: number) => {};
  const exited = new Promise<number>((resolve) => {
    resolveExited = resolve;
  });
  const app = Object.assign(new EventEmitter(), { exit: (code: number) => resolveExited(code) });
  let prevented = 0;
  const preventDefault = () => {
    prevented += 1;
  };
  const quit = () => app.emit('will-quit', { preventDefault });
  return { app, quit, exited, prevented: () => prevented };
}

test('the app ends only once its services are closed, and closes them once', async () => {
  const { app, quit, exited, prevented } = fakeApp();
  let finishClosing = () => {};
  const closed = new Promise<void>((resolve) => {
    finishClosing = resolve;
  });
  let closes = 0;
  quitCleanly(app as never, () => {
    closes += 1;
    return closed;
  });
  quit();
  quit();
  expect([closes, prevented()]).toEqual([1, 2]);
  finishClosing();
  expect(await exited).toBe(0);
});

test('services that fail to close make the exit code say so', async () => {
  const { app, quit, exited } = fakeApp();
  quitCleanly(app as never, () => Promise.reject(new Error('locked')));
  quit();
  expect(await exited).toBe(1);
});
