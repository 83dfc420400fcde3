import type { BlockFormat } from './blocks/block-format.ts';
import { windowsText } from './blocks/windows-text.ts';

/** Formats of several lines a record, the stricter ones first. */
export const blockFormats: readonly BlockFormat[] = [windowsText];
