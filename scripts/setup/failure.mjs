/** A set-up step that can't go on: what happened, and what the person can do about it. */
export class SetupFailure extends Error {
  /**
   * @param {string} message what happened, one sentence
   * @param {string} remedy what to do about it, one or two sentences
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupFailure';
    this.remedy = remedy;
  }
}
