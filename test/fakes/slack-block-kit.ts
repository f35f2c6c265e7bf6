/**
 * Slack's rules for a message or page (https://docs.slack.dev/reference/block-kit), as far as the bot can break them: what
 * is over a limit, empty, or able to mention somebody without being asked to. No problem: an empty list.
 */
import type { types } from "@slack/bolt";

type Fields = Readonly<Record<string, unknown>>;

export interface Checked {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
}

const mostCharacters = 13_200;

/** What Slack would refuse in the message, each as `path: problem`. */
export function blockKitProblems({ text = "", blocks = [] }: Checked, mostBlocks = 50): readonly string[] {
  const problems: string[] = [];
  if (text.length > 4000) problems.push("text: longer than 4000");
  if (/<[!@#]|<https?:/.test(text)) problems.push("text: holds a reference that Slack would act on");
  if (text === "" && blocks.length === 0) problems.push("no_text");
  if (blocks.length > mostBlocks) problems.push(`blocks: ${blocks.length}`);
  const characters = blocks.reduce<number>((sum, block) => sum + shownCharacters(block), 0);
  if (characters > mostCharacters) problems.push(`msg_blocks_too_long: ${characters}`);
  for (const [at, block] of blocks.entries()) problems.push(...blockProblems(block as Fields, `blocks/${at}`));
  return problems;
}

function blockProblems(block: Fields, path: string): readonly string[] {
  switch (block.type) {
    case "rich_text":
      return each(block.elements, path, richTextProblems);
    case "context":
      return [...count(block.elements, 10, path), ...each(block.elements, path, textProblems)];
    case "actions":
      return [
        ...count(block.elements, 25, path),
        ...unique(block.elements, path),
        ...each(block.elements, path, buttonProblems),
      ];
    default:
      return [`${path}: block of type ${String(block.type)}`];
  }
}

function richTextProblems(element: Fields, path: string): readonly string[] {
  switch (element.type) {
    case "rich_text_section":
    case "rich_text_quote":
      return each(element.elements, path, spanProblems);
    case "rich_text_list":
      return [
        ...(element.style === "bullet" || element.style === "ordered" ? [] : [`${path}: style`]),
        ...each(element.elements, path, richTextProblems),
      ];
    default:
      return [`${path}: element of type ${String(element.type)}`];
  }
}

function spanProblems(element: Fields, path: string): readonly string[] {
  switch (element.type) {
    case "text":
      return length(element.text, 1, 3000, `${path}/text`);
    case "link":
      return [
        ...length(element.url, 1, 3000, `${path}/url`),
        ...(/^https?:\/\/[^\s]+$/.test(String(element.url)) ? [] : [`${path}/url: no address`]),
        ...(element.text === undefined ? [] : length(element.text, 1, 3000, `${path}/text`)),
      ];
    case "user":
      return length(element.user_id, 1, 255, `${path}/user_id`);
    default:
      return [`${path}: ${String(element.type)} in rich text`];
  }
}

function textProblems(element: Fields, path: string): readonly string[] {
  if (element.type !== "plain_text") return [`${path}: ${String(element.type)} where plain text belongs`];
  return length(element.text, 1, 3000, `${path}/text`);
}

function buttonProblems(element: Fields, path: string): readonly string[] {
  const text = (element.text ?? {}) as Fields;
  return [
    ...(element.type === "button" ? [] : [`${path}: no button`]),
    ...(text.type === "plain_text" ? [] : [`${path}: label is no plain text`]),
    ...length(text.text, 1, 75, `${path}/label`),
    ...length(element.value, 1, 2000, `${path}/value`),
    ...length(element.action_id, 1, 255, `${path}/action_id`),
    ...length(element.accessibility_label, 1, 75, `${path}/accessibility_label`),
  ];
}

function each(
  items: unknown,
  path: string,
  check: (item: Fields, path: string) => readonly string[],
): readonly string[] {
  if (!Array.isArray(items) || items.length === 0) return [`${path}: empty`];
  return items.flatMap((item, at) => check(item as Fields, `${path}/${at}`));
}

function count(items: unknown, most: number, path: string): readonly string[] {
  return Array.isArray(items) && items.length > most ? [`${path}: ${items.length} elements`] : [];
}

function unique(items: unknown, path: string): readonly string[] {
  const ids = (items as readonly Fields[]).map(item => item.action_id);
  return new Set(ids).size === ids.length ? [] : [`${path}: action_id twice`];
}

function length(value: unknown, least: number, most: number, path: string): readonly string[] {
  if (typeof value !== "string") return [`${path}: missing`];
  const points = [...value].length;
  return points < least || points > most || /\p{Surrogate}/u.test(value) ? [`${path}: ${points} characters`] : [];
}

/** The characters of a block that people see. */
function shownCharacters(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, held]) => sum + (key === "text" && typeof held === "string" ? held.length : shownCharacters(held)),
    0,
  );
}

/** All a person reads in the blocks, as one text with a line for each section. */
export function shownText(blocks: readonly unknown[]): string {
  return blocks.flatMap(block => lines(block as types.KnownBlock)).join("\n");
}

function lines(block: types.KnownBlock): readonly string[] {
  if (block.type === "rich_text") return block.elements.flatMap(richTextLines);
  if (block.type === "context") return [block.elements.map(part => ("text" in part ? part.text : "")).join("")];
  if (block.type === "actions") {
    return block.elements.map(button => (button.type === "button" ? `[${button.text.text}]` : ""));
  }
  return [];
}

function richTextLines(element: types.RichTextBlockElement): readonly string[] {
  if (element.type === "rich_text_list") return element.elements.flatMap(richTextLines);
  const parts = element.elements.map(part => {
    if (part.type === "user") return `<@${part.user_id}>`;
    return "text" in part ? (part.text ?? "") : "";
  });
  return [parts.join("")];
}
