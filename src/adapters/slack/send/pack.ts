/**
 * Things in order → as few groups as hold them. For Slack: blocks into messages, lines into blocks.
 *
 * A message holds at most 50 blocks, and Slack refuses it near 13,200 characters in all (`msg_blocks_too_long`,
 * slackapi/bolt-js#2509); addresses and values of buttons are counted too, to be on the safe side.
 */
import type { types } from "@slack/bolt";

const mostBlocks = 50;
const mostCharacters = 12_000;

/** Blocks as messages, none over the limits as long as no block alone is. */
export function packBlocks(blocks: readonly types.KnownBlock[]): readonly (readonly types.KnownBlock[])[] {
  return pack(blocks, mostCharacters, mostBlocks);
}

/** Groups of at most `most` characters and `mostItems` items; an item longer than that stands alone. */
export function pack<T>(items: readonly T[], most: number, mostItems = Number.POSITIVE_INFINITY): readonly T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const length = charactersOf(item);
    const last = groups.at(-1);
    if (last === undefined || last.length >= mostItems || length > room) {
      groups.push([item]);
      room = most - length;
    } else {
      last.push(item);
      room -= length;
    }
  }
  return groups;
}

/** Every character that a block's values hold. */
function charactersOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, held]) => (key === "type" ? sum : sum + charactersOf(held)), 0);
}
