import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { filesOf, type LoadedPack, type PackFile } from '../../../shared/pack.ts';
import { adapterDoesNotFit, finishPack } from '../install/finish-pack.ts';
import { loadPack } from '../packs.ts';
import { bringAdapter, bytesOf, nameOf } from './bring-adapter.ts';
import type { FoundAdapter } from './file-kind.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { makeImport } from './make-import.ts';
import type { SourceFile } from './source-files.ts';

const unknownLicence = 'not stated';
const baseName = 'model.gguf';

/** A model file with the adapters that lie beside it, or the one that was named. */
export interface ModelFile {
  model: SourceFile;
  adapters: readonly FoundAdapter[];
  /** A person named the adapter: it is used, or the import fails. */
  adapterNamed: boolean;
}

/**
 * Makes a pack of any model that was made for conversation. Of adapters that merely lie beside it, one alone that fits is
 * used, and a note says so. The file's own head is read first, so that what can't be loaded is refused before it is copied.
 */
export async function importModelFile(file: ModelFile, options: ImportOptions): Promise<Imported> {
  const facts = await options.tools.readModelFacts(file.model.path);
  const { adapter, note } = await chooseAdapter(file, options);
  const described = options.tools.describeGeneric(facts);
  const named = adapter
    ? { ...described, id: `${described.id}-lora`, name: `${described.name} with adapter` }
    : described;
  const id = await freeId(named.id, file.model, options);
  const bytesInAll = file.model.bytes + bytesOf(adapter);
  const loaded = await makeImport({ id, bytes: bytesInAll }, options, async (work, copy) => {
    const { bytes, sha256 } = await copy(file.model, join(work.pack, baseName));
    const base: PackFile = { path: baseName, bytes, sha256, licence: unknownLicence, urls: [] };
    const source = adapter ? await bringAdapter(adapter, unknownLicence, work, copy) : null;
    return finishPack(work.pack, { ...named, id }, base, source, options);
  });
  return { loaded, notes: note ? [note] : [] };
}

async function chooseAdapter(
  { model, adapters, adapterNamed }: ModelFile,
  { tools }: ImportOptions,
): Promise<{ adapter?: FoundAdapter; note?: string }> {
  const [first, ...others] = adapters;
  if (!first) return {};
  if (others.length > 0) return { note: `Several adapters lie beside ${model.name}; none of them is used.` };
  const used = { adapter: first, note: `The adapter ${nameOf(first)} is used with it.` };
  if (adapterNamed && first.kind === 'peft') return { adapter: first };
  // PEFT's files are compared with the base when they are converted.
  if (first.kind === 'peft') return used;
  const misfit = await tools.adapterMisfit(model.path, first.file.path);
  if (misfit === null) return used;
  if (adapterNamed) throw adapterDoesNotFit(misfit);
  return { note: `The adapter ${nameOf(first)} is not used: ${misfit}.` };
}

/**
 * The id, with a number behind it where a pack of another model has it. The same model again, whose pack is there in whole,
 * is refused: it would only take the room twice.
 */
async function freeId(wanted: string, model: SourceFile, { modelsFolder, reserved }: ImportOptions): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    const there = await loadPack(join(modelsFolder, id)).catch(() => null);
    if (reserved.has(id)) continue;
    if (!there) return id;
    if (isSame(there, model)) throw alreadyThere(there);
  }
}

/** Told by the size: two models of one name and one size are versions of one model so rarely that a number can be given by hand. */
function isSame({ pack }: LoadedPack, model: SourceFile): boolean {
  return filesOf(pack)[0]?.bytes === model.bytes;
}

function alreadyThere({ pack }: LoadedPack): AppError {
  return new AppError({
    code: 'refused',
    message: `"${pack.name}" is here already, as the pack "${pack.id}".`,
    effect: 'Nothing was imported.',
    remedy: 'Use that pack, or remove it first.',
  });
}
