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

/** Something wrong in the record, with file, line (from 1) and cure; the rest still serves. `unknownKey`: told once a folder. */
export interface Defect {
  readonly file: string;
  readonly line?: number;
  readonly problem: string;
  readonly cure: string;
  /** `skipped`: nothing of the file or line is in the record; `partly`: some words are not, or are nobody's; `warning`: all are. */
  readonly effect: "skipped" | "partly" | "warning";
  readonly unknownKey?: string;
}
