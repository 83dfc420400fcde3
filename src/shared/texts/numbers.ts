const whole = new Intl.NumberFormat('en');
const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A whole number with thousands separators. */
export function count(value: number): string {
  return whole.format(Math.round(value));
}

/** A share of 0-1 as whole percent. Not certain is never shown as 100 %, and not impossible never as 0 %. */
export function percent(share: number): string {
  if (share > 0.995 && share < 1) return 'over 99 %';
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}

/** A number of bytes in the unit that keeps it short (1 MB is 1,000,000 bytes). */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 'B';
  for (const larger of units) {
    if (value < 1000) break;
    value /= 1000;
    unit = larger;
  }
  return `${oneDigit.format(value)} ${unit}`;
}

/** A number of seconds as people say it, at most two units. */
export function duration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded < 60) return `${rounded} s`;
  const minutes = Math.floor(rounded / 60);
  if (minutes < 60) return `${minutes} min ${rounded % 60} s`;
  return `${count(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** Bytes of memory as memory is sold: 1 GB is 1,073,741,824 bytes here, so that a card of 12 GB is called one. */
export function memorySize(bytes: number): string {
  const gibibytes = bytes / 2 ** 30;
  return gibibytes >= 0.95 ? `${oneDigit.format(gibibytes)} GB` : `${whole.format(Math.round(bytes / 2 ** 20))} MB`;
}
