/** The small parts of every reply: spans, paragraphs, footers, buttons, and texts made safe and short. */
import type { Answer, Counts } from "../answer-model.ts";
import type { Text } from "../languages/sections/texts.ts";
import type { Scope } from "../model.ts";
import { printable } from "../text/printable.ts";
import type { Block, Choice, Reply, ReplyKind, Span } from "./reply.ts";
import type { Wording } from "./wording/wording.ts";

const mostLabel = 60;
const mostHint = 75;
/** Of labels and namesakes so many are named. */
const mostNames = 3;

export const strong = (text: string): Span => ({ text: printable(text), style: "strong" });
export const plain = (text: string): Span => ({ text });
export const paragraph = (...spans: readonly Span[]): Block => ({ type: "paragraph", spans });
export const quietLine = (text: string): Block => paragraph({ text, style: "quiet" });
export const footer = (text: string): Block => ({ type: "footer", spans: [{ text, style: "quiet" }] });
export const choices = (list: readonly Choice[]): readonly Block[] =>
  list.length > 0 ? [{ type: "choices", choices: list }] : [];

export function sourcesChoice({ texts: { buttons } }: Wording): Choice {
  return { label: buttons.sources, hint: buttons.sourcesHint, command: { name: "sources", offset: 0 } };
}

/** `label`: where it is not the number of a passage. */
export function contextChoice(reference: string, wording: Wording, label = wording.texts.buttons.context): Choice {
  const hint = shortened(wording.line(wording.texts.buttons.contextHint, { reference }), mostHint);
  return { label, hint, command: { name: "context", reference } };
}

/** The first of many names. */
export function shownNames(names: readonly string[], { texts }: Wording): readonly string[] {
  return names.length > mostNames ? [...names.slice(0, mostNames), texts.counts.others] : names;
}

/** "3 passages", "more than 10,000 passages". */
export function countedTotal({ total, isMore }: Pick<Answer, "total" | "isMore">, wording: Wording): string {
  const { moreThanPassages, passages } = wording.texts.counts;
  return isMore ? wording.line(moreThanPassages, { n: wording.number(total) }) : wording.counted(passages, total);
}

/** "Ada Petri, Rada Petri or R. Petri": a few of many. */
export function listed(names: readonly string[], wording: Wording): string {
  return strung(shownNames(names, wording), wording.texts.counts.or, wording);
}

/** "A, B or C", "A, B and C". */
export function strung(names: readonly string[], how: Text<"names" | "last">, wording: Wording): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? wording.line(how, { names: names.slice(0, -1).join(", "), last }) : last;
}

/** At most `most` characters on one line, with "…" where it was longer. */
export function shortened(text: string, most = mostLabel): string {
  const letters = [...printable(text)];
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}

/** What follows a heading: " · 2024 · with Mira Solen"; empty where there is nothing. */
export function behindDots(texts: readonly string[]): string {
  return texts.map(text => ` · ${text}`).join("");
}

export function replyOf(kind: ReplyKind, blocks: readonly Block[]): Reply {
  return { kind, visibility: kind === "notice" || kind === "apology" ? "asker" : "everyone", blocks };
}

/** What a page was counted in: another sign, and the page may be another one. */
export function versionSign({ version }: Scope): string {
  return version.slice(0, 4);
}

/** "214 interviews, 2016 to 2024 (3 undated)": the years are those of the others. */
export function scopeText({ interviews, from, to, undated }: Scope, wording: Wording): string {
  const { counts } = wording.texts;
  const [first, last = first] = [...new Set([from, to].flatMap(date => date?.slice(0, 4) ?? []))];
  const years = first === last ? first : wording.line(counts.years, { from: first ?? "", to: last ?? "" });
  const parts = [wording.counted(counts.interviews, interviews), ...(years === undefined ? [] : [years])];
  return `${parts.join(", ")}${undated > 0 ? ` (${wording.counted(counts.undated, undated)})` : ""}`;
}

const bars = [..."\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"];

/** "2014 ▂ 2019 ▃ 2024 █": the years in which it was said, each as high as it has passages beside the year with most. */
export function timeline(years: Counts["years"]): readonly Block[] {
  if (years.length < 2) return [];
  const most = Math.max(...years.map(({ passages }) => passages));
  const barOf = (passages: number): string => bars[Math.ceil((bars.length * passages) / most) - 1] ?? "";
  const text = years.map(({ year, passages }) => `${year} ${barOf(passages)}`).join(" ");
  return [{ type: "timeline", spans: [plain(text)], years }];
}
