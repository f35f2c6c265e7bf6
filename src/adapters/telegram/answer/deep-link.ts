/**
 * A reference as the payload of a deep link (`https://t.me/bot?start=…`), and back. Telegram allows 1 to 64 characters of
 * A-Z a-z 0-9 _ - (https://core.telegram.org/bots/features#deep-linking), so the stroke becomes an underscore:
 *
 *   2024-03-05-northern-radio/9   2024-03-05-northern-radio_9
 *   an id with other letters/9    k3Jx0…_9   (a digest of the id, found again among the ids of the record)
 *
 * Nothing is stored for the short form, so a link works after a restart and in every copy of the bot.
 */
import { createHash } from "node:crypto";

const legal = /^[\w-]{1,64}$/;
const shape = /^(?<id>[\w-]{1,62})_(?<place>\d{1,10}(?:-\d{1,5})?)$/;
const digestShape = /^k[\w-]{16}$/;

/** The payload for a reference; the same reference always gives the same one. */
export function payloadOf(reference: string): string {
  const cut = reference.lastIndexOf("/");
  const place = reference.slice(cut + 1);
  const direct = `${reference.slice(0, Math.max(0, cut))}_${place}`;
  return legal.test(direct) ? direct : `${digestOf(reference.slice(0, Math.max(0, cut)))}_${place}`;
}

/** The payload of a text that is a deep link to this bot and nothing else. */
export function payloadIn(text: string, username: string): string | undefined {
  const [, bot = "", payload] = /^\s*(?:https?:\/\/)?t\.me\/(\w{1,64})\?start=([\w-]{1,64})\s*$/i.exec(text) ?? [];
  return bot.toLowerCase() === username.toLowerCase() ? payload : undefined;
}

/** The reference of a payload, or undefined where it has not the form of one. What it names need not exist any more. */
export function referenceOf(payload: string, interviewIds: readonly string[]): string | undefined {
  const { id, place } = shape.exec(payload)?.groups ?? {};
  if (id === undefined || place === undefined) return undefined;
  if (!digestShape.test(id) || interviewIds.includes(id)) return `${id}/${place}`;
  return `${interviewIds.find(known => digestOf(known) === id) ?? id}/${place}`;
}

function digestOf(id: string): string {
  return `k${createHash("sha256").update(id).digest("base64url").slice(0, 16)}`;
}
