import type { BackendChoice } from '../../../shared/status.ts';
import { en } from '../../../shared/texts/en.ts';
import { backendNames } from '../../../shared/texts/names.ts';

/** Backend and device in a few words, such as `graphics card (CUDA), NVIDIA GeForce RTX 3060`. */
export function backendSentence({ kind, device }: BackendChoice): string {
  return device === '' ? backendNames[kind] : `${backendNames[kind]}, ${device}`;
}

/** Name and value of all that is known of a backend: threads, layers, batch size, speed. */
export function backendFacts(backend: BackendChoice): (readonly [name: string, value: string])[] {
  const { threads, layers, batchSize, promptTokensPerSecond: speed } = backend;
  return [
    [en.settings.runsOn, backendSentence(backend)],
    ...(layers === null ? [] : [[en.settings.layers, en.settings.layersOf(layers.onGpu, layers.all)] as const]),
    ...(threads === 0 ? [] : [[en.settings.threadsName, en.settings.threads(threads)] as const]),
    ...(batchSize === null ? [] : [[en.settings.batch, en.settings.batchOf(batchSize)] as const]),
    [en.settings.speed, speed === null ? en.settings.speedUnknown : en.settings.speedOf(speed)],
  ];
}
