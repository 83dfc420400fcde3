/** What all connections together may hold of messages whose end has not come. */
export class HeldBytes {
  private left: number;

  constructor(limit: number) {
    this.left = limit;
  }

  /** Whether there were that many left; they are taken then. */
  take(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }

  give(bytes: number): void {
    this.left += bytes;
  }
}
