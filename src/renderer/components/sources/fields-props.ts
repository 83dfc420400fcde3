import type { LiveSourceSettings } from '../../../shared/live.ts';
import type { SourceFields, WrongFields } from './source-fields.ts';

/** What is said of a field stands below it, so that the fields stand in one line. */
export const fieldOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** What a part of the form of a source gets: `base` as the form was opened, `wrong` once it was tried to be saved. */
export interface FieldsProps {
  base: LiveSourceSettings;
  fields: SourceFields;
  wrong: WrongFields;
  change(change: Partial<SourceFields>): void;
}
