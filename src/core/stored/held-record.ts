/**
 * A record whose passages lie elsewhere, in an index that many share: what the core must know of them all the same, as data. It grows
 * with the interviews and with the different words, not with the passages.
 */
import type { Example, Interview, Passage } from "../model.ts";
import { admits, type Filtered } from "../question/filter.ts";
import { present } from "../question/present.ts";
import type { Filters } from "../question-model.ts";

export interface HeldRecord {
  /** How many passages there are. */
  readonly passages: number;
  /** What filters look at of the passages of each interview, by its name; what several have in common stands there once. */
  readonly spoken: ReadonlyMap<string, readonly Omit<Filtered, "interview">[]>;
  /** All terms and words, in order, a line each. */
  readonly words: string;
  /** Looked for in the passages that are given beside, where there are none. */
  readonly examples?: readonly Example[];
}

export function spokenIn(passages: readonly Passage[]): HeldRecord["spoken"] {
  const spoken = createSpoken();
  spoken.add(passages);
  return spoken.all();
}

/** Who speaks where, of passages as they come. What is alike is one object, however many interviews have it. */
export function createSpoken(): {
  readonly add: (passages: Iterable<Passage>) => void;
  readonly all: () => HeldRecord["spoken"];
} {
  type Spoken = Omit<Filtered, "interview">;
  const ways = new Map<string, Spoken>();
  const spoken = new Map<string, Set<Spoken>>();
  return {
    add(passages) {
      for (const { interview, speaker, sentences } of passages) {
        const voices = [...new Set(sentences.map(({ voice }) => voice))].sort();
        const key = [speaker, ...voices].join("\n");
        const way = ways.get(key) ?? { ...present({ speaker }), sentences: voices.map(voice => ({ voice })) };
        ways.set(key, way);
        const own = spoken.get(interview.id);
        if (own) own.add(way);
        else spoken.set(interview.id, new Set([way]));
      }
    },
    all: () => new Map([...spoken].map(([id, own]) => [id, [...own]])),
  };
}

/** Which interviews a question's filters leave, in their order. */
export function withinOf(
  interviews: readonly Interview[],
  spoken: HeldRecord["spoken"],
): (filters: Filters) => readonly Interview[] {
  const held = new Map(
    interviews.map(interview => [interview, (spoken.get(interview.id) ?? []).map(one => ({ ...one, interview }))]),
  );
  return filters => {
    const admitted = admits(filters);
    return interviews.filter(interview => admitted.interview(interview, held.get(interview)!));
  };
}

/** Whether one of the lines, which are in order, is this text; without an object for each line. */
export function createLineFinder(lines: string): (text: string) => boolean {
  return text => {
    let [from, to] = [0, lines.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = middle === 0 ? 0 : lines.lastIndexOf("\n", middle - 1) + 1;
      const next = lines.indexOf("\n", middle);
      const end = next < 0 ? lines.length : next;
      const line = lines.slice(start, end);
      if (line === text) return true;
      if (line < text) from = end + 1;
      else to = start;
    }
    return false;
  };
}
