/**
 * Spans → a text and its entities (https://core.telegram.org/bots/api#messageentity). Never a markup string: nothing has to
 * be escaped, and nothing a person or a passage holds can act as markup. Offsets are UTF-16 units, as Telegram counts.
 */
import type { MessageEntity } from "grammy/types";
import type { Span } from "../../../core/reply/reply.ts";

/** Spans on a line of their own; `quoted`: in a block quote. */
export interface Line {
  readonly spans: readonly Span[];
  readonly quoted?: boolean;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Telegram keeps about so many of a message and drops the rest. */
export const mostEntities = 100;
/** A longer quote is folded until it is tapped. */
const longQuote = 600;
const styles = { strong: "bold", quiet: "italic", code: "code" } as const;

/** Groups of lines as one text: an empty line between groups, none of them empty. */
export function formattedText(groups: readonly (readonly Line[])[]): FormattedText {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const group of groups) {
    for (const [at, line] of group.entries()) {
      if (text !== "") text += at === 0 ? "\n\n" : "\n";
      const start = text.length;
      for (const span of line.spans) {
        entities.push(...entitiesOf(span, text.length));
        text += span.text.replace(/\p{Surrogate}/gu, "\uFFFD");
      }
      const length = text.length - start;
      if (line.quoted) {
        entities.push({ type: length >= longQuote ? "expandable_blockquote" : "blockquote", offset: start, length });
      }
    }
  }
  return { text, entities: mostImportant(joined(entities)) };
}

function entitiesOf({ text, style, link }: Span, offset: number): readonly MessageEntity[] {
  if (text.trim() === "") return [];
  const at = { offset, length: text.length };
  const linked: readonly MessageEntity[] = link && isWeb(link) ? [{ type: "text_link", ...at, url: link }] : [];
  // Code may be combined with nothing else, so a link goes before it.
  if (!style || (style === "code" && linked.length > 0)) return linked;
  return [...linked, { type: styles[style], ...at }];
}

/** Only addresses that open in a browser: a passage must not carry `tg://` or `javascript:` links. */
function isWeb(link: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(link) && URL.canParse(link);
}

/** Neighbours of the same kind as one, outer ones first. */
function joined(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const merged: MessageEntity[] = [];
  for (const entity of entities) {
    const before = merged.findLast(({ type }) => type === entity.type);
    const adjoins = before && before.offset + before.length === entity.offset;
    const alike = adjoins && !("url" in before) && !("url" in entity) && !entity.type.endsWith("blockquote");
    if (alike) merged[merged.indexOf(before)] = { ...before, length: before.length + entity.length } as MessageEntity;
    else merged.push(entity);
  }
  return merged.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Quotes and links stay; of too many emphases, the last ones are left out. */
function mostImportant(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  if (entities.length <= mostEntities) return entities;
  const needed = (entity: MessageEntity): boolean => entity.type === "text_link" || entity.type.endsWith("blockquote");
  let room = mostEntities - entities.filter(needed).length;
  return entities.filter(entity => needed(entity) || room-- > 0).slice(0, mostEntities);
}
