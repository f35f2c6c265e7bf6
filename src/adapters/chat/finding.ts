/** One line of what `doctor` found: what is so, and where it is not as it should be, what to do about it. */
export interface Finding {
  readonly ok: boolean;
  /** One sentence: "Inline mode is off." */
  readonly what: string;
  /** What the owner does about it, with the exact command or setting. Absent where nothing is to be done. */
  readonly cure?: string;
}
