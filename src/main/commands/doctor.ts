import type { EndpointTest } from '../../shared/endpoint-test.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import { type Endpoint, endpointPack } from '../../shared/status.ts';
import type { CommandContext } from './context.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes } from './exit.ts';

/** `porchlight doctor`: what runs, which backend and why, where data is, what is missing. */
export async function doctor(context: CommandContext, options: { json?: boolean; data?: string }): Promise<ExitCode> {
  const dataFolder = options.data ?? context.dataFolder;
  const findings: AppErrorData[] = [];
  const services = await context.openServices({ dataFolder: null });
  try {
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
      network: chosen ? `verdicts by the server ${chosen.url} (log lines are sent to it)` : 'nothing uses the network',
      findings,
    };
    if (options.json) context.out(`${JSON.stringify(facts)}\n`);
    else {
      const { backend } = facts;
      context.out(`Porchlight ${facts.version} on Node ${facts.node}, ${facts.platform}\n`);
      context.out(`Data: ${facts.dataFolder} (${facts.store})\n`);
      context.out(`Model: ${facts.pack}, ${facts.model}\n`);
      if (backend) {
        context.out(`Backend: ${backend.kind}, ${backend.device}, ${backend.threads} threads\n`);
        for (const reason of backend.reasons) context.out(`  ${reason}\n`);
      }
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
