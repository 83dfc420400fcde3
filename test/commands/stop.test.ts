import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

/** Long enough for the model to be loaded: from then on another package listens to the same signals. */
const untilModelLoaded = 4000;
const line = 'Mar  2 11:03:05 office-server sshd[99]: Failed password for root from 203.0.113.9 port 30000 ssh2';

it.each(['SIGINT', 'SIGTERM'] as const)('%s ends an analysis in order, with what was read', async (signal) => {
  const { code, out, err } = await runCli(['analyze', '-', '--json', '--memory'], {
    input: `${line}\n`,
    keepInputOpen: true,
    onStart: (child) => void sleep(untilModelLoaded).then(() => child.kill(signal)),
  });
  expect({ code, last: jsonLines(out).at(-1), err }).toMatchObject({
    code: 1,
    last: { type: 'summary', pack: 'starter' },
    err: 'Stopped. Nothing is kept.\n',
  });
});

it('a signal ends classify while it waits for more', async () => {
  const { code, out, err } = await runCli(['classify'], {
    keepInputOpen: true,
    onStart: (child) => void sleep(untilModelLoaded).then(() => child.kill('SIGTERM')),
  });
  expect({ code, out, err }).toEqual({ code: 1, out: '', err: '' });
});
