import type { OpenDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import { importChooser } from '../../src/main/electron/import-chooser.ts';

function chooser(filePaths: string[]) {
  const asked: OpenDialogOptions['properties'][] = [];
  const started: unknown[] = [];
  const dialog = {
    showOpenDialog: async (...given: unknown[]) => {
      asked.push((given.at(-1) as OpenDialogOptions).properties);
      return { canceled: filePaths.length === 0, filePaths };
    },
  };
  const choose = importChooser(
    dialog,
    () => null,
    async (args) => {
      started.push(args);
      return { importId: 'new' };
    },
  );
  return { asked, started, choose };
}

test('what was chosen is imported', async () => {
  const { asked, started, choose } = chooser(['/logs/auth.log']);
  expect(await choose({ what: 'files' })).toEqual({ importId: 'new' });
  await choose({ what: 'folder' });
  expect(asked[0]).toContain('openFile');
  expect(asked[1]).toContain('openDirectory');
  expect(started[0]).toEqual({ paths: ['/logs/auth.log'] });
});

test('choosing nothing starts nothing', async () => {
  const { started, choose } = chooser([]);
  expect(await choose({ what: 'files' })).toBeNull();
  expect(started).toEqual([]);
});
