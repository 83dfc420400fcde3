import { describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

const brute = Array.from(
  { length: 6 },
  () => 'Mar 15 01:05:33 server sshd[1234]: Failed password for git from 198.51.100.4 port 2222 ssh2',
).join('\n');

describe('porchlight classify', () => {
  it('answers in order, names bad lines and goes on', { timeout: 120_000 }, async () => {
    const input = [
      JSON.stringify({ id: 'a', text: brute }),
      'this is no JSON',
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ id: 'c', text: '   ' }),
      JSON.stringify({ id: 4, event: { EventID: 4625, User: 'anna', IpAddress: '198.51.100.4' } }),
    ].join('\n');
    const { code, out } = await runCli(['classify'], { input });
    const answers = jsonLines(out);
    expect(code).toBe(0);
    expect(answers.map((answer) => [answer.id, 'error' in answer])).toEqual([
      ['a', false],
      [null, true],
      ['b', true],
      ['c', true],
      [4, false],
    ]);
    expect(answers[0]).toEqual({
      id: 'a',
      threat: 'SSH Brute Force Attack',
      techniques: expect.arrayContaining([expect.stringMatching(/^T1110/)]),
      severity: expect.stringMatching(/^(HIGH|CRITICAL|MEDIUM)$/),
      risk: expect.any(Number),
      attackProbability: expect.any(Number),
      confidence: expect.any(Number),
      unsure: expect.any(Boolean),
      techniqueDetails: expect.arrayContaining([
        { id: expect.stringMatching(/^T1110/), probability: expect.any(Number) },
      ]),
      read: {
        format: 'syslog-rfc3164',
        writtenBy: 'sshd',
        host: 'server',
        time: expect.stringMatching(/-03-15T01:05:33/),
        entities: expect.objectContaining({ 'source.ip': '198.51.100.4', 'user.name': 'git' }),
      },
      ms: expect.any(Number),
    });
  });
});

describe('a sender that waits for each answer', () => {
  it('gets it before it sends the next line', { timeout: 120_000 }, async () => {
    const answers: unknown[] = [];
    const { code } = await runCli(['classify'], {
      keepInputOpen: true,
      onStart: ({ stdin, stdout }) => {
        const send = (id: number) => stdin?.write(`${JSON.stringify({ id, text: brute })}\n`);
        send(1);
        stdout?.on('data', (data: Buffer) => {
          answers.push(...jsonLines(data.toString()).map((answer) => answer.id));
          if (answers.length < 3) send(answers.length + 1);
          else stdin?.end();
        });
      },
    });
    expect({ code, answers }).toEqual({ code: 0, answers: [1, 2, 3] });
  });
});
