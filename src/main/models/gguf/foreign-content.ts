import type { HeadBytes } from './head-bytes.ts';

/** What a file is that should be GGUF and isn't, in words, and what helps. */
export interface ForeignContent {
  reason: string;
  remedy: string;
}

const fetchAgain = 'Fetch the file again, from a page where it can be opened without signing in.';

/** Tells by the first bytes what a file is; undefined where it begins as GGUF does. Reads nothing away. */
export async function foreignContent(bytes: HeadBytes, magic: number): Promise<ForeignContent | undefined> {
  if (bytes.fileBytes === 0) return { reason: 'it is empty', remedy: fetchAgain };
  const length = Math.min(bytes.fileBytes, 64);
  const view = await bytes.take(length);
  bytes.skip(-length);
  if (length >= 24 && view.getUint32(0, true) === magic) return undefined;
  const start = Buffer.from(view.buffer, view.byteOffset, length);
  const text = start.toString('latin1').trimStart().toLowerCase();
  if (start.every((byte) => byte === 0)) return { reason: 'it holds zeros and no model', remedy: fetchAgain };
  if (text.startsWith('<')) return { reason: 'it is a web page and no model', remedy: fetchAgain };
  if (text.startsWith('version https://git-lfs'))
    return { reason: 'it only says where the model lies (a Git LFS pointer)', remedy: fetchAgain };
  if (length > 9 && start[8] === 0x7b && start.readUInt32LE(4) === 0)
    return {
      reason: 'it is in the safetensors format',
      remedy: 'An adapter in this format can be converted (models convert); of a base model take the GGUF file.',
    };
  if (text.startsWith('pk'))
    return { reason: 'it is a ZIP or PyTorch file', remedy: 'Unpack it, or take the GGUF file of the model.' };
  if (text.startsWith('ggu')) return { reason: 'it ends after its first bytes', remedy: fetchAgain };
  return { reason: 'it is no GGUF file', remedy: 'Take the GGUF file of the model.' };
}
