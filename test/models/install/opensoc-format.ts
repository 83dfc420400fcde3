import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../fixtures/packs/opensoc/format.json');

/** The format that OpenSOC-AI's pack has; unparsed. */
export const opensocFormatOfTests: unknown = JSON.parse(readFileSync(file, 'utf8'));
