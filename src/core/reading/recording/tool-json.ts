/**
 * JSON that tools of transcription and players of podcasts write, known by its shape, never by its name. Each form becomes a list
 * of segments with a text and, where it has them, a name and times:
 *
 *   podcasts     {segments: [{speaker, startTime, endTime, body}]}
 *   Whisper      {segments: [{start, end, text}]}, a list of such alone, or {transcription: [{offsets: {from, to}, text}]}
 *   WhisperX     {segments: [{start, end, text, speaker, words: [{word, speaker}]}]}
 *   Amazon       {results: {audio_segments: [{transcript, speaker_label, start_time, end_time}], items, speaker_labels}}
 *   video sites  {events: [{tStartMs, dDurationMs, segs: [{utf8}]}]}
 *
 * Only strings are words, and only where each form has them: what is none of these is left to the record's own form.
 */
import { type Fields, fieldOf, isFields } from "./json-fields.ts";
import { isPause } from "./segment.ts";

/** A segment as it is written. */
export interface ToldSegment {
  readonly text: string;
  /** Empty where nobody is named; absent where the form has no names. */
  readonly name?: string;
  readonly startMs?: number;
  readonly endMs?: number;
}

/** The segments of a value that is one of the forms; `undefined` in the list is one without a text of the right type. */
export function segmentsIn(value: unknown): readonly (ToldSegment | undefined)[] | undefined {
  if (Array.isArray(value)) return value.length > 0 && value.every(isTimed) ? withNames(value.map(listed)) : undefined;
  if (!isFields(value)) return undefined;
  const results = fieldOf(value, "results");
  return fromList(value) ?? fromEvents(value) ?? (isFields(results) ? fromAmazon(results) : undefined);
}

type Segments = readonly (readonly ToldSegment[] | undefined)[];

/** A list where one has a name has names: who has none there is nobody. */
function withNames(segments: Segments): readonly (ToldSegment | undefined)[] {
  const flat = segments.flatMap((parts): readonly (ToldSegment | undefined)[] => parts ?? [undefined]);
  if (!flat.some(segment => segment?.name)) return flat;
  return flat.map(segment => segment && { ...segment, name: segment.name ?? "" });
}

function isTimed(segment: unknown): boolean {
  return (
    isFields(segment) && millisecondsIn(segment, ["start", "startTime"]) !== undefined && wordsOf(segment) !== undefined
  );
}

function fromList(record: Fields): readonly (ToldSegment | undefined)[] | undefined {
  const list = fieldOf(record, "segments") ?? fieldOf(record, "transcription");
  if (!Array.isArray(list) || !list.some(segment => isFields(segment) && wordsOf(segment) !== undefined))
    return undefined;
  return withNames(list.map(listed));
}

function listed(segment: unknown): readonly ToldSegment[] | undefined {
  const text = isFields(segment) ? wordsOf(segment) : undefined;
  if (!isFields(segment) || text === undefined) return undefined;
  const offsets = fieldOf(segment, "offsets");
  const times = isFields(offsets)
    ? timesOf(numberOf(fieldOf(offsets, "from")), numberOf(fieldOf(offsets, "to")))
    : timesOf(millisecondsIn(segment, ["start", "startTime"]), millisecondsIn(segment, ["end", "endTime"]));
  const name = nameOf(fieldOf(segment, "speaker"));
  const whole = { text, ...(name === undefined ? {} : { name }), ...times };
  return byWords(whole, fieldOf(segment, "words"));
}

function wordsOf(segment: Fields): string | undefined {
  const text = fieldOf(segment, "text") ?? fieldOf(segment, "body");
  return typeof text === "string" ? text : undefined;
}

/** A segment whose words are of several people, divided; all of it nobody's where its words are not in its text. */
function byWords(whole: ToldSegment, words: unknown): readonly ToldSegment[] {
  const spoken = Array.isArray(words) ? words.filter(isFields) : [];
  const names = new Set(spoken.flatMap(word => nameOf(fieldOf(word, "speaker")) ?? []));
  if (names.size < 2) return [whole];
  const parts: { name: string; from: number; startMs: number | undefined }[] = [];
  let from = 0;
  for (const word of spoken) {
    const text = fieldOf(word, "word");
    const at = typeof text === "string" ? whole.text.indexOf(text.trim(), from) : -1;
    if (at < 0) return [{ ...whole, name: "" }];
    const name = nameOf(fieldOf(word, "speaker")) ?? "";
    if (parts.at(-1)?.name !== name) parts.push({ name, from: at, startMs: millisecondsIn(word, ["start"]) });
    from = at + (text as string).trim().length;
  }
  return parts.map(({ name, from: start, startMs = whole.startMs }, at) => ({
    text: whole.text.slice(at === 0 ? 0 : start, parts[at + 1]?.from),
    name,
    ...timesOf(startMs, parts[at + 1]?.startMs ?? whole.endMs),
  }));
}

function fromEvents(record: Fields): readonly (ToldSegment | undefined)[] | undefined {
  const events = fieldOf(record, "events");
  if (!Array.isArray(events) || !events.some(event => isFields(event) && Array.isArray(fieldOf(event, "segs"))))
    return undefined;
  return events.filter(isFields).flatMap((event): readonly ToldSegment[] => {
    const parts = fieldOf(event, "segs");
    if (!Array.isArray(parts)) return [];
    const texts = parts.map(part => (isFields(part) ? fieldOf(part, "utf8") : undefined));
    const startMs = numberOf(fieldOf(event, "tStartMs"));
    const length = numberOf(fieldOf(event, "dDurationMs"));
    const endMs = startMs === undefined || length === undefined ? undefined : startMs + length;
    return [{ text: texts.filter(text => typeof text === "string").join(""), ...timesOf(startMs, endMs) }];
  });
}

/** Amazon's: whole segments where it has them, else its words, put together while one person speaks. */
function fromAmazon(results: Fields): readonly (ToldSegment | undefined)[] | undefined {
  const segments = fieldOf(results, "audio_segments");
  if (Array.isArray(segments) && segments.length > 0) {
    return withNames(
      segments.map(segment => {
        const text = isFields(segment) ? fieldOf(segment, "transcript") : undefined;
        if (!isFields(segment) || typeof text !== "string") return undefined;
        return [{ text, ...namedBy(fieldOf(segment, "speaker_label")), ...amazonTimes(segment) }];
      }),
    );
  }
  const items = fieldOf(results, "items");
  if (!Array.isArray(items) || items.length === 0) return undefined;
  const labels = labelsByTime(fieldOf(results, "speaker_labels"));
  const said: { name?: string; text: string; startMs?: number; endMs?: number }[] = [];
  for (const item of items.filter(isFields)) {
    const [best] = [fieldOf(item, "alternatives")].flat();
    const text = isFields(best) ? fieldOf(best, "content") : undefined;
    if (typeof text !== "string") continue;
    const last = said.at(-1);
    if (fieldOf(item, "type") === "punctuation" && last) {
      last.text += text;
      continue;
    }
    const label = fieldOf(item, "speaker_label") ?? labels.get(String(fieldOf(item, "start_time")));
    const next = { text, ...namedBy(label), ...amazonTimes(item) };
    if (last && last.name === next.name && !isPause(last, next)) {
      last.text += ` ${text}`;
      if (next.endMs !== undefined) last.endMs = next.endMs;
    } else said.push(next);
  }
  return withNames(said.map(segment => [segment]));
}

/** Older forms tell who speaks apart from the words, by when a word begins. */
function labelsByTime(labels: unknown): ReadonlyMap<string, unknown> {
  const segments = isFields(labels) ? fieldOf(labels, "segments") : undefined;
  const items = (Array.isArray(segments) ? segments.filter(isFields) : []).flatMap(
    segment => fieldOf(segment, "items") ?? [],
  );
  return new Map(
    items.filter(isFields).map(item => [String(fieldOf(item, "start_time")), fieldOf(item, "speaker_label")]),
  );
}

function amazonTimes(record: Fields): Pick<ToldSegment, "startMs" | "endMs"> {
  return timesOf(millisecondsIn(record, ["start_time"]), millisecondsIn(record, ["end_time"]));
}

function timesOf(startMs: number | undefined, endMs: number | undefined): Pick<ToldSegment, "startMs" | "endMs"> {
  return { ...(startMs === undefined ? {} : { startMs }), ...(endMs === undefined ? {} : { endMs }) };
}

/** Seconds, as a number or a string of one, in milliseconds. */
function millisecondsIn(record: Fields, keys: readonly string[]): number | undefined {
  const [seconds] = keys.flatMap(key => numberOf(fieldOf(record, key)) ?? []);
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function namedBy(value: unknown): Pick<ToldSegment, "name"> {
  const name = nameOf(value);
  return name === undefined ? {} : { name };
}

function nameOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
