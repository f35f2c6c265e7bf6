/**
 * What a date is for: it narrows where the asking part has it ("what did he say in 2019 about …"), at the head and at the bare
 * end; it is a word of what is asked about where something belongs to it ("the 2015 flood", "the war of 2020", "next year's
 * budget") or where it stands inside of that. At its end ("GDP in 2021") it may be either.
 */
import type { QuestionWords } from "../../languages/sections/questions.ts";
import type { FoundDate } from "./dates-in-text.ts";
import type { TimeToken } from "./time-words.ts";

export type Purpose = "filter" | "topic" | "either";

/** The words of a question, what they are for, and the places that part it. */
export interface Parts {
  readonly tokens: readonly TimeToken[];
  readonly dates: readonly FoundDate[];
  readonly roles: readonly ("asking" | "stop" | "topic" | "date")[];
  /** Where the topic begins; behind the last word where it is not marked. */
  readonly about: number;
  /** Where what is said to have been said begins; behind the last word where nothing is. */
  readonly claim: number;
  readonly isAssertion: boolean;
  /** A case, and no word, makes one thing another's. */
  readonly isGenitive: boolean;
}

export interface Vocabulary {
  readonly words: QuestionWords;
  readonly claims: ReadonlySet<string>;
  readonly claimEndings: readonly string[];
  readonly isStop: (folded: string) => boolean;
  /** It has the mark of a question. */
  readonly isQuestion: boolean;
}

/** More words than this that nothing asks for are said, not asked: "the town had a deficit last year". */
const longestTopic = 5;
/** A word of asking behind so many others may be a part of what is said. */
const latestAsking = 3;

export function partsOf(
  tokens: readonly TimeToken[],
  dates: readonly FoundDate[],
  { words, claims, claimEndings, isStop, isQuestion }: Vocabulary,
): Parts {
  const roles = tokens.map(({ folded }) =>
    words.asking.has(folded) ? ("asking" as const) : isStop(folded) ? ("stop" as const) : ("topic" as const),
  ) as ("asking" | "stop" | "topic" | "date")[];
  for (const { lead, end } of dates) {
    roles.fill("date", lead, end);
    // "2019'a kıyasla": what compares it is nothing that belongs to it.
    if (words.changing.has(tokens[end]?.folded ?? "")) roles[end] = "asking";
  }
  const asks = roles.indexOf("asking");
  const topics = roles.filter(role => role === "topic").length;
  const isOpen = (at: number): boolean => !roles.slice(0, at).includes("topic");
  const about = tokens.findIndex(({ folded }, at) => {
    if (roles[at] === "date") return false;
    if (words.aboutOnceAsked.has(folded)) return asks >= 0 && asks < at;
    return words.about.has(folded) && ((asks >= 0 && asks < at) || isOpen(at));
  });
  const claim = tokens.findIndex(
    ({ folded }, at) => at > 0 && claims.has(folded) && roles.slice(at + 1).includes("topic") && beginsClaim(roles, at),
  );
  const isBefore = tokens.some(
    ({ folded }, at) => roles[at + 1] === "asking" && claimEndings.some(ending => folded.endsWith(ending)),
  );
  const end = tokens.length;
  const isLate = (at: number): boolean => at < 0 || at > latestAsking;
  return {
    tokens,
    dates,
    roles,
    about: about < 0 ? end : about,
    claim: isBefore ? -1 : claim < 0 ? end : claim,
    isGenitive: words.belonging.size === 0,
    isAssertion: !isQuestion && isLate(about) && isLate(asks) && topics > longestTopic,
  };
}

/** "Say that …"; further away only where nothing is asked behind it: "скажи, что она говорила". */
function beginsClaim(roles: Parts["roles"], at: number): boolean {
  if (roles[at - 1] === "asking") return true;
  return roles.slice(Math.max(0, at - 3), at).includes("asking") && !roles.slice(at + 1, at + 4).includes("asking");
}

/** What the date is for. */
export function purposeOf(date: FoundDate, parts: Parts): Purpose {
  const { roles, about, claim, isAssertion } = parts;
  if (date.first > claim || isAssertion || date.isOwner) return "topic";
  if (belongs(date, parts)) return opensList(date, parts) ? "either" : "topic";
  const behind = roles.slice(date.end);
  const isInTopic = date.first > about;
  if (isInTopic && behind.includes("topic")) return date.bound === "within" && !isRelative(date) ? "topic" : "either";
  // "About 2021": the time itself is asked about.
  if (isInTopic && !roles.slice(about, date.lead).includes("topic") && roles.slice(0, about).includes("asking"))
    return "topic";
  if (isInTopic) return "either";
  const isAsked = roles.includes("asking") || about < roles.length;
  return isAsked || date.led !== "bound" ? "filter" : "either";
}

/** Something belongs to it, or it to a name: "the 2015 flood", "the war of 2020", "Black Friday", "Channel 2020". */
function belongs(date: FoundDate, { tokens, roles, about, isGenitive }: Parts): boolean {
  const next = tokens[date.end];
  const isBeforeNoun =
    next !== undefined && roles[date.end] === "topic" && /^[\s-]+$/.test(next.gap) && !isRelative(date);
  const isDirect = date.led === "bound" && !date.isDetermined;
  if (isBeforeNoun && !isDirect) return true;
  const before = tokens[date.lead - 1];
  const isBehindNoun = before !== undefined && roles[date.lead - 1] === "topic";
  if (date.led === "of") return isBehindNoun;
  if (date.led !== undefined || !isBehindNoun || !/^\s+$/.test(tokens[date.first]!.gap)) return false;
  const [kind] = date.senses.length === 1 ? date.senses.map(sense => sense.kind) : [];
  const isNamed = before.capital && (kind === "weekday" || (kind === "year" && isAskedFor(roles, about)));
  const isOfDay = date.senses.length > 1 && date.senses.some(({ kind }) => kind === "month") && date.first > about;
  return isNamed || endsInYearWord(date, tokens) || (isGenitive && isOfDay);
}

/** "Spring 2018 ferry": a whole date before a topic that nothing asks about, where no article makes the two one. */
function opensList({ lead, isDetermined, senses }: FoundDate, { roles, about }: Parts): boolean {
  const isWhole = senses.length > 1 && senses.some(({ kind }) => kind === "year");
  return lead === 0 && isWhole && !isDetermined && !isAskedFor(roles, about);
}

/** "Война 2020 года": the case alone makes it the war's; "весной 2020 года" is when it was. */
function endsInYearWord(date: FoundDate, tokens: readonly TimeToken[]): boolean {
  const last = tokens[date.last - 1]!;
  if (date.senses.some(({ kind }) => kind === "season")) return false;
  return last.sense?.kind === "unit" && date.senses.some(({ kind }) => kind === "year") && !last.ending;
}

function isAskedFor(roles: Parts["roles"], about: number): boolean {
  return about < roles.length || roles.includes("asking");
}

/** Told from today: no part of a name. */
function isRelative({ senses }: FoundDate): boolean {
  return senses.some(({ kind }) => kind === "relative" || kind === "day" || kind === "ago");
}
