import type { BlockFormat } from './blocks/block-format.ts';
import { modsecurityAudit } from './blocks/modsecurity-audit.ts';
import { sambaLog } from './blocks/samba.ts';
import { windowsText } from './blocks/windows-text.ts';
import { windowsXml } from './blocks/windows-xml.ts';

/** Formats of several lines a record, the stricter ones first. */
export const blockFormats: readonly BlockFormat[] = [windowsXml, windowsText, modsecurityAudit, sambaLog];
