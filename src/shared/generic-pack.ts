import { AppError } from './errors.ts';
import type { ModelFacts } from './model-facts.ts';
import type { GenericFormat } from './pack.ts';
import type { Recipe } from './recipe.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Tokens of a prompt's constant part: 750 with the tokenizer of SmolLM2, up to 1,000 with smaller vocabularies. */
const listTokens = 1000;
/** Tokens of an example with its answer, and of an answer. */
const exampleTokens = 160;
const answerTokens = 80;
const groupTokens = 320;
const usualExamples = 4;
const usualReportTokens = 240;

/** The format of a model that follows instructions, with a list of threats. `room`: tokens that the model can read at once. */
export function genericFormat(taxonomy: Taxonomy, room: number): GenericFormat {
  const left = room - listTokens - answerTokens - groupTokens;
  return {
    kind: 'generic',
    promptVersion: 'generic-1',
    limits: { tokens: groupTokens, lineTokens: 96, lines: 4 },
    threats: taxonomy.threats.map(({ name, benign, techniques }) => ({ label: name, benign, techniques })),
    examples: Math.max(0, Math.min(usualExamples, Math.floor(left / exampleTokens))),
    reportTokens: usualReportTokens,
    thinking: 'off',
  };
}

/**
 * The pack of a model that a person brings along, without its files: any GGUF that was made for conversation. Nothing of it
 * was measured, and its description says so. Throws an `AppError` (`refused`) where the model can't read the list of threats.
 */
export function describeGeneric(facts: ModelFacts, taxonomy: Taxonomy): Recipe['pack'] {
  const least = listTokens + answerTokens + groupTokens;
  if (facts.contextLength < least) {
    throw new AppError({
      code: 'refused',
      message: `This model reads ${facts.contextLength} tokens at once; the list of threats and one log need ${least}.`,
      effect: 'Nothing was changed.',
      remedy: 'Choose a model with a longer context, such as 4,096 tokens.',
    });
  }
  const wanted = least + usualExamples * exampleTokens;
  const contextSize = Math.min(facts.contextLength, Math.ceil(wanted / 256) * 256);
  const name = facts.name === '' ? `${facts.architecture} model` : facts.name;
  return {
    schema: 1,
    id: idOf(name),
    version: '1',
    name,
    description: `${name} (${facts.quantisation}) as it is, asked with a list of threats${facts.hasChatTemplate ? '' : ' and, because its file has no chat template, in a general form'}. Nobody has measured how good it is on logs, and its probabilities are unchecked: compare it with the starter pack before you rely on it.`,
    contextSize,
    format: genericFormat(taxonomy, contextSize),
    calibration: null,
    threshold: 0.5,
    quality: [],
  };
}

/** An id as packs have it: small letters, digits and hyphens. */
function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48);
  return id === '' ? 'model' : id;
}
