import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { recoverFromCrash } from '../../src/main/electron/crash-recovery.ts';

test('a crashed page is loaded again once; when it crashes again at once, it is given up', () => {
  let now = 1_000_000;
  const told: string[] = [];
  const contents = Object.assign(new EventEmitter(), { reload: () => void told.push('reload') });
  recoverFromCrash(
    contents as never,
    (reason) => void told.push(`give up: ${reason}`),
    () => now,
  );
  const crash = (reason: string) => contents.emit('render-process-gone', {}, { reason });
  crash('clean-exit');
  crash('crashed');
  now += 1000;
  crash('oom');
  now += 3_600_000;
  crash('crashed');
  expect(told).toEqual(['reload', 'give up: oom', 'reload']);
});
