/** An entry in systemd's export format; data that is no line of text goes with its length. */
export function exportEntry(fields: readonly (readonly [string, string | Buffer])[]): Buffer {
  const parts = fields.map(([name, value]) => {
    if (typeof value === 'string' && !value.includes('\n')) return Buffer.from(`${name}=${value}\n`);
    const data = Buffer.from(value);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(data.length));
    return Buffer.concat([Buffer.from(`${name}\n`), length, data, Buffer.from('\n')]);
  });
  return Buffer.concat([...parts, Buffer.from('\n')]);
}
