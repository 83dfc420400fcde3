import { basename, join } from 'node:path';
import type { AdapterSource, SourceRecord } from '../install/finish-pack.ts';
import { adapterName } from '../install/finish-pack.ts';
import type { WorkFolder } from '../install/work-folder.ts';
import type { FoundAdapter } from './file-kind.ts';
import type { Copy } from './make-import.ts';
import type { SourceFile } from './source-files.ts';

export function bytesOf(adapter: FoundAdapter | undefined): number {
  if (!adapter) return 0;
  return adapter.kind === 'gguf' ? adapter.file.bytes : adapter.weights.bytes + adapter.config.bytes;
}

/** Name by which a person knows an adapter. */
export function nameOf(adapter: FoundAdapter): string {
  const { path } = adapter.kind === 'gguf' ? adapter.file : adapter.weights;
  return path;
}

/** Copies an adapter: a GGUF to its place in the pack, PEFT's files to where they are converted from. */
export async function bringAdapter(
  adapter: FoundAdapter,
  licence: string,
  work: WorkFolder,
  copy: Copy,
): Promise<AdapterSource> {
  if (adapter.kind === 'gguf') {
    await copy(adapter.file, join(work.pack, adapterName));
    return { kind: 'gguf', licence };
  }
  const bring = async (file: SourceFile, name: string): Promise<SourceRecord> => {
    const target = join(work.source, name);
    return { file: target, path: basename(file.path), url: null, ...(await copy(file, target)) };
  };
  const weights = await bring(adapter.weights, 'adapter_model.safetensors');
  const config = await bring(adapter.config, 'adapter_config.json');
  return { kind: 'peft', licence, weights, config };
}
