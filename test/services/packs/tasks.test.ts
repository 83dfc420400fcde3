import { expect, test } from 'vitest';
import { createPackTasks } from '../../../src/main/services/packs/tasks.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { PackTask } from '../../../src/shared/pack-sheet.ts';

function recorded() {
  const told: PackTask[] = [];
  return { told, tasks: createPackTasks((task) => void told.push(task)) };
}

/** Work that goes on until it is stopped. */
function endless(signal: AbortSignal): Promise<void> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

test('a task tells its start, each new step and how it ended', async () => {
  const { told, tasks } = recorded();
  tasks.start('tiny', 'install', async (_signal, tell) => {
    tell({ step: 'fetching', file: 'base.gguf', bytesTotal: 10 });
    tell({ bytesDone: 10 });
    tell({ step: 'checking' });
  });
  expect(await tasks.finished('tiny')).toMatchObject({ state: 'done', bytesDone: 10, bytesTotal: 10 });
  expect(told.map(({ state, step }) => `${state} ${step}`)).toEqual([
    'running preparing',
    'running fetching',
    'running checking',
    'done checking',
  ]);
});

test('figures alone are told a few times a second, however often they change', async () => {
  const { told, tasks } = recorded();
  tasks.start('tiny', 'install', async (_signal, tell) => {
    for (let bytesDone = 0; bytesDone < 10_000; bytesDone += 1) tell({ bytesDone });
  });
  expect((await tasks.finished('tiny')).bytesDone).toBe(9999);
  expect(told.length).toBeLessThan(100);
});

test('one task at a time for each pack; another pack has its own', async () => {
  const { tasks } = recorded();
  tasks.start('tiny', 'install', endless);
  expect(() => tasks.start('tiny', 'verify', async () => {})).toThrow(AppError);
  tasks.start('other', 'verify', async () => {});
  expect((await tasks.finished('other')).state).toBe('done');
  await tasks.close();
});

test('a stopped task is paused or cancelled, as was asked, and a failed one says why', async () => {
  const { tasks } = recorded();
  tasks.start('tiny', 'install', endless);
  await tasks.stop('tiny', 'paused');
  expect((await tasks.finished('tiny')).state).toBe('paused');
  tasks.start('tiny', 'install', endless);
  await tasks.stop('tiny', 'cancelled');
  expect((await tasks.finished('tiny')).state).toBe('cancelled');
  tasks.start('tiny', 'install', async () => {
    throw new AppError({ code: 'download-failed', message: 'No answer.' });
  });
  expect(await tasks.finished('tiny')).toMatchObject({ state: 'failed', error: { code: 'download-failed' } });
});

test('an end pauses what runs', async () => {
  const { tasks } = recorded();
  tasks.start('tiny', 'install', endless);
  await tasks.close();
  expect(tasks.all()).toMatchObject([{ pack: 'tiny', state: 'paused' }]);
  expect(tasks.isRunning('tiny')).toBe(false);
});
