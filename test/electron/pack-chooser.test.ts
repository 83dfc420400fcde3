import type { OpenDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import { packChooser } from '../../src/main/electron/pack-chooser.ts';

function chooser(filePaths: string[]) {
  const asked: OpenDialogOptions[] = [];
  const started: unknown[] = [];
  const dialog = {
    showOpenDialog: async (...given: unknown[]) => {
      asked.push(given.at(-1) as OpenDialogOptions);
      return { canceled: filePaths.length === 0, filePaths };
    },
  };
  const choose = packChooser(
    dialog,
    () => null,
    async (args) => {
      started.push(args);
      return { task: 'stick' };
    },
  );
  return { asked, started, choose };
}

test('the folder or model file that was chosen is imported', async () => {
  const { asked, started, choose } = chooser(['/media/stick']);
  expect(await choose({ what: 'folder' })).toEqual({ task: 'stick' });
  await choose({ what: 'file' });
  expect(asked[0]?.properties).toContain('openDirectory');
  expect(asked[1]?.filters).toMatchObject([{ extensions: ['gguf'] }]);
  expect(started[0]).toEqual({ path: '/media/stick' });
});

test('choosing nothing starts nothing', async () => {
  const { started, choose } = chooser([]);
  expect(await choose({ what: 'file' })).toBeNull();
  expect(started).toEqual([]);
});
