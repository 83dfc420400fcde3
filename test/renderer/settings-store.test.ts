// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fakeSettings } from './fake-data.ts';
import { preparePage } from './page.ts';

test('a setting shows at once, and is taken back where main refuses it', async () => {
  const error = { code: 'store-read-only', message: 'Read-only.', effect: '', remedy: '' } as const;
  const bridge = preparePage();
  const { useSettings } = await import('../../src/renderer/stores/settings.ts');
  await useSettings.getState().load();
  const shown = () => useSettings.getState().settings;
  const kept = useSettings.getState().change({ theme: 'dark' });
  expect(shown()).toEqual({ state: 'ready', value: { ...fakeSettings, theme: 'dark' } });
  await kept;
  bridge.failing['settings/set'] = error;
  await useSettings.getState().change({ threshold: 0.9 });
  expect(shown()).toEqual({ state: 'ready', value: { ...fakeSettings, theme: 'dark' } });
});
