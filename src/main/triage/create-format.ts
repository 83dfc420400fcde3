import type { Pack } from '../../shared/pack.ts';
import { createLabelledLinesFormat } from './labelled-lines-format.ts';
import type { LinearModels } from './linear-models.ts';
import { createPorchlightFormat } from './porchlight-format.ts';
import type { Tokenize, VerdictFormat } from './verdict-format.ts';

/** The verdict format that a pack names. Throws where pack and tokenizer don't fit each other. */
export function createFormat(
  pack: Pack,
  tokenize: Tokenize,
  threshold: () => number,
  linear: LinearModels = {},
): VerdictFormat {
  const { format } = pack;
  return format.kind === 'porchlight'
    ? createPorchlightFormat(pack, format, tokenize, threshold, linear)
    : createLabelledLinesFormat(pack, format, tokenize, threshold);
}
