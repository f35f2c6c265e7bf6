/** The turn of one of several copies to do what only one may at a time, such as asking Telegram for updates. */
export interface Turn {
  /** Resolves once it is this copy's, or when the signal aborts. Never rejects. */
  take(signal: AbortSignal): Promise<void>;
  isOurs(): boolean;
}
