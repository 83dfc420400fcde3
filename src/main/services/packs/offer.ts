import type { HardwareOffer, PackSheet, PackSpeed } from '../../../shared/pack-sheet.ts';
import { byteSize } from '../../../shared/texts/numbers.ts';
import type { MachineFacts } from './parts.ts';

/** The best fit first. */
const fits = ['gpu', 'partly-gpu', 'cpu'] as const;

/**
 * What this PC could do beyond the pack that ships, in one sentence; null where that is not in use, or no other pack fits. `starter` is the
 * measured speed of the pack that ships: what a larger model would do on the processor is reckoned from it.
 */
export function offerSentence(
  machine: MachineFacts,
  sheets: readonly PackSheet[],
  starter: PackSpeed | null,
): HardwareOffer | null {
  // Who uses another pack or a server has chosen already.
  if (!sheets.some(({ ships, chosen }) => ships && chosen)) return null;
  const offered = fits
    .flatMap((verdict) => sheets.filter((sheet) => isOther(sheet) && sheet.fit?.verdict === verdict))
    .at(0);
  if (offered === undefined) return null;
  const isHere = offered.state === 'installed';
  const fitting = fitText(machine, offered, sheets, starter);
  const next = isHere ? ', and is installed: choose it to use it' : `, ${byteSize(offered.bytesToFetch)} to download`;
  const meanwhile = isHere ? '' : '; until then the starter pack works';
  return {
    sentence: `${deviceText(machine)}: ${fitting}${next}${meanwhile}.`,
    pack: offered.id,
    packName: offered.name,
    action: isHere ? 'use' : 'install',
  };
}

/** A pack that is neither in use nor what ships, and works. */
function isOther({ state, ships, chosen }: PackSheet): boolean {
  return !ships && !chosen && state !== 'broken';
}

function deviceText({ card, processor, totalMemory }: MachineFacts): string {
  return card === null
    ? `No graphics card that can be used, ${processor}, ${gigabytes(totalMemory)} of memory`
    : `${card.name}, ${gigabytes(card.totalMemory)}`;
}

function fitText(
  machine: MachineFacts,
  offered: PackSheet,
  sheets: readonly PackSheet[],
  starter: PackSpeed | null,
): string {
  if (offered.fit?.verdict === 'gpu') return `${offered.name} fits`;
  if (offered.fit?.verdict === 'partly-gpu')
    return `${offered.name} fits in part, the rest of it runs on the processor`;
  const tooSmall = machine.card === null ? '' : ' does not fit the card and';
  return `${offered.name}${tooSmall} would run on the processor${processorText(offered, sheets, starter)}`;
}

/** What a larger model means on a processor, where time grows with the size of the weights. */
function processorText(offered: PackSheet, sheets: readonly PackSheet[], starter: PackSpeed | null): string {
  const shipped = sheets.find(({ ships }) => ships);
  if (shipped === undefined || shipped.bytesOnDisk === 0) return '';
  const times = Math.round((offered.bytesToFetch + offered.bytesOnDisk) / shipped.bytesOnDisk);
  if (times < 2) return '';
  const faster = `the starter pack is about ${times} times faster`;
  if (starter === null) return ` (${faster}, by the sizes of both)`;
  const rate = starter.verdictsPerSecond / times;
  const pace = rate >= 1 ? `${rate.toFixed(1)} verdicts a second` : `a verdict in ${Math.ceil(1 / rate)} seconds`;
  return ` (at best ${pace}, reckoned from the measured speed of this PC; ${faster})`;
}

/** Memory as it is sold: whole binary gigabytes. */
function gigabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 2 ** 30))} GB`;
}
