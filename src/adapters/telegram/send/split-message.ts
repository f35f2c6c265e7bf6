/** A text with its entities in two, for the case that Telegram finds a message too long that should not be. */
import type { MessageEntity } from "grammy/types";
import type { FormattedText } from "./formatted-text.ts";

/** Cut at the white space nearest to the middle; undefined where there is nothing left to cut. */
export function splitMessage({ text, entities }: FormattedText): readonly [FormattedText, FormattedText] | undefined {
  if (text.length < 2) return undefined;
  const middle = Math.floor(text.length / 2);
  const before = text.slice(0, middle).search(/\s\S*$/);
  const torn = /[\uDC00-\uDFFF]/.test(text[middle]!) ? middle - 1 : middle;
  const cut = before > 0 ? before : Math.max(1, torn);
  const from = text.length - text.slice(cut).trimStart().length;
  const first = { text: text.slice(0, cut), entities: within(entities, 0, cut) };
  return from >= text.length
    ? undefined
    : [first, { text: text.slice(from), entities: within(entities, from, text.length) }];
}

function within(entities: readonly MessageEntity[], start: number, end: number): readonly MessageEntity[] {
  return entities.flatMap(entity => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return from < to ? [{ ...entity, offset: from - start, length: to - from } as MessageEntity] : [];
  });
}
