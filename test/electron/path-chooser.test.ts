import type { OpenDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import { pathChooser } from '../../src/main/electron/path-chooser.ts';

function chooser(filePaths: string[]) {
  const asked: OpenDialogOptions[] = [];
  const allowed: string[] = [];
  const dialog = {
    showOpenDialog: async (...given: unknown[]) => {
      asked.push(given.at(-1) as OpenDialogOptions);
      return { canceled: filePaths.length === 0, filePaths };
    },
  };
  const choose = pathChooser(
    dialog,
    () => null,
    (path) => allowed.push(path),
  );
  return { asked, allowed, choose };
}

test('the path that was chosen is given and may be used from then on', async () => {
  const { asked, allowed, choose } = chooser(['/var/log/shop']);
  expect(await choose({ what: 'folder' })).toEqual({ path: '/var/log/shop' });
  expect(asked[0]?.properties).toContain('openDirectory');
  expect(allowed).toEqual(['/var/log/shop']);
  await choose({ what: 'key' });
  expect(asked[1]?.filters?.[0]?.extensions).toContain('pem');
});

test('choosing nothing allows nothing', async () => {
  const { allowed, choose } = chooser([]);
  expect(await choose({ what: 'file' })).toBeNull();
  expect(allowed).toEqual([]);
});
