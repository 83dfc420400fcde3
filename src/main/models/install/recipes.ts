import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import { type Recipe, recipeSchema } from '../../../shared/recipe.ts';
import { isAllowed } from '../download/address-rules.ts';

/** Recipes that can be followed, and files that hold none, with the reason. */
export interface RecipeList {
  recipes: Recipe[];
  broken: { file: string; error: AppErrorData }[];
}

/** Reads the recipes (`*.json`) of a folder, by name; of two for one pack the first counts. A folder that doesn't exist holds none. */
export async function loadRecipes(folder: string): Promise<RecipeList> {
  const list: RecipeList = { recipes: [], broken: [] };
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    const file = join(folder, name);
    try {
      const recipe = parseRecipe(file, await readFile(file, 'utf8'));
      if (!list.recipes.some(({ pack }) => pack.id === recipe.pack.id)) list.recipes.push(recipe);
    } catch (thrown) {
      list.broken.push({ file, error: toAppErrorData(thrown) });
    }
  }
  return list;
}

function parseRecipe(file: string, text: string): Recipe {
  let reason: string;
  try {
    const parsed = recipeSchema.safeParse(JSON.parse(text));
    if (parsed.success) {
      const { base, adapter } = parsed.data;
      const urls = [base.urls, adapter?.weights.urls ?? [], adapter?.config.urls ?? []].flat();
      const open = urls.find((url) => !isAllowed(new URL(url)));
      if (base.urls.length > 0 && open === undefined) return parsed.data;
      reason = open === undefined ? 'it names no address of the base' : `${open} is an address without encryption`;
    } else {
      reason = z.prettifyError(parsed.error);
    }
  } catch (cause) {
    reason = cause instanceof Error ? cause.message : String(cause);
  }
  throw new AppError({
    code: 'bad-argument',
    message: `The recipe ${file} is not valid: ${reason}`,
    remedy: 'Correct it, or install Porchlight again.',
  });
}
