/**
 * Reads a stream of server-sent events (WHATWG HTML, 9.2) and gives the data of each. Bytes may be split anywhere, also
 * inside a character. Comments and all fields but `data` are passed over; an event that the stream cuts off is not given.
 */
export async function* readServerEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = '';
  let data: string[] = [];
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    pending += text;
    if (!/[\r\n]/.test(text)) continue;
    // A carriage return at the end may be the first half of a line break.
    const lines = pending.split(/\r\n|\n|\r(?!$)/);
    pending = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield data.join('\n');
        data = [];
      } else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
    }
  }
}
