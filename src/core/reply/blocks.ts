/** The small parts of every reply: spans, paragraphs, footers, buttons, and texts made safe and short. */
import type { Answer, Counts } from "../answer-model.ts";
import type { Scope } from "../model.ts";
import { printable } from "../text/printable.ts";
import type { Block, Choice, Reply, ReplyKind, Span } from "./reply.ts";

const mostLabel = 60;
/** Of labels and namesakes so many are named. */
const mostNames = 3;

export const strong = (text: string): Span => ({ text: printable(text), style: "strong" });
export const plain = (text: string): Span => ({ text });
export const paragraph = (...spans: readonly Span[]): Block => ({ type: "paragraph", spans });
export const quietLine = (text: string): Block => paragraph({ text, style: "quiet" });
export const footer = (text: string): Block => ({ type: "footer", spans: [{ text, style: "quiet" }] });
export const choices = (list: readonly Choice[]): readonly Block[] =>
  list.length > 0 ? [{ type: "choices", choices: list }] : [];

export const sourcesChoice: Choice = {
  label: "Sources",
  hint: "List the interviews of this record",
  command: { name: "sources", offset: 0 },
};

export function contextChoice(reference: string, label: string): Choice {
  const hint = shortened(`Show what comes before and after ${reference}`, 75);
  return { label, hint, command: { name: "context", reference } };
}

/** "1 passage", "3 passages". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The first of many names. */
export function shownNames(names: readonly string[]): readonly string[] {
  return names.length > mostNames ? [...names.slice(0, mostNames), "others"] : names;
}

/** "3 passages", "more than 10,000 passages". */
export function countedTotal({ total, isMore }: Pick<Answer, "total" | "isMore">): string {
  return isMore ? `more than ${total.toLocaleString("en-US")} passages` : counted(total, "passage");
}

/** "Ada Petri, Rada Petri or R. Petri": a few of many. */
export function listed(names: readonly string[]): string {
  const shown = shownNames(names);
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}` : shown.join("");
}

/** At most `most` characters on one line, with "…" where it was longer. */
export function shortened(text: string, most = mostLabel): string {
  const letters = [...printable(text)];
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}

export function replyOf(kind: ReplyKind, blocks: readonly Block[]): Reply {
  return { kind, visibility: kind === "notice" || kind === "apology" ? "asker" : "everyone", blocks };
}

/** What a page was counted in: another sign, and the page may be another one. */
export function versionSign({ version }: Scope): string {
  return version.slice(0, 4);
}

/** "214 interviews, 2016 to 2024 (3 undated)": the years are those of the others. */
export function scopeText({ interviews, from, to, undated }: Scope): string {
  const years = [...new Set([from, to].flatMap(date => date?.slice(0, 4) ?? []))].join(" to ");
  return `${counted(interviews, "interview")}${years && `, ${years}`}${undated > 0 ? ` (${undated} undated)` : ""}`;
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
