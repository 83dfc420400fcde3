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
  switch (format.kind) {
    case 'porchlight':
      return createPorchlightFormat(pack, format, tokenize, threshold, linear);
    case 'labelled-lines':
      return createLabelledLinesFormat(pack, format, tokenize, threshold);
    case 'generic':
      throw new Error('Models without a format of their own can only be asked on a server.');
  }
}
