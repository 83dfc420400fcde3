import { type Command, InvalidArgumentError, Option } from 'commander';
import { settingsChangeSchema } from '../../../shared/status.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { type ConvertOptions, convertAdapter } from './convert.ts';
import { type ImportModelOptions, importModel } from './import.ts';
import { type InstallOptions, installModel } from './install.ts';
import { listModels, showModel } from './list.ts';
import type { ModelOptions } from './open.ts';
import { removeModel } from './remove.ts';
import { measureModel } from './speed.ts';
import { verifyModels } from './verify.ts';

/** Adds `porchlight models` and its commands to the program. */
export function addModels(program: Command, context: CommandContext, finish: (code: ExitCode) => void): void {
  const models = program
    .command('models')
    .version(context.version)
    .description('The model packs: those that are here, and those that can be had.');
  const command = (name: string, description: string) =>
    models
      .command(name)
      .version(context.version)
      .description(description)
      .option('--json', 'JSON, one object a line')
      .option('--data <folder>', `packs of this data folder (without it: ${context.dataFolder})`);
  const proxy = () =>
    new Option('--proxy <url>', 'proxy for the download, such as http://proxy.example:3128').argParser(
      (value: string) => {
        if (settingsChangeSchema.safeParse({ proxy: value }).success) return value;
        throw new InvalidArgumentError('Give an address such as http://proxy.example:3128.');
      },
    );

  command('list', 'What each pack is, its state, size, licence, and whether it fits this PC.').action(
    async (options: ModelOptions) => finish(await listModels(context, options)),
  );
  command('show', 'All that is known of a pack: quality, memory, speed, files with their hashes, licences.')
    .argument('<id>', 'a pack of the list')
    .action(async (id: string, options: ModelOptions) => finish(await showModel(context, id, options)));
  command('install', 'Download a pack, after its licences were accepted. Ctrl-C pauses; the same command goes on.')
    .argument('<id>', 'a pack of the list')
    .option('--yes', 'accept its licences')
    .option('--from <folder>', 'take the files from this folder, such as a USB stick; no network')
    .addOption(proxy())
    .action(async (id: string, options: InstallOptions) => finish(await installModel(context, id, options)));
  command('import', 'Install from a disk: a folder with a pack or its files, or any GGUF chat model. No network.')
    .argument('<path>', 'folder or .gguf file')
    .option('--adapter <path>', 'an adapter for a model file: a GGUF, or a folder as PEFT writes it')
    .action(async (path: string, options: ImportModelOptions) => finish(await importModel(context, path, options)));
  models
    .command('convert')
    .version(context.version)
    .description(
      'Make a GGUF LoRA adapter of a folder as PEFT saves it (adapter_model.safetensors, adapter_config.json).',
    )
    .argument('<folder>', 'the PEFT folder')
    .requiredOption('--base <gguf>', 'the model that the adapter was trained on')
    .requiredOption('--out <file>', 'the file to write')
    .option('--json', 'one JSON object')
    .action(async (folder: string, options: ConvertOptions) => finish(await convertAdapter(context, folder, options)));
  command('remove', 'Delete an installed pack. Verdicts that it gave stay.')
    .argument('<id>', 'a pack of the list')
    .action(async (id: string, options: ModelOptions) => finish(await removeModel(context, id, options)));
  command('verify', 'Check size and SHA-256 of every model file.')
    .argument('[id]', 'one pack; all without it')
    .action(async (id: string | undefined, options: ModelOptions) => finish(await verifyModels(context, id, options)));
  command('speed', 'Measure how fast a pack is on this PC, and keep the result.')
    .argument('[id]', 'a pack of the list; the one in use without it')
    .action(async (id: string | undefined, options: ModelOptions) => finish(await measureModel(context, id, options)));
}
