import { type OpensocFormat, packSchema } from '../../../src/shared/pack.ts';
import format from '../../fixtures/packs/opensoc/format.json' with { type: 'json' };

function parsed(): OpensocFormat {
  const checked = packSchema.shape.format.parse(format);
  if (checked.kind !== 'opensoc') throw new Error('This is another format.');
  return checked;
}

/** The format with the labels of OpenSOC-AI's data. */
export const opensocFormat = parsed();
