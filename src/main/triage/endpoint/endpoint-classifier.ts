import type { lookup as systemLookup } from 'node:dns';
import { AppError } from '../../../shared/errors.ts';
import { genericFormat } from '../../../shared/generic-pack.ts';
import type { EventGroup } from '../../../shared/group.ts';
import type { GenericFormat } from '../../../shared/pack.ts';
import type { BackendChoice, Endpoint } from '../../../shared/status.ts';
import type { Taxonomy } from '../../../shared/taxonomy.ts';
import type { Classifier, ModelAnswer } from '../classifier.ts';
import { genericAnswerSchema } from '../generic/answer.ts';
import { estimateTokens, groupText } from '../generic/group-text.ts';
import { genericMessages } from '../generic/messages.ts';
import { genericReportMessages } from '../generic/report-messages.ts';
import { type Answer, type ChatClient, createChatClient, type Question } from './chat-client.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { probeGroup } from './probe-group.ts';
import { endpointFailed, RequestFailure } from './request-failure.ts';
import { patient, type RetryPolicy } from './retry.ts';
import { threatProbabilities } from './threat-probabilities.ts';
import { openTransport } from './transport.ts';
import { classificationOf, thresholdFor, unreadable } from './verdict-answer.ts';

export interface EndpointOptions {
  taxonomy: Taxonomy;
  /** The attack probability from which the user wants an alert; null: 0.5. */
  threshold?: () => number | null;
  retries?: RetryPolicy;
  /** Finds addresses of names; by default the system does. */
  lookup?: typeof systemLookup;
}

/** A classifier that asks a server, with what the first question told of it. */
export interface EndpointClassifier extends Classifier {
  /** Names of the models that the server has; null where it has no list. */
  readonly models: readonly string[] | null;
  /** The verdict that was asked for while loading, of a made-up harmless log; `ms` is how long it took. */
  readonly probe: { threat: string; ms: number; promptTokens: number; outputTokens: number };
}

/** Tokens of an answer at most: one line of JSON has about 50, with room for a sentence around it. */
const answerTokens = 300;
const reportTokens = 400;
/** Answers of a batch that failed are kept for its next try: so many at most. */
const mostKept = 2000;
/** From so many groups on, all of them unreadable means that the model can't do this. */
const fewestThatTell = 4;

/**
 * Prepares a model on a server: asks for its list of models and for one verdict, from which is learned what the server
 * understands. The question is as long as the longest that will follow, so that a context which is too short shows now.
 *
 * @throws AppError `bad-argument`, `refused` (see `address.ts`), `endpoint-failed`.
 */
export async function createEndpointClassifier(
  endpoint: Endpoint,
  options: EndpointOptions,
): Promise<EndpointClassifier> {
  // A report may be asked for while all verdicts are under way.
  const transport = openTransport({ ...endpoint, concurrency: endpoint.concurrency + 1 }, options.lookup);
  const { origin } = transport.address;
  const chat = createChatClient(endpoint, transport, options.retries ?? patient);
  // More of a group than a small model here gets: a server has room for it.
  const format: GenericFormat = {
    ...genericFormat(options.taxonomy, 0),
    promptVersion: 'generic-1-server',
    limits: { tokens: 600, lineTokens: 120, lines: 8 },
  };
  const schema = genericAnswerSchema(format);
  const threshold = () => thresholdFor(options.threshold?.() ?? null);
  const textOf = (group: EventGroup) => groupText(group, format.limits, estimateTokens);
  const questionOf = (text: string): Question => ({
    messages: genericMessages({ text, examples: [], format }),
    schema,
    maxTokens: answerTokens,
  });

  let models: string[] | null;
  let learned: Answer;
  let ms: number;
  const sample = probeGroup(format.limits);
  try {
    models = await chat.models();
    const started = performance.now();
    learned = await chat.learn(questionOf(textOf(sample).text));
    ms = performance.now() - started;
    // They cost time: in llama-cpp-python more than the verdict itself.
    if (threatProbabilities(learned.tokens, format.threats) === null) chat.giveUp('log-probabilities');
  } catch (thrown) {
    await transport.close();
    throw thrown instanceof RequestFailure ? endpointFailed(origin, thrown) : thrown;
  }

  const closed = new AbortController();
  const breaker = createCircuitBreaker();
  const kept = new Map<string, ModelAnswer>();

  /** One verdict; `readable` false where what the model said could not be understood, also when it was asked again. */
  async function judge(
    group: EventGroup,
    { text, samples }: ReturnType<typeof textOf>,
    signal: AbortSignal,
  ): Promise<{ answer: ModelAnswer; readable: boolean }> {
    const started = performance.now();
    let answer = await chat.ask(questionOf(text), signal);
    let classification = classificationOf(answer, group, format, threshold());
    let { prompt, output } = answer.usage;
    if (classification === null) {
      const again = questionOf(text);
      const reminder = { role: 'user', content: 'Answer with the JSON object alone.' } as const;
      const said = { role: 'assistant', content: answer.content.slice(0, 500) } as const;
      answer = await chat.ask({ ...again, messages: [...again.messages, said, reminder] }, signal);
      classification = classificationOf(answer, group, format, threshold());
      prompt += answer.usage.prompt;
      output += answer.usage.output;
    }
    return {
      readable: classification !== null,
      answer: {
        classification: classification ?? unreadable(group, threshold()),
        promptSamples: samples,
        promptTokens: prompt,
        outputTokens: output,
        stage: 'model',
        ms: performance.now() - started,
      },
    };
  }

  async function classify(groups: readonly EventGroup[], signal: AbortSignal): Promise<ModelAnswer[]> {
    const texts = groups.map(textOf);
    const keys = texts.map(({ text }) => `${threshold()} ${text}`);
    const answers = keys.map((key) => kept.get(key));
    let next = 0;
    let unreadableAnswers = 0;
    let asked = 0;
    let failure: unknown;
    const work = async () => {
      for (let index = next++; index < groups.length && failure === undefined; index = next++) {
        const group = groups[index];
        const text = texts[index];
        if (!group || !text || answers[index]) continue;
        try {
          const { answer, readable } = await judge(group, text, signal);
          answers[index] = answer;
          asked++;
          if (readable) remember(kept, keys[index] ?? '', answer);
          else unreadableAnswers++;
        } catch (thrown) {
          failure ??= thrown;
        }
      }
    };
    // Those under way are waited for: what a server has answered is not asked for again.
    await Promise.all(Array.from({ length: Math.min(endpoint.concurrency, groups.length) }, work));
    if (failure !== undefined) throw failure;
    if (asked >= fewestThatTell && unreadableAnswers === asked)
      throw new RequestFailure('nonsense', `none of its ${asked} answers could be read; the model may be too small.`);
    for (const key of keys) kept.delete(key);
    return answers.filter((answer) => answer !== undefined);
  }

  /** Turns what went wrong into what the user is told. */
  async function told<Value>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    const either = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal;
    try {
      either.throwIfAborted();
      breaker.admit();
      const value = await work(either);
      breaker.succeeded();
      return value;
    } catch (thrown) {
      if (either.aborted) throw cancelled();
      if (thrown instanceof RequestFailure) breaker.failed(thrown);
      throw thrown instanceof RequestFailure ? endpointFailed(origin, thrown) : thrown;
    }
  }

  return {
    models,
    probe: {
      threat: (classificationOf(learned, sample, format, threshold()) ?? unreadable(sample, threshold())).threat,
      ms,
      promptTokens: learned.usage.prompt,
      outputTokens: learned.usage.output,
    },
    backend: backendOf(endpoint, transport.address.host, chat, learned),
    identity: {
      pack: 'endpoint',
      packVersion: endpoint.model,
      baseSha256: '',
      adapterSha256: null,
      promptVersion: format.promptVersion,
      backend: 'endpoint',
    },
    get threshold() {
      return threshold();
    },
    keyOf: (group) => textOf(group).text,
    readsRawLines: false,
    classify: (groups, signal) => told(signal, (either) => classify(groups, either)),
    write: (group, classification, onText, signal) =>
      told(signal, async (either) => {
        const started = performance.now();
        const { messages } = genericReportMessages(group, classification);
        const { text, usage } = await chat.write(messages, reportTokens, onText, either);
        return {
          text,
          promptTokens: usage.prompt,
          outputTokens: usage.output,
          ms: performance.now() - started,
        };
      }),
    async dispose() {
      closed.abort();
      await transport.close();
    },
  };
}

/** Which server and model, and in plain words what it does not give. */
function backendOf({ model }: Endpoint, host: string, chat: ChatClient, learned: Answer): BackendChoice {
  return {
    kind: 'endpoint',
    device: `${model} on ${host}`,
    threads: 0,
    layers: null,
    batchSize: null,
    promptTokensPerSecond: null,
    reasons: [
      ...(chat.extras.has('log-probabilities')
        ? []
        : [
            'The server gives no probabilities that tell attack from harmless: an attack that it names counts as 90 % probable, a harmless answer as 10 %.',
          ]),
      ...(chat.extras.has('schema')
        ? []
        : ['The server does not promise the form of the answer: what can not be read becomes an alert for a person.']),
      ...(learned.usage.estimated ? ['The server counts no tokens: those shown are estimated from the text.'] : []),
    ],
  };
}

function remember(kept: Map<string, ModelAnswer>, key: string, answer: ModelAnswer): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, answer);
}

function cancelled(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'Classifying was stopped.',
    effect: 'Groups without a verdict stay stored as not classified.',
    remedy: 'Start it again to go on.',
  });
}
