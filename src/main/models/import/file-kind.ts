import { openRegular, type SourceFile } from './source-files.ts';

type FileKind = 'model' | 'gguf-adapter' | 'peft-weights' | 'peft-config' | 'other';

/** Bytes in which a GGUF names its type (an adapter says so in its first entries), and in which tensors get their names. */
const headBytes = 65_536;
const mostConfigBytes = 1_000_000;

/** The entry `general.type` = `adapter`, as GGUF writes it: length, name, type 8 (text), length, text. */
const adapterEntry = Buffer.concat([
  Buffer.from('general.type'),
  Buffer.from([8, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from('adapter'),
]);

/** What a file is, by its first bytes and whatever its name. */
async function kindOf(file: SourceFile): Promise<FileKind> {
  const head = await readHead(file);
  if (head.subarray(0, 4).toString('latin1') === 'GGUF') {
    return head.includes(adapterEntry) ? 'gguf-adapter' : 'model';
  }
  // Safetensors: the length of its header in eight bytes, then the header as JSON.
  if (head.length > 9 && head[8] === 0x7b && head.includes('lora_A')) return 'peft-weights';
  if (file.bytes < mostConfigBytes && /^\s*\{/.test(head.toString('utf8', 0, 100)) && head.includes('"peft_type"')) {
    return 'peft-config';
  }
  return 'other';
}

async function readHead(file: SourceFile): Promise<Buffer> {
  const handle = await openRegular(file);
  try {
    const buffer = Buffer.alloc(Math.min(headBytes, file.bytes));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** An adapter: PEFT's two files, which belong to each other because they lie in one folder, or one GGUF. */
export type FoundAdapter =
  | { kind: 'peft'; weights: SourceFile; config: SourceFile }
  | { kind: 'gguf'; file: SourceFile };

export interface FoundFiles {
  /** The folder that they lie in or below, links resolved. */
  within: string;
  models: SourceFile[];
  adapters: FoundAdapter[];
}

/** Sorts files by what they hold. */
export async function sortFiles(files: readonly SourceFile[], within: string): Promise<FoundFiles> {
  const models: SourceFile[] = [];
  const adapters: FoundAdapter[] = [];
  const weights: SourceFile[] = [];
  const configs: SourceFile[] = [];
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind === 'model') models.push(file);
    if (kind === 'gguf-adapter') adapters.push({ kind: 'gguf', file });
    if (kind === 'peft-weights') weights.push(file);
    if (kind === 'peft-config') configs.push(file);
  }
  for (const file of weights) {
    const config = configs.find(({ folder }) => folder === file.folder);
    if (config) adapters.unshift({ kind: 'peft', weights: file, config });
  }
  return { within, models, adapters };
}
