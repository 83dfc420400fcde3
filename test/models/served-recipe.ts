import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { genericFormat } from '../../src/shared/generic-pack.ts';
import { taxonomySchema } from '../../src/shared/taxonomy.ts';
import { fileServer } from './install/file-server.ts';
import { miniLlamaShape, writeRandomLlama } from './random-llama.ts';

const taxonomyFile = new URL('../../resources/taxonomy/threats.json', import.meta.url);

/**
 * A folder with one recipe, of a pack `mini`, whose one file lies on a real HTTP server of this PC: a small random Llama
 * that can be loaded and knows nothing.
 */
export async function serveRecipe(folder: string) {
  const recipesFolder = join(folder, 'recipes');
  mkdirSync(recipesFolder, { recursive: true });
  const file = join(folder, 'mini.gguf');
  const { bytes, sha256 } = await writeRandomLlama(file, { shape: miniLlamaShape, quantisation: 'Q4_0' });
  const server = await fileServer({ '/mini.gguf': readFileSync(file) });
  const recipe = {
    schema: 1,
    pack: {
      schema: 1,
      id: 'mini',
      version: '1',
      name: 'Mini Llama',
      description: 'A small random model that knows nothing.',
      contextSize: 2048,
      format: genericFormat(taxonomySchema.parse(JSON.parse(readFileSync(taxonomyFile, 'utf8'))), 2048),
      calibration: null,
      threshold: 0.5,
      quality: [],
    },
    base: { path: 'mini.gguf', bytes, sha256, licence: 'CC0-1.0', urls: [server.url('/mini.gguf')] },
    licences: [{ of: 'Mini Llama', name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  };
  writeFileSync(join(recipesFolder, 'mini.json'), JSON.stringify(recipe));
  return { recipesFolder, file, server };
}
