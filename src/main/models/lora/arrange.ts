/** The rows of a matrix in the order in which a GGUF file wants them: for each row there, which row it is here. */
export type RowOrder = (row: number) => number;

/**
 * The row order of q and k in GGUF's Llama: rotary pairs are neighbours there, and lie half a head apart in transformers
 * (llama.cpp's `LlamaModel.permute`).
 */
export function rotaryOrder(rows: number, heads: number): RowOrder {
  const headRows = rows / heads;
  if (!Number.isInteger(headRows / 2)) throw new RangeError(`${rows} rows are no ${heads} heads of pairs`);
  return (row) => {
    const within = row % headRows;
    return row - within + (within % 2) * (headRows / 2) + Math.floor(within / 2);
  };
}

/** A matrix with its rows in another order. */
export function reordered(values: Float32Array, rowLength: number, order: RowOrder): Float32Array {
  const result = new Float32Array(values.length);
  for (let row = 0; row < values.length / rowLength; row++) {
    const from = order(row) * rowLength;
    result.set(values.subarray(from, from + rowLength), row * rowLength);
  }
  return result;
}

/** A matrix of `rows` rows with rows and columns exchanged. */
export function transposed(values: Float32Array, rows: number): Float32Array {
  const columns = values.length / rows;
  const result = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) result[column * rows + row] = values[row * columns + column] ?? 0;
  return result;
}
