import type { EndpointTest } from '../../shared/endpoint-test.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import { type Endpoint, endpointPack } from '../../shared/status.ts';
import type { CommandContext } from './context.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { backendLines, gpuTestLines, probeLines } from './hardware-output.ts';

interface DoctorOptions {
  json?: boolean;
  data?: string;
  /** Compares graphics backends with the processor instead of all else. */
  gpuTest?: boolean;
}

/** `porchlight doctor`: what runs, on what hardware and why, where data is, what is missing. */
export async function doctor(context: CommandContext, options: DoctorOptions): Promise<ExitCode> {
  if (options.gpuTest) return testGpu(context, options);
  const dataFolder = options.data ?? context.dataFolder;
  const findings: AppErrorData[] = [];
  const services = await context.openServices({ dataFolder: null, machineFolder: dataFolder, measureSpeed: 'again' });
  try {
    const hardware = await services.probeHardware();
    await services.model.classifier();
    const model = services.model.status();
    if (model.error) findings.push(model.error);
    for (const { error } of services.packs.broken) findings.push(error);
    const store = await services.inspectStore(dataFolder);
    if (store.error) findings.push(store.error);
    // Only a server that the user chose is asked.
    const { pack, endpoint } = store.settings ?? { pack: '', endpoint: null };
    const chosen = pack === endpointPack ? endpoint : null;
    const tested = chosen && (await services.testEndpoint(chosen));
    if (tested?.error) findings.push(tested.error);
    const facts = {
      version: context.version,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      dataFolder,
      store: store.description,
      pack: model.pack,
      model: model.state,
      backend: model.backend,
      endpoint: chosen && tested && { url: chosen.url, model: chosen.model, ...tested },
      hardware,
      network: chosen ? `verdicts by the server ${chosen.url} (log lines are sent to it)` : 'nothing uses the network',
      findings,
    };
    if (options.json) context.out(`${JSON.stringify(facts)}\n`);
    else {
      const { backend } = facts;
      context.out(`Porchlight ${facts.version} on Node ${facts.node}, ${facts.platform}\n`);
      context.out(`Data: ${facts.dataFolder} (${facts.store})\n`);
      context.out(`Model: ${facts.pack}, ${facts.model}\n`);
      for (const line of probeLines(hardware)) context.out(`${line}\n`);
      if (backend) for (const line of backendLines(backend)) context.out(`${line}\n`);
      if (chosen && tested) context.out(endpointText(chosen, tested));
      context.out(`Network: ${facts.network}\n`);
      context.out(findings.length === 0 ? 'Nothing is missing.\n' : 'Missing or wrong:\n');
      for (const finding of findings) context.out(`  ${errorText(finding)}\n`);
    }
    return findings.length === 0 ? exitCodes.done : exitCodes.failed;
  } finally {
    await services.close();
  }
}

/** What a try of the chosen server gave. */
function endpointText({ url, model }: Endpoint, { models, verdict, notes, error }: EndpointTest): string {
  if (error) return `Server: ${url}, ${model}: can't be used (see below)\n`;
  const list = models === null ? 'it has no list of models' : `${models.length} models there`;
  const cost = verdict && `${Math.round(verdict.ms)} ms, ${verdict.promptTokens} + ${verdict.outputTokens} tokens`;
  return [
    `Server: ${url}, ${model}: answers (${list}); a verdict: ${cost}`,
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

/** `porchlight doctor --gpu-test`: 1 where a graphics backend that should work does not, or answers otherwise than the processor. */
async function testGpu(context: CommandContext, options: DoctorOptions): Promise<ExitCode> {
  const machineFolder = options.data ?? context.dataFolder;
  const services = await context.openServices({ dataFolder: null, machineFolder });
  try {
    const result = await services.testGpu();
    if (options.json) context.out(`${JSON.stringify(result)}\n`);
    else for (const line of gpuTestLines(result)) context.out(`${line}\n`);
    const wrong = result.failures.length > 0 || result.comparisons.some(({ agrees }) => !agrees);
    return wrong ? exitCodes.failed : exitCodes.done;
  } finally {
    await services.close();
  }
}
