import type { LiveSource } from '../../shared/live.ts';
import type { Services } from '../services/interface.ts';
import type { CommandContext } from './context.ts';
import { type EndpointArguments, endpointFrom } from './endpoint-options.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes, UsageError } from './exit.ts';
import { alertLine, countersLine, listenSummary, stateLine } from './listen-output.ts';
import { type ListenArguments, listenSources } from './listen-sources.ts';
import { requirePack } from './require-pack.ts';

export interface ListenOptions extends ListenArguments, EndpointArguments {
  data?: string;
  json?: boolean;
  /** Ends after so long; without it on SIGINT or SIGTERM. */
  seconds?: number;
  threshold?: number;
}

const countersMs = 10_000;
const longestStartMs = 30_000;

/**
 * `porchlight listen`: receives and follows without a window, prints alerts as they come, and stops cleanly: what was
 * received is stored, and the next start goes on from there.
 */
export async function listen(context: CommandContext, options: ListenOptions): Promise<ExitCode> {
  const given = listenSources(options, process.env.PORCHLIGHT_HTTP_TOKEN);
  const printer = createPrinter(context, options.json === true);
  const services = await context.openServices({
    dataFolder: options.data ?? context.dataFolder,
    ...endpointFrom(options, context.endpointKey),
    threshold: options.threshold,
    sources: given.length > 0 ? given : undefined,
    onSources: (sources) => printer.states(sources),
    onLiveAlerts: (ids) => printer.alerts(services, ids),
  });
  try {
    requirePack(services.packs, options.pack);
    if (services.store.notice) context.err(`porchlight: ${errorText(services.store.notice)}\n`);
    const startedAt = performance.now();
    if (!services.live.list().some(({ settings }) => settings.enabled))
      throw new UsageError('There is nothing to listen on. Name it (--udp 5514), or add a source in the window.');
    await services.live.start();
    await untilStarted(services, context.signal);
    printer.states(services.live.list());
    for (const { settings } of services.live.list())
      if (settings.kind === 'http' && process.env.PORCHLIGHT_HTTP_TOKEN === undefined && given.length > 0)
        context.err(`${settings.name}: Authorization: Bearer ${settings.token}\n`);
    const failed = services.live.list().every(({ state }) => state === 'failed');
    if (failed) return exitCodes.failed;
    const counters = setInterval(() => printer.counters(services.live.list()), countersMs);
    await untilStopped(context.signal, options.seconds);
    clearInterval(counters);
    await services.live.stop();
    // Whoever asked for an end at once gets it: groups that wait are judged at the next start.
    if (!context.signal.aborted) await services.live.judged();
    await printer.done();
    const sources = services.live.list();
    printer.counters(sources);
    const seconds = (performance.now() - startedAt) / 1000;
    if (options.json)
      context.out(`${JSON.stringify(listenSummary(sources, { seconds, modelCalls: services.live.modelCalls() }))}\n`);
    else context.err(`Stopped after ${seconds.toFixed(1)} s. What was received is stored.\n`);
    return exitCodes.done;
  } finally {
    await services.close();
  }
}

function createPrinter(context: CommandContext, json: boolean) {
  const states = new Map<string, string>();
  const known = new Set<string>();
  let printing: Promise<void> = Promise.resolve();
  return {
    states(sources: readonly LiveSource[]): void {
      for (const source of sources) {
        const line = stateLine(source);
        if (states.get(source.settings.id) === line) continue;
        states.set(source.settings.id, line);
        context.err(line);
      }
    },
    counters(sources: readonly LiveSource[]): void {
      for (const source of sources) context.err(countersLine(source));
    },
    alerts(services: Services, ids: readonly string[]): void {
      printing = printing.then(async () => {
        for (const id of ids) {
          // One that was deleted meanwhile is not told of.
          const alert = await services.alert(id).catch(() => null);
          if (alert === null) continue;
          const isNew =
            !known.has(id) && alert.history.length <= 1 && alert.verdict.provenance.at === alert.summary.createdAt;
          known.add(id);
          context.out(alertLine(alert, isNew, json));
        }
      });
    },
    done: () => printing,
  };
}

/** Resolves when each source runs or has failed: the time to listen counts from there. */
async function untilStarted(services: Services, signal: AbortSignal): Promise<void> {
  const isStarting = () => services.live.list().some(({ state }) => state === 'starting');
  const until = performance.now() + longestStartMs;
  while (isStarting() && !signal.aborted && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

function untilStopped(signal: AbortSignal, seconds: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // Also keeps the process alive, whatever the threads do.
    const timer = setTimeout(done, seconds === undefined ? 2 ** 31 - 1 : seconds * 1000);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
