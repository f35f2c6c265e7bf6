/**
 * What a record has otherwise than the one before: interviews and passages that came, went or changed, and words whose voice did.
 * Words are compared sentence by sentence within an interview, wherever in it they stand now.
 */
import type { Interview, Passage, Voice } from "../model.ts";

export interface RecordChanges {
  readonly interviews: Difference;
  readonly passages: Difference;
  /** Passages in which the same words are another's than before, in the order of the record. */
  readonly voices: readonly VoiceChange[];
}

/** How many came, went, and are there with something else in them. */
export interface Difference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface VoiceChange {
  readonly reference: string;
  readonly from: Attribution;
  readonly to: Attribution;
}

/** Whose words a sentence holds. */
export interface Attribution {
  readonly voice: Voice;
  readonly speaker?: string;
}

/** Interviews are the same by their names, else by their files. `pause`: awaited now and then. */
export async function recordChanges(
  before: readonly Passage[],
  after: readonly Passage[],
  pause: () => Promise<void> = async () => undefined,
): Promise<RecordChanges> {
  const old = byInterview(before);
  const oldFiles = new Map([...old.values()].map(passages => [passages[0]!.interview.file, passages]));
  const present = byInterview(after);
  const met = new Set<readonly Passage[]>();
  const interviews = { added: 0, removed: 0, changed: 0 };
  const passages = { added: 0, removed: 0, changed: 0 };
  const voices: VoiceChange[] = [];
  let sincePause = 0;
  for (const [id, now] of present) {
    const ofFile = oldFiles.get(now[0]!.interview.file);
    const known = old.get(id) ?? (ofFile && !present.has(ofFile[0]!.interview.id) ? ofFile : undefined);
    if (known === undefined) {
      interviews.added++;
      passages.added += now.length;
      continue;
    }
    met.add(known);
    const difference = differenceIn(known, now);
    passages.added += difference.added;
    passages.removed += difference.removed;
    passages.changed += difference.changed;
    const own = voicesChanged(known, now);
    for (const change of own) voices.push(change);
    const isSame = difference.added + difference.removed + difference.changed + own.length === 0;
    if (!isSame || !isSameInterview(known[0]!.interview, now[0]!.interview)) interviews.changed++;
    sincePause += now.length;
    if (sincePause < passagesAtOnce) continue;
    sincePause = 0;
    await pause();
  }
  for (const passagesGone of old.values()) {
    if (met.has(passagesGone)) continue;
    interviews.removed++;
    passages.removed += passagesGone.length;
  }
  return { interviews, passages, voices };
}

const passagesAtOnce = 500;

function byInterview(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) {
    const own = found.get(passage.interview.id);
    if (own) own.push(passage);
    else found.set(passage.interview.id, [passage]);
  }
  return found;
}

/** A passage that only stands elsewhere in its interview is no change. */
function differenceIn(before: readonly Passage[], now: readonly Passage[]): Difference {
  const texts = new Map<string, number>();
  for (const { text } of before) texts.set(text, (texts.get(text) ?? 0) + 1);
  let others = 0;
  for (const { text } of now) {
    const left = texts.get(text) ?? 0;
    if (left > 0) texts.set(text, left - 1);
    else others++;
  }
  const gone = [...texts.values()].reduce((sum, left) => sum + left, 0);
  const changed = Math.min(others, gone);
  return { added: others - changed, removed: gone - changed, changed };
}

function isSameInterview(a: Interview, b: Interview): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function voicesChanged(before: readonly Passage[], now: readonly Passage[]): readonly VoiceChange[] {
  const whose = new Map<string, Attribution[]>();
  for (const passage of before) {
    for (const { words, attribution } of sentencesOf(passage)) {
      const known = whose.get(words);
      if (!known) whose.set(words, [attribution]);
      else if (!known.some(one => isSame(one, attribution))) known.push(attribution);
    }
  }
  return now.flatMap(passage => {
    for (const { words, attribution } of sentencesOf(passage)) {
      const known = whose.get(words);
      if (!known || known.some(one => isSame(one, attribution))) continue;
      const from = known.find(({ voice }) => voice === "speaker") ?? known[0]!;
      return [{ reference: passage.reference, from, to: attribution }];
    }
    return [];
  });
}

function sentencesOf({ text, sentences, speaker }: Passage) {
  return sentences.map(({ start, end, voice }) => ({
    words: text.slice(start, end).trim(),
    attribution: { voice, ...(speaker !== undefined && isHis(voice) ? { speaker } : {}) },
  }));
}

/** Whether it says something of the passage's speaker. */
function isHis(voice: Voice): boolean {
  return voice === "speaker" || voice === "reported";
}

function isSame(a: Attribution, b: Attribution): boolean {
  return a.voice === b.voice && a.speaker === b.speaker;
}
