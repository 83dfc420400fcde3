/**
 * Writes a random model with a random PEFT adapter, for `model.next_token` and `compare-next-token.ts`.
 *
 *     node test/quality/write-conversion-case.ts NAME FOLDER
 */
import { argv, exit } from 'node:process';
import { type CaseName, conversionCases, writeConversionCase } from '../models/lora/conversion-cases.ts';

const [, , name, folder] = argv;
const names = Object.keys(conversionCases) as CaseName[];
const known = names.find((one) => one === name);
if (known === undefined || folder === undefined) {
  console.error(`usage: write-conversion-case.ts ${names.join('|')} FOLDER`);
  exit(2);
}
console.log(Object.values(await writeConversionCase(known, folder)).join('\n'));
