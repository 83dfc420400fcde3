import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { liveSourceSettingsSchema } from '../../../src/shared/live.ts';
import { openServices, temporaryFolder } from '../open-services.ts';
import { freePort, sendTcp } from './senders.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failed = '<38>1 2026-03-02T11:00:00Z gate sshd 7 - - Failed password for root from 203.0.113.7 port 40 ssh2';
const accepted = failed.replace('Failed', 'Accepted');

it('10,000 identical lines cost one model call; when the story goes on its alert grows', {
  timeout: 180_000,
}, async () => {
  const port = await freePort();
  const settings = liveSourceSettingsSchema.parse({ kind: 'syslog', id: 't', name: 't', protocol: 'tcp', port });
  const told: string[] = [];
  const services = await openServices({
    dataFolder: folder,
    sources: [settings],
    onLiveAlerts: (ids) => told.push(...ids),
  });
  try {
    await services.live.start();
    await sendTcp(port, new Array<string>(10_000).fill(failed));
    await expect.poll(() => told.length, { timeout: 60_000 }).toBe(1);
    expect(services.live.modelCalls()).toBe(1);
    const [first] = told;
    expect(first && (await services.alert(first)).summary.count).toBe(10_000);
    await services.store.changeAlerts([first ?? ''], { kind: 'note', text: 'seen' }, 5);
    await sendTcp(port, [failed, failed, accepted]);
    await expect.poll(() => told.length, { timeout: 60_000, interval: 500 }).toBe(2);
    expect(new Set(told).size).toBe(1);
    const { summary, group, history } = await services.alert(first ?? '');
    expect([summary.count, summary.state]).toEqual([10_003, 'open']);
    expect(group.signals.map(({ name }) => name)).toContain('success-after-failures');
    expect(history.map(({ action }) => action)).toEqual(['created', 'note']);
    await expect
      .poll(() => services.live.list()[0], { timeout: 20_000 })
      .toMatchObject({ groups: 1, alerts: 1, waiting: 0 });
  } finally {
    await services.close();
  }
});
