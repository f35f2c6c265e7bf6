/** What the bot says in Telegram only; all other words are in the core. */
import { noticeReply } from "../../../core/reply/pages.ts";
import type { Reply, Surface } from "../../../core/reply/reply.ts";
import type { Me, Place } from "../receive/incoming.ts";

/** To `/ask` with nothing behind it, in a group. */
export const askBackReply: Reply = noticeReply(
  "What shall I look for? Answer this message with a topic or a question.",
);

/** To whoever writes to the bot where it gives no answers. */
export function elsewhereReply(username: string): Reply {
  return noticeReply(`I look things up in a chat with me, or in a group that I am in: https://t.me/${username}`);
}

/** To a chat that asks faster than Telegram lets it be answered. */
export const leftOutReply: Reply = noticeReply(
  "Telegram lets me write here only slowly, so I left out some questions. Please ask them again in a minute.",
);

/** The same button pressed again. */
export const alreadyShown = "It is shown already, further down.";

/** To somebody who is not on the list; the id is what the owner needs to put them there. */
export function strangerReply(user: number): Reply {
  return noticeReply(
    `This record is not open to everyone. Whoever runs this bot can let you in with your id: ${user}.`,
  );
}

export const strangerToast = "This record is not open to everyone.";

/** How the bot is talked to in this chat: help ends with what only Telegram knows of it. */
export function surfaceOf(place: Place["type"], me: Me): Surface {
  return { ...surface, notes: place === "group" ? groupNotes(me) : inlineNotes(me) };
}

/** How commands are written in any chat. */
export const surface: Surface = { prefix: "/", hasButtons: true };

/** Nobody finds inline mode by themselves. */
function inlineNotes({ username, inline }: Me): readonly string[] {
  return inline ? [`In any other chat, write @${username} and a topic: passages show while you type.`] : [];
}

/** What the bot gets to hear in a group depends on its privacy mode, which only its owner can change. */
function groupNotes({ username, hearsAll }: Me): readonly string[] {
  return hearsAll
    ? [
        `In this group I answer /ask, replies to my messages and messages that mention @${username}; to all else I am silent.`,
      ]
    : [
        `In this group I hear /ask and replies to my messages. Privacy mode is on, so a mention of @${username} may not ` +
          "reach me: use /ask, or make me an administrator.",
      ];
}
