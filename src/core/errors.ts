/**
 * The one error class of the project. Its code says who handles it: `config` main prints, `corpus` the check lists,
 * `unavailable` is retried and told to the person, `refused` is logged and becomes an apology. Programming mistakes
 * stay plain errors and fail loudly.
 */
export type ErrorCode = "config" | "corpus" | "unavailable" | "refused";

export class OnrecordError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "OnrecordError";
    this.code = code;
  }
}
