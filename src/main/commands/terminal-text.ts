/** Text of a log made safe for a terminal: control and bidirectional characters become visible, long text is cut. */
export function terminalText(text: string, width: number): string {
  const visible = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return visible.length <= width ? visible : `${visible.slice(0, width - 1)}…`;
}
