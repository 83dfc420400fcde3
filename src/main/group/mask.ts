const wildcard = '<*>';
/** Tokens looked at; a longer message is told apart by its first ones. */
const maxTokens = 40;
const maxCharacters = 1000;

const hasDigit = /\d/;
const address =
  /^[^\w]{0,3}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?:[:/]\d{1,5})?[^\w]{0,3}$/i;
const pathLike = /^[^\w]{0,3}(?:[a-z]:\\|\/)[^\s/\\]{1,100}[/\\]/i;
const hostName = /^[^\w]{0,3}[\w-]{1,63}(?:\.[\w-]{1,63}){2,8}[^\w]{0,3}(?::\d{1,5})?$/;
const longHex = /^[^\w]{0,3}(?:0x)?[0-9a-f]{8,128}[^\w]{0,3}$/i;
const numbers = /\d+(?:[.,:]\d+)*/g;
const splitter = /\s+/;

/**
 * The tokens of a message with what varies by nature replaced: numbers, addresses, host names, long hex, paths, and
 * the values that the event names as its source and account. At most 40 tokens of the first 1,000 characters.
 */
export function maskedTokens(message: string, source: string | undefined, account: string | undefined): string[] {
  const text = message.length > maxCharacters ? message.slice(0, maxCharacters) : message;
  const raw = text.trim().split(splitter, maxTokens);
  for (let index = 0; index < raw.length; index++) {
    raw[index] = maskToken(raw[index] ?? '', source, account);
  }
  return raw;
}

function maskToken(token: string, source: string | undefined, account: string | undefined): string {
  if (token === account || token === source) return wildcard;
  const equals = token.indexOf('=');
  if (equals > 0 && equals < 40) {
    const value = token.slice(equals + 1);
    return value === '' ? token : `${token.slice(0, equals + 1)}${maskToken(value, source, account)}`;
  }
  if (account !== undefined && account.length > 2 && token.length <= account.length + 4 && token.includes(account)) {
    return token.replace(account, wildcard);
  }
  if (hasDigit.test(token)) {
    if (address.test(token) || longHex.test(token) || hostName.test(token) || pathLike.test(token)) return wildcard;
    return token.replace(numbers, wildcard);
  }
  if (token.length > 3 && (pathLike.test(token) || hostName.test(token))) return wildcard;
  return token.length > 60 ? wildcard : token;
}
