/**
 * Reply → the lines of a terminal. Pure. Styles are escape codes of our own and only where colour is asked for; texts are
 * cleaned of control characters first, so that nothing of a question or a passage can act on the terminal.
 *
 *   France · 2024
 *
 *   │ They ask: What about France?
 *   │ France supplies arms to Armenia. […]
 *   │ — What Ilham Aliyev said, as the outlet reports it
 *   │ Ilham Aliyev · 20 December 2024 · Rossiya 1 · 2024-12-20-rossiya-1/9
 *   │ https://news.example/…#:~:text=…
 */
import wrapAnsi from "wrap-ansi";
import { citation } from "../../core/phrasing.ts";
import { printable } from "../../core/printable.ts";
import type { Block, Reply, Span } from "../../core/reply.ts";

export interface Look {
  /** Width of the window in characters; at least 20 is used. */
  readonly columns: number;
  readonly colour: boolean;
}

type Quote = Extract<Block, { type: "quote" }>;

const codes = { strong: [1, 22], quiet: [2, 22], code: [36, 39], link: [4, 24], voice: [33, 39] } as const;
type Style = keyof typeof codes;
/** Lines longer than this are hard to read, however wide the window is. */
const widest = 100;

export function renderReply(reply: Reply, look: Look): string {
  const width = Math.max(20, Math.min(look.columns, widest));
  const paint = (text: string, style: Style | undefined): string =>
    look.colour && style && text ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text;
  const line = (spans: readonly Span[]): string => spans.map(span => paint(printable(span.text), span.style)).join("");
  const wrap = (text: string, indent = ""): string =>
    wrapAnsi(text.trim(), width - indent.length, { hard: true })
      .split("\n")
      .map(row => `${indent}${row}`.trimEnd())
      .join("\n");

  function renderQuote({ prompt, spans, citation: source }: Quote): string {
    const bar = `${paint("│", "quiet")} `;
    const rows = (text: string): string =>
      wrapAnsi(text.trim(), width - 2, { hard: true })
        .split("\n")
        .map(row => bar + row)
        .join("\n");
    const { label, line: facts } = citation(source);
    const link = facts.find(span => span.link !== undefined);
    const cited = facts.filter(span => span !== link);
    if (link && cited.at(-1)?.text.trim() === "·") cited.pop();
    return [
      ...(prompt ? [rows(paint(`Asked: ${line(prompt.map(({ text }) => ({ text })))}`, "quiet"))] : []),
      rows(line(spans)),
      rows(`— ${label.map(span => paint(printable(span.text), "voice")).join("")}`),
      rows(line(cited)),
      ...(link?.link ? [bar + paint(printable(link.link), "link")] : []),
    ].join("\n");
  }

  function renderBlock(block: Block): string {
    switch (block.type) {
      case "heading":
      case "paragraph":
      case "footer":
        return wrap(
          withLinks(block.spans)
            .map(span => line([span]))
            .join(""),
        );
      case "quote":
        return renderQuote(block);
      case "list":
        return block.items.map(item => `- ${wrap(line(withLinks(item)), "  ").trimStart()}`).join("\n");
      case "choices":
        return wrap(paint(block.choices.map(({ label }, at) => `[${at + 1}] ${printable(label)}`).join("   "), "code"));
    }
  }
  return `${reply.blocks.map(renderBlock).join("\n\n")}\n`;
}

/** A terminal shows no link behind a text: its address stands behind it. */
function withLinks(spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(span => (span.link === undefined ? [span] : [span, { text: ` <${span.link}>` }]));
}
