/**
 * Speed and memory of the conversion of a LoRA adapter: random ones of TinyLlama's shape, 50 MB and 200 MB as float32.
 *
 *     node test/bench/convert.bench.ts
 *
 * Each is converted in a process of its own, which measures how far its memory rises above what it had before.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { z } from 'zod';
import { writeRandomAdapter } from '../models/random-adapter.ts';
import { tinyLlamaShape, writeRandomLlama } from '../models/random-llama.ts';
import { type Figure, printFigures } from './measure.ts';

const outcomeSchema = z.object({ seconds: z.number(), growthMb: z.number() });
const mode = '--convert';

if (argv[2] === mode) await convertAndMeasure(argv.slice(3));
else await measureAll();

async function measureAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-convert-'));
  try {
    const base = join(folder, 'base.gguf');
    await writeRandomLlama(base, { shape: tinyLlamaShape, quantisation: 'Q4_0' });
    const figures: Figure[] = [];
    const growths: number[] = [];
    for (const rank of [16, 64]) {
      const options = { rank, alpha: 2 * rank, type: 'F32' } as const;
      const { weights, config } = await writeRandomAdapter(join(folder, `${rank}`), tinyLlamaShape, options);
      const megabytes = Math.round((await stat(weights)).size / 1e6);
      const { seconds, growthMb } = await inProcess([weights, config, base, join(folder, `${rank}.gguf`)]);
      growths.push(growthMb);
      figures.push(
        {
          measure: `adapter of ${megabytes} MB`,
          value: seconds,
          unit: 's',
          ...(rank === 16 && { target: '< 10', met: seconds < 10 }),
        },
        { measure: `memory that it takes, ${megabytes} MB`, value: growthMb, unit: 'MB' },
      );
    }
    const [small = 0, large = 0] = growths;
    // One tensor is held at a time: it is four times as large at four times the rank, and still a few megabytes.
    figures.push({
      measure: 'more memory for the larger one',
      value: large - small,
      unit: 'MB',
      target: '< 30',
      met: large - small < 30,
    });
    printFigures('convert', figures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the process of its own: converts, and prints seconds and the rise of the highest resident memory. */
async function convertAndMeasure([weights = '', config = '', base = '', target = '']: string[]): Promise<void> {
  const { convertPeftAdapter } = await import('../../src/main/models/lora/convert.ts');
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  await convertPeftAdapter({ weights, config, base, target });
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ seconds, growthMb: (process.resourceUsage().maxRSS - before) / 1000 }));
}

function inProcess(paths: readonly string[]): Promise<z.infer<typeof outcomeSchema>> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, ['--no-warnings', import.meta.filename, mode, ...paths], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.on('close', (code) =>
      code === 0 ? resolve(outcomeSchema.parse(JSON.parse(output))) : reject(new Error(`exit ${code}`)),
    );
  });
}
