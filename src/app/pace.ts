/** How fast a long work goes: "1,240 a second, 2 min left". */
export interface Pace {
  /** Nothing is said of a work that has just begun. */
  of(work: { readonly done: number; readonly of: number }): string;
}

/** `now`: milliseconds; for tests. */
export function createPace(now: () => number = () => performance.now()): Pace {
  let first: { readonly at: number; readonly done: number } | undefined;
  return {
    of({ done, of: all }) {
      first ??= { at: now(), done };
      const [seconds, since] = [(now() - first.at) / 1000, done - first.done];
      if (seconds <= 0 || since <= 0) return "";
      const rate = since / seconds;
      const left = (all - done) / rate;
      const time = left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`;
      return `${Math.round(rate).toLocaleString("en")} a second, ${time} left`;
    },
  };
}
