/**
 * Spans → rich_text, Slack's structured text: each element holds literal characters with a style or a link beside them, so
 * that nothing is escaped and nothing a passage or a person wrote can become a mention
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
import type { types } from "@slack/bolt";
import type { Span } from "../../../core/reply/reply.ts";

type RichTextElement = types.RichTextElement;

const styles = { strong: { bold: true }, quiet: { italic: true }, code: { code: true } } as const;
/** Slack does not say how long a link may be; a button's is at most 3,000. */
const longestLink = 3000;

/**
 * The spans in order, without empty ones, which Slack refuses. Code, which Slack shows in crimson, is what a line begins with: a command,
 * a citation to be copied; a reference inside a line is quiet.
 */
export function richTextElements(spans: readonly Span[]): RichTextElement[] {
  return spans
    .filter(span => span.text !== "")
    .map((span, _, all) =>
      richTextElement(all[0]?.style !== "code" && span.style === "code" ? { ...span, style: "quiet" } : span),
    );
}

function richTextElement({ text, style, link }: Span): RichTextElement {
  const styled = style ? { style: styles[style] } : {};
  if (link !== undefined && opens(link)) return { type: "link", url: link, text, ...styled };
  return { type: "text", text, ...styled };
}

function opens(link: string): boolean {
  return link.length <= longestLink && /^https?:\/\//i.test(link) && URL.canParse(link);
}

/** One line or paragraph of a rich_text block. */
export function richTextSection(spans: readonly Span[]): types.RichTextSection {
  return { type: "rich_text_section", elements: richTextElements(spans) };
}

/** A block of rich text. */
export function richText(elements: readonly types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: "rich_text", elements: [...elements] };
}
