import type { Body, Product, Reading } from './products/product.ts';
import { products } from './products.ts';
import { findProgramRule } from './rules/programs.ts';

/** The products themselves cut what they write to some KB; what follows is a payload. Bounds the time for a hostile line. */
const maxRead = 16_384;

const byProgram = new Map<string, Product>(
  products.flatMap((product) => (product.programs ?? []).map((program) => [program, product] as const)),
);
const programless = products.filter((product) => product.programs === undefined || product.programs.length === 0);

/** Product names by id, for people. */
export const productNames: ReadonlyMap<string, string> = new Map(products.map(({ id, name }) => [id, name]));

/**
 * The reading of the first product that knows the body, with `event.module` set (a carrier such as CEF names the product
 * that speaks in it); null where none does. A program that has a rule is no product, and is not asked about: sshd writes
 * half of many a log.
 */
export function readProduct(whole: Body): Reading | null {
  const text = withoutRepetition((whole.text.length > maxRead ? whole.text.slice(0, maxRead) : whole.text).trimEnd());
  const body = text === whole.text ? whole : { ...whole, text };
  const claimed = body.program === null ? undefined : findClaim(body.program);
  if (claimed !== undefined) {
    const reading = readAs(claimed, body);
    if (reading !== null) return reading;
  } else if (body.program !== null && findProgramRule(body.program) !== undefined) return null;
  for (const product of body.program === null ? products : programless) {
    if (product === claimed || !product.mayBe(body)) continue;
    const reading = readAs(product, body);
    if (reading !== null) return reading;
  }
  return null;
}

const repeatedPattern = /^message repeated \d{1,9} times: \[ ?/;

/** What syslog daemons fold is read as it was written. */
function withoutRepetition(text: string): string {
  const repeated = text.startsWith('message repeated') ? repeatedPattern.exec(text) : null;
  return repeated === null ? text : text.slice(repeated[0].length).replace(/\]$/, '');
}

/** The product of a program's plain name, also of `postfix/smtpd` by `postfix`. */
function findClaim(program: string): Product | undefined {
  const known = byProgram.get(program);
  if (known !== undefined) return known;
  const lower = program.toLowerCase();
  const slash = lower.indexOf('/');
  return byProgram.get(lower) ?? (slash > 0 ? byProgram.get(lower.slice(0, slash)) : undefined);
}

function readAs(product: Product, body: Body): Reading | null {
  const reading = product.read(body);
  if (reading !== null) reading.fields['event.module'] ??= product.id;
  return reading;
}
