/**
 * Verdicts by a server that answers each request after 100 ms, with 16 requests in flight: what Porchlight's own part costs.
 * The server runs on a thread of its own.
 *
 *     node test/bench/endpoint.bench.ts [GROUPS] [IN_FLIGHT]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { argv } from 'node:process';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createEndpointClassifier } from '../../src/main/triage/endpoint/endpoint-classifier.ts';
import { loadTaxonomy } from '../../src/main/triage/knowledge.ts';
import { endpointSchema } from '../../src/shared/status.ts';
import { groupOf } from '../triage/groups.ts';
import { type Figure, printFigures } from './measure.ts';

const answerMs = 100;
const rounds = 5;

function serve(): void {
  const verdict = '{"threat":"Benign: Scheduled Job","severity":"LOW","technique":"none"}';
  const completion = JSON.stringify({
    choices: [{ message: { content: verdict }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 900, completion_tokens: 30 },
  });
  const server = createServer((request, response) => {
    const isList = request.method === 'GET';
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      if (isList) response.end('{"data":[{"id":"bench"}]}');
      else setTimeout(() => response.end(completion), answerMs);
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

async function measure(): Promise<void> {
  const [, , groupCount = '320', inFlight = '16'] = argv;
  const worker = new Worker(new URL(import.meta.url));
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const taxonomy = await loadTaxonomy(join(import.meta.dirname, '../../resources/taxonomy/threats.json'));
  const concurrency = Number(inFlight);
  const url = `http://127.0.0.1:${port}/v1`;
  const classifier = await createEndpointClassifier(endpointSchema.parse({ url, model: 'bench', concurrency }), {
    taxonomy,
  });
  const groups = Array.from({ length: Number(groupCount) }, (_, index) =>
    groupOf(
      Array.from({ length: 6 }, (_line, line) => `sshd: failed password for user number ${index} in step ${line}`),
    ),
  );
  const speeds: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await classifier.classify(groups);
    speeds.push((groups.length / (performance.now() - started)) * 1000);
  }
  const { user, system } = process.cpuUsage(cpu);
  await classifier.dispose();
  await worker.terminate();
  const best = Math.max(...speeds);
  const figures: Figure[] = [
    { measure: `verdicts, ${concurrency} in flight`, value: best, unit: '/s', target: '>= 140', met: best >= 140 },
    { measure: 'most that the server could give', value: (concurrency * 1000) / answerMs, unit: '/s' },
    {
      measure: 'processor time of both sides',
      value: (user + system) / 1000 / (rounds * groups.length),
      unit: 'ms a verdict',
    },
  ];
  printFigures('endpoint', figures);
}

if (isMainThread) await measure();
else serve();
