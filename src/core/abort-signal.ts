/** The part of the platform's AbortSignal that the core uses; the core's own types know no platform. */
export interface AbortSignal {
  readonly aborted: boolean;
  /** Throws the reason once aborted. */
  throwIfAborted(): void;
}
