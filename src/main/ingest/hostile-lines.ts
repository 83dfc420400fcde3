import { loadFirstStage } from '../triage/first-stage.ts';

/** Which lines look more hostile than harmless. A file that can't be read is reported by the model that it belongs to. */
export async function hostileLines(file: string): Promise<((brief: string) => boolean) | undefined> {
  const firstStage = await loadFirstStage(file).catch(() => undefined);
  return firstStage && ((brief) => firstStage.logitOf(brief) > 0);
}
