import { isAbsolute, resolve } from 'node:path';
import type { AlertDetail } from '../../shared/alert.ts';
import { type AnalysisRequest, type ImportProgress, isResumable } from '../../shared/analysis.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import { type Severity, severities } from '../../shared/taxonomy.ts';
import type { Services } from '../services/interface.ts';
import { alertToJson, summaryToJson } from './alert-json.ts';
import type { CommandContext } from './context.ts';
import { type EndpointArguments, endpointFrom } from './endpoint-options.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { alertTable, parseReport } from './human-output.ts';
import { progressLine } from './progress-line.ts';
import { requirePack } from './require-pack.ts';

export interface AnalyzeOptions extends EndpointArguments {
  json?: boolean;
  data?: string;
  memory?: boolean;
  copy?: boolean;
  threshold?: number;
  minSeverity?: Severity;
  failOn?: Severity;
  /** Ms since 1970. */
  now?: number;
  zone?: string;
}

/**
 * `porchlight analyze`: reads, classifies, stores, and prints the alerts of what it read. An analysis of the same
 * paths that was cut off is gone on with.
 */
export async function analyze(
  context: CommandContext,
  paths: readonly string[],
  options: AnalyzeOptions,
): Promise<ExitCode> {
  const services = await context.openServices({
    dataFolder: options.memory ? null : (options.data ?? context.dataFolder),
    ...endpointFrom(options, context.endpointKey),
    threshold: options.threshold,
    onProgress: context.interactive ? (progress) => context.err(progressLine(progress)) : undefined,
  });
  try {
    requirePack(services.packs, options.pack);
    if (services.store.notice) warn(context, services.store.notice);
    const request: AnalysisRequest = {
      paths: paths.map((path) => (path === '-' || isAbsolute(path) ? path : resolve(path))),
      zone: options.zone,
      now: options.now,
      copy: options.copy,
    };
    const { importId, progress } = await runToEnd(services, request, context);
    if (context.interactive) context.err('\r\x1b[K');
    const found = await services.alertsOfImport(importId);
    const atLeast = (severity: Severity | undefined) => (severity ? severities.indexOf(severity) : 0);
    const alerts = found.filter((alert) => severities.indexOf(alert.verdict.severity) >= atLeast(options.minSeverity));
    report(context, services, alerts, progress, options);
    if (progress.error) {
      warn(context, progress.error);
      return exitCodes.failed;
    }
    if (progress.state === 'cancelled')
      context.err(
        `Stopped. ${options.memory ? 'Nothing is kept.' : 'What was read is kept: the same command goes on from there.'}\n`,
      );
    // Without a model there are no alerts to be had: "done" would read as the all-clear.
    const withoutModel = services.model.status().error !== null && progress.notClassified > 0;
    if (progress.state !== 'done' || nothingRead(progress) || withoutModel) return exitCodes.failed;
    const failOn = options.failOn;
    const met = failOn && found.some((alert) => severities.indexOf(alert.verdict.severity) >= atLeast(failOn));
    return met ? exitCodes.failOn : exitCodes.done;
  } finally {
    await services.close();
  }
}

async function runToEnd(
  services: Services,
  request: AnalysisRequest,
  context: CommandContext,
): Promise<{ importId: string; progress: ImportProgress }> {
  const interrupted = (await services.store.imports()).find(
    (entry) =>
      isResumable(entry.progress.state) &&
      !request.paths.includes('-') &&
      JSON.stringify(entry.request.paths) === JSON.stringify(request.paths),
  );
  const importId = interrupted?.importId ?? (await services.imports.start(request));
  if (interrupted) {
    context.err(`Going on with the analysis that was cut off (line ${interrupted.progress.counters.lines + 1}).\n`);
    await services.imports.resume(importId);
  }
  const cancel = () => void services.imports.cancel(importId);
  context.signal.addEventListener('abort', cancel, { once: true });
  if (context.signal.aborted) cancel();
  const progress = await services.imports.finished(importId);
  context.signal.removeEventListener('abort', cancel);
  return { importId, progress };
}

function report(
  context: CommandContext,
  services: Services,
  alerts: readonly AlertDetail[],
  progress: ImportProgress,
  options: AnalyzeOptions,
): void {
  const model = services.model.status();
  if (!options.json) {
    context.out(alertTable(alerts, progress.notClassified));
    context.out(parseReport(progress, model));
    return;
  }
  for (const alert of alerts) context.out(`${JSON.stringify(alertToJson(alert))}\n`);
  const facts = {
    alerts: alerts.length,
    pack: model.pack,
    backend: model.backend?.kind ?? null,
    // maxRSS is in KiB on every platform that Node runs on.
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  context.out(`${JSON.stringify(summaryToJson(progress, facts))}\n`);
  for (const source of progress.sources) if (source.error) warn(context, source.error, source.file);
  if (model.error) warn(context, model.error);
}

function nothingRead(progress: ImportProgress): boolean {
  return progress.sources.every((source) => source.outcome === 'failed' || source.outcome === 'skipped');
}

function warn(context: CommandContext, error: AppErrorData, file?: string): void {
  const where = file === undefined || error.message.includes(file) ? '' : `${file}: `;
  context.err(`porchlight: ${where}${errorText(error)}\n`);
}
