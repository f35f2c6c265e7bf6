/**
 * Slack's message text, both ways. What people type arrives with `&`, `<` and `>` as entities and with references in angle
 * brackets (https://docs.slack.dev/messaging/formatting-message-text). Only the top-level `text` of what we send is written
 * in that form: blocks carry literal text.
 */

const reference =
  /<(?:@(?<person>[^<>|\s]+)|#(?<channel>[^<>|\s]+)|!(?<special>[^<>|]+)|(?<link>(?:https?|mailto|tel):[^<>|\s]+))(?:\|(?<label>[^<>]*))?>/g;
const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

interface Reference {
  readonly person?: string;
  readonly channel?: string;
  readonly special?: string;
  readonly link?: string;
  readonly label?: string;
}

/**
 * The words as typed. The bot's own mention is cut off; another person's stays where Slack gives the name, since an id is
 * not a word anybody asks about.
 */
export function readSlackText(text: string, botUser = ""): string {
  return text
    .replace(reference, (...match) => referenceText(match.at(-1) as Reference, botUser))
    .replace(/&(?:lt|gt|amp);/g, entity => entities[entity] ?? entity)
    .trim();
}

function referenceText({ person, channel, special, link, label }: Reference, botUser: string): string {
  if (person !== undefined) return person === botUser || !label ? " " : `@${label.replace(/^@/, "")}`;
  if (channel !== undefined) return label ? `#${label.replace(/^#/, "")}` : " ";
  if (special !== undefined) return label || (/^(?:here|channel|everyone)$/.test(special) ? `@${special}` : " ");
  return label || (link ?? "");
}

/** Literal text for a field that Slack reads as mrkdwn: nothing in it can be a reference. */
export function escapeSlackText(text: string): string {
  return text.replace(/[&<>]/g, sign => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
}
