import type { Pack } from '../../shared/pack.ts';
import { createGenericFormat } from './generic/generic-format.ts';
import type { GenericParts } from './generic/generic-parts.ts';
import { createLabelledLinesFormat } from './labelled-lines-format.ts';
import type { LinearModels } from './linear-models.ts';
import { createOpensocFormat } from './opensoc/opensoc-format.ts';
import { createPorchlightFormat } from './porchlight-format.ts';
import type { Tokenize, VerdictFormat } from './verdict-format.ts';

/** The verdict format that a pack names; `generic` is what a chat model needs (`loadGenericParts`). Throws where pack and tokenizer don't fit each other. */
export function createFormat(
  pack: Pack,
  tokenize: Tokenize,
  threshold: () => number,
  linear: LinearModels = {},
  generic: GenericParts | null = null,
): VerdictFormat {
  const { format } = pack;
  switch (format.kind) {
    case 'porchlight':
      return createPorchlightFormat(pack, format, tokenize, threshold, linear);
    case 'labelled-lines':
      return createLabelledLinesFormat(pack, format, tokenize, threshold);
    case 'generic':
      if (!generic) throw new Error('A chat model without its chat template.');
      return createGenericFormat(pack, format, tokenize, threshold, generic);
    case 'opensoc':
      return createOpensocFormat(pack, format, tokenize, threshold);
  }
}

/** Whether a pack judges texts as they stand, so that a text must not be taken apart into lines. */
export function readsRawLines({ format }: Pick<Pack, 'format'>): boolean {
  return format.kind === 'labelled-lines' || format.kind === 'opensoc';
}
