/**
 * Turns → what belongs together: an answer with the question that led to it, a paragraph with its heading. Short things
 * are the craft here. "No." to a real question is an answer of its own; "Thank you." is not, and goes into the context
 * of what follows; "Why?" means nothing without the question before it.
 */
import type { Interview, Range, Source, Turn } from "../model.ts";
import { isBlank } from "./paragraphs.ts";
import { countWords } from "./pieces.ts";

/** One range of a source with its context; passages.ts cuts and numbers it. */
export interface Exchange {
  readonly by: "speaker" | "outlet";
  readonly name?: string;
  readonly prompt?: string;
  readonly source: Source;
  readonly range: Range;
  readonly at: readonly [number, number];
  readonly startMs?: number;
}

type Growing = { -readonly [K in keyof Exchange]: Exchange[K] };

/** Fewer words than this are no paragraph of their own. */
const paragraphWords = 8;
/** Two turns of one speaker are joined up to so many words together. */
const joinedWords = 200;
/** A question of so few words leans on the one before it. */
const leaningWords = 4;
/** An answer up to this length is repeated with the question it belongs to. */
const repeatedWords = 40;
/** What an index can do with as context; the question stands at the end. */
const promptLength = 2000;

/** Words that answer nothing: thanks and greetings. */
const courtesy =
  /^(?:(?:thank you|thanks|many thanks|you(?: a|')re welcome|welcome|hello|hi|good (?:morning|afternoon|evening|day)|goodbye|bye|please|go ahead|спасибо|благодарю|пожалуйста|здравствуйте|добрый (?:день|вечер)|доброе утро|teşekkür(?:ler| ederim| ederiz)|sağ ?ol(?:un)?|merhaba|iyi (?:günler|akşamlar)|təşəkkür(?:lər| edirəm| edirik)|salam)(?: (?:very much|so much|a lot|indeed|all|everyone|everybody|sir|madam|вам|большое|çox|çok))?[\s,.!]*){1,3}$/iu;

/** The exchanges of an interview in order. What nobody answered is in none. */
export function exchangesOf(interview: Interview, turns: readonly Turn[]): readonly Exchange[] {
  const found: Growing[] = [];
  const talk = new Talk(interview.kind === "transcript");
  for (const turn of turns) {
    if (turn.by === "interviewer") {
      talk.hear(wordsOf(turn));
      continue;
    }
    const last = found.at(-1);
    if (turn.by === "speaker" && !talk.holds && !isLong(turn) && talk.isEmptyAnswer(wordsOf(turn))) {
      talk.hold(exchangeOf(turn, talk.prompt()), wordsOf(turn));
    } else if (last && talk.prompt() === last.prompt && joins(last, turn)) {
      last.range = { start: last.range.start, end: turn.range.end };
      last.at = [last.at[0], turn.last];
    } else {
      found.push(exchangeOf(turn, turn.by === "outlet" && talk.isConversation ? undefined : talk.prompt()));
      talk.answer(turn.by === "outlet" ? undefined : wordsOf(turn));
    }
  }
  const held = talk.release();
  return held ? [...found, held] : found;
}

/** What has been asked and is not answered yet, and what it leans on. */
class Talk {
  readonly isConversation: boolean;
  private asked: string[] = [];
  private current: string | undefined;
  private before: { readonly question: string; readonly answer: string } | undefined;
  private held: Growing | undefined;
  private heldWords: string[] = [];

  constructor(isConversation: boolean) {
    this.isConversation = isConversation;
  }

  get holds(): boolean {
    return this.held !== undefined;
  }

  hear(words: string): void {
    if (this.asked.length === 0) this.current = undefined;
    this.asked.push(words);
  }

  /** The words before an answer; those of the last question until a new one is asked. */
  prompt(): string | undefined {
    if (this.current !== undefined) return this.current;
    if (this.asked.length === 0) return undefined;
    const question = this.asked.join("\n");
    const leans = this.isConversation && this.before && countAll(question) <= leaningWords;
    const lines = [...this.heldWords, ...(leans ? [this.before!.question, this.before!.answer] : []), question];
    this.current = ending(lines.filter(line => line !== "").join("\n"));
    return this.current;
  }

  /** Something was said; `words` are the speaker's, nothing where it was the outlet. */
  answer(words: string | undefined): void {
    const prompt = this.prompt();
    this.held = undefined;
    this.heldWords = [];
    if (this.isConversation && words === undefined) this.current = undefined;
    this.asked = [];
    this.before =
      words === undefined || prompt === undefined
        ? undefined
        : {
            question: prompt.length > 400 ? (prompt.split("\n").at(-1) ?? prompt) : prompt,
            answer: countAll(words) <= repeatedWords ? words : "",
          };
  }

  /** Thanks and greetings, and "Yes." to a question that asks for nothing. */
  isEmptyAnswer(words: string): boolean {
    if (!this.isConversation) return false;
    if (courtesy.test(words.slice(0, 100)) && words.length <= 100) return true;
    if (countAll(words) > 2) return false;
    const question = this.asked.join(" ");
    return question !== "" && !this.before && countAll(question) <= 3 && !/\p{L}{6}/u.test(question);
  }

  hold(exchange: Growing, words: string): void {
    this.held = exchange;
    this.heldWords = [...this.asked, words];
    this.asked = [];
    this.current = undefined;
  }

  release(): Growing | undefined {
    return this.held;
  }
}

function exchangeOf(turn: Turn, prompt: string | undefined): Growing {
  return {
    by: turn.by === "speaker" ? "speaker" : "outlet",
    ...(turn.name === undefined ? {} : { name: turn.name }),
    ...(prompt === undefined ? {} : { prompt }),
    source: turn.source,
    range: turn.range,
    at: [turn.first, turn.last],
    ...(turn.startMs === undefined ? {} : { startMs: turn.startMs }),
  };
}

/** Whether a turn goes on with what stands before it: same voice, same text, nothing between, and not much of it. */
function joins(last: Exchange, turn: Turn): boolean {
  if (last.by !== turn.by || last.name !== turn.name || last.source !== turn.source) return false;
  if (!isBlank(last.source.text, last.range.end, turn.range.start)) return false;
  const words = countWords(last.source.text, last.range);
  if (last.by === "outlet") return words < paragraphWords;
  return words + countWords(turn.source.text, turn.range) <= joinedWords;
}

function wordsOf({ source, range }: Turn): string {
  return source.text.slice(range.start, range.end);
}

function isLong({ range }: Turn): boolean {
  return range.end - range.start > 200;
}

function countAll(text: string): number {
  return countWords(text, { start: 0, end: text.length });
}

/** The end of a long prompt, from a word on: the question comes last. */
function ending(text: string): string {
  if (text.length <= promptLength) return text;
  const end = text.slice(-promptLength);
  const space = end.search(/\s/);
  return `[…] ${end.slice(space >= 0 && space < 200 ? space + 1 : 0).replace(/^\p{Cs}/u, "")}`;
}
