/** What the bot says in Telegram only, in the words of the asker's language. */
import { noticeReply } from "../../../core/reply/pages.ts";
import type { Reply, Surface } from "../../../core/reply/reply.ts";
import { inWording, type Wording } from "../../../core/reply/wording/wording.ts";
import type { Me, Place } from "../receive/incoming.ts";

/** A sentence, as a reply that knows its language. */
function said(text: string, wording: Wording): Reply {
  return inWording(noticeReply(text), wording);
}

/** To `/ask` with nothing behind it, in a group. */
export function askBackReply(wording: Wording): Reply {
  return said(wording.texts.chats.askBack, wording);
}

/** To a picture, a voice message and whatever else holds no words that can be read. */
export function wordlessReply(wording: Wording): Reply {
  return said(wording.texts.talk.wordless, wording);
}

/** To who asks faster than is good for others. */
export function slowDownReply(wording: Wording): Reply {
  return said(wording.texts.talk.slowDown, wording);
}

/** To whoever writes to the bot where it gives no answers. */
export function elsewhereReply(username: string, wording: Wording): Reply {
  return said(wording.line(wording.texts.chats.elsewhere, { link: `https://t.me/${username}` }), wording);
}

/** To a chat that asks faster than Telegram lets it be answered. */
export function leftOutReply(wording: Wording): Reply {
  return said(wording.line(wording.texts.chats.leftOut, { platform: "Telegram" }), wording);
}

/** To somebody who is not on the list; the id is what the owner needs to put them there. */
export function strangerReply(user: number, wording: Wording): Reply {
  return said(wording.line(wording.texts.chats.closedTo, { id: String(user) }), wording);
}

/** A notice as plain text, for the line over a button. */
export function textOf({ blocks }: Reply): string {
  return blocks.flatMap(block => ("spans" in block ? block.spans.map(span => span.text) : [])).join("");
}

/** How the bot is talked to in this chat: help ends with what only Telegram knows of it. */
export function surfaceOf(place: Place["type"], me: Me): Surface {
  return {
    ...surface,
    takesFiles: true,
    notes: wording => (place === "group" ? groupNotes(me, wording) : inlineNotes(me, wording)),
  };
}

/** How commands are written in any chat. */
export const surface: Surface = { prefix: "/", hasButtons: true };

/** Nobody finds inline mode by themselves. */
function inlineNotes({ username, inline }: Me, { line, texts }: Wording): readonly string[] {
  return inline ? [line(texts.chats.whileTyping, { bot: `@${username}` })] : [];
}

/** What the bot gets to hear in a group depends on its privacy mode, which only its owner can change. */
function groupNotes({ username, hearsAll }: Me, { line, texts: { chats } }: Wording): readonly string[] {
  return [line(hearsAll ? chats.hearsAll : chats.hearsCommands, { bot: `@${username}` })];
}
