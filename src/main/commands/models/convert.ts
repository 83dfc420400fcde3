import { join, resolve } from 'node:path';
import { byteSize } from '../../../shared/texts/numbers.ts';
import { convertPeftAdapter } from '../../models/lora/convert.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { eraseLine } from '../progress-line.ts';

export interface ConvertOptions {
  /** The GGUF file of the model that the adapter was trained on. */
  base: string;
  /** The GGUF file to write. */
  out: string;
  json?: boolean;
}

/**
 * `porchlight models convert <folder>`: makes a GGUF LoRA adapter of a folder as PEFT saves it. Ctrl-C leaves nothing behind.
 *
 * @throws AppError of {@link convertPeftAdapter}.
 */
export async function convertAdapter(
  context: CommandContext,
  folder: string,
  { base, out, json }: ConvertOptions,
): Promise<ExitCode> {
  const target = resolve(out);
  try {
    const done = await convertPeftAdapter({
      weights: join(resolve(folder), 'adapter_model.safetensors'),
      config: join(resolve(folder), 'adapter_config.json'),
      base: resolve(base),
      target,
      signal: context.signal,
      onProgress: (bytes, all) => {
        if (context.interactive) context.err(`${eraseLine}Converting: ${byteSize(bytes)} of ${byteSize(all)}`);
      },
    });
    if (context.interactive) context.err(eraseLine);
    context.out(
      json
        ? `${JSON.stringify({ file: target, ...done })}\n`
        : `${target}: ${done.tensors} tensors, ${byteSize(done.bytes)}, SHA-256 ${done.sha256}\n`,
    );
    return exitCodes.done;
  } catch (thrown) {
    if (!context.signal.aborted) throw thrown;
    context.err('Stopped. Nothing was written.\n');
    return exitCodes.failed;
  }
}
