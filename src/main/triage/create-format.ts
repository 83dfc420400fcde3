import type { Pack } from '../../shared/pack.ts';
import type { FirstStage } from './first-stage.ts';
import { createLabelledLinesFormat } from './labelled-lines-format.ts';
import { createPorchlightFormat } from './porchlight-format.ts';
import type { Tokenize, VerdictFormat } from './verdict-format.ts';

/** The verdict format that a pack names. Throws where pack and tokenizer don't fit each other. */
export function createFormat(
  pack: Pack,
  tokenize: Tokenize,
  threshold: () => number,
  firstStage?: FirstStage,
): VerdictFormat {
  const { format } = pack;
  return format.kind === 'porchlight'
    ? createPorchlightFormat(pack, format, tokenize, threshold, firstStage)
    : createLabelledLinesFormat(pack, format, tokenize, threshold);
}
