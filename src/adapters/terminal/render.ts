/**
 * Reply → the lines of a terminal. Pure. Texts are cleaned of control characters before any style is added, so that nothing
 * of a question or a passage can act on the terminal. A link lies behind its words where the terminal can (OSC 8), else on a line
 * of its own, which is never broken, so that it can be clicked and copied; nor is a text that is there to be copied. Passages of an answer are numbered as their choices are.
 *
 *   France · 2024 · 2 of 6, best first
 *
 *   1 │ 5 Mar 2024 · Northern Radio — Mira Solen
 *     │ Question: What about France?
 *     │ We buy grain from France. […]
 *     │ 2024-03-05-northern-radio/2
 *     │ https://radio.example/solen#:~:text=…
 *
 *   [1] [2] Context   [3] More (4)
 */
import wrapAnsi from "wrap-ansi";
import { citation, labelLine, leadLine } from "../../core/reply/quote-block.ts";
import type { Block, Reply, Span } from "../../core/reply/reply.ts";
import { wordingOf } from "../../core/reply/wording/wording.ts";
import { printable } from "../../core/text/printable.ts";
import { numberedChoices } from "./choices.ts";
import { hyperlink, paint as painted, plain } from "./style.ts";

export interface Look {
  /** Width of the window in characters; at least 20 is used. */
  readonly columns: number;
  readonly colour: boolean;
  /** Behind their words, as the terminal's own; or written out below: whole, or without the sentence where the window is too narrow for that. */
  readonly links: "behind" | "fitting" | "whole";
}

type Quote = Extract<Block, { type: "quote" }>;

const narrowest = 20;
/** Longer lines are hard to read, however wide the window is. */
const widest = 100;

/** The reply as text that ends with a line break; blocks with an empty line between them. */
export function renderReply(reply: Reply, { columns, colour, links }: Look): string {
  const width = Math.max(narrowest, Math.min(columns, widest));
  const paint = colour ? painted : plain;

  const textOf = (spans: readonly Span[]): string =>
    spans.map(({ text, style, link }) => behind(paint(printable(text), style), link)).join("");
  const behind = (text: string, link: string | undefined): string =>
    links === "behind" && text !== "" && /^https?:/i.test(link ?? "") && URL.canParse(link!)
      ? hyperlink(text, new URL(link!).href)
      : text;
  const rowsOf = (text: string, indent: number): readonly string[] =>
    wrapAnsi(text.trim(), width - indent, { hard: true }).split("\n");
  const linksOf = (spans: readonly Span[]): readonly string[] =>
    links === "behind" ? [] : spans.flatMap(({ link }) => (link === undefined ? [] : paint(written(link), "link")));
  const written = (link: string): string => {
    const whole = printable(link);
    return links === "whole" || whole.length <= width - 4 ? whole : whole.replace(/#:~:text=.*$/, "");
  };

  function renderText(spans: readonly Span[]): string {
    const rows = isToCopy(spans) ? [textOf(spans)] : rowsOf(textOf(spans), 0);
    return [...rows, ...linksOf(spans)].join("\n");
  }

  function renderQuote(quote: Quote): string {
    const { number } = quote;
    const gutter = number === undefined ? 2 : 4;
    const bar = `${paint("│", "quiet")} `;
    const { head, line } = citation(quote.citation);
    const when = quote.isPlaceSaid ? "" : textOf(head);
    const whose = labelLine(quote).map(({ text }) => paint(printable(text), quote.citation.voice));
    const above = [when, ...whose].filter(text => text !== "").join(" — ");
    const rows = [
      ...(above === "" ? [] : rowsOf(above, gutter)),
      ...(quote.lead ? rowsOf(textOf(leadLine(quote)), gutter) : []),
      ...rowsOf(textOf(quote.spans), gutter),
      ...rowsOf(textOf(line.map(span => ({ ...span, style: "quiet" }))), gutter),
      ...linksOf(line),
    ];
    const [first, other] = number === undefined ? ["", ""] : [`${paint(String(number), "heading")} `, "  "];
    return rows.map((row, at) => (at === 0 ? first : other) + bar + row).join("\n");
  }

  /** Names with what they mean, such as the commands of help, stand in two columns. */
  function renderList(items: readonly (readonly Span[])[]): string {
    const names = items.flatMap(item => (isEntry(item) ? cells(item[0]!.text) : []));
    const column = 4 + Math.max(0, ...names.filter(name => name <= width / 3));
    return items
      .map(item => {
        const room = isEntry(item) ? column : 2;
        const [first = "", ...rows] = rowsOf(textOf(isEntry(item) ? item.slice(1) : item), room);
        const below = [...rows, ...linksOf(item)].map(row => " ".repeat(room) + row);
        if (!isEntry(item)) return [`- ${first}`, ...below].join("\n");
        const name = textOf(item.slice(0, 1));
        const gap = column - 2 - cells(item[0]!.text);
        if (gap >= 2) return [`  ${name}${" ".repeat(gap)}${first}`, ...below].join("\n");
        return [...rowsOf(name, 2).map(row => `  ${row}`), " ".repeat(room) + first, ...below].join("\n");
      })
      .join("\n");
  }

  function renderChoices(): string {
    // The spaces inside a choice do not break; they turn back into plain ones behind the wrapping.
    const keys = numberedChoices(reply).map(({ label }, at) =>
      label === String(at + 1) ? "" : ` ${printable(label)}`,
    );
    const { context } = wordingOf(reply.language).texts.buttons;
    const numbers = keys.lastIndexOf("") + 1;
    const shown = keys.map((key, at) => `[${at + 1}]${key}${at === numbers - 1 ? ` ${context}` : ""}`);
    const text = [shown.slice(0, numbers).join(" "), ...shown.slice(numbers)].filter(Boolean);
    return rowsOf(text.map(key => key.replaceAll(" ", "\u00a0")).join("   "), 0)
      .map(row => paint(row.replaceAll("\u00a0", " "), "code"))
      .join("\n");
  }

  function renderBlock(block: Block): string {
    switch (block.type) {
      case "heading":
      case "paragraph":
      case "timeline":
      case "footer":
        return renderText(block.spans);
      case "quote":
        return renderQuote(block);
      case "list":
        return renderList(block.items);
      case "choices":
        return renderChoices();
    }
  }
  return `${reply.blocks.map(renderBlock).join("\n\n")}\n`;
}

/** Nothing but what is to be copied, such as a citation. */
function isToCopy(spans: readonly Span[]): boolean {
  return spans.length > 0 && spans.every(({ style }) => style === "code");
}

/** A name to be typed, and what it means. */
function isEntry(item: readonly Span[]): boolean {
  return item.length > 1 && item[0]?.style === "code";
}

/** The width of a text, too large rather than too small. */
function cells(text: string): number {
  return [...printable(text)].reduce((sum, letter) => sum + (letter > "\u02ff" ? 2 : 1), 0);
}
