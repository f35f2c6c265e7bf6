/**
 * Who may ask, and where. The place decides in groups, the person in private; where no list is set the bot is open.
 *
 *   group             its id among the chats; with a list of users only: the asker's id in that
 *   private, inline   the person's id among the users or the chats (a private chat has the id of its person)
 */
import type { Place } from "./receive/incoming.ts";

export interface AccessLists {
  /** Ids as written; absent: not set. */
  readonly allowedChats?: readonly string[];
  readonly allowedUsers?: readonly string[];
  /** Who runs the bot. */
  readonly owners?: readonly string[];
}

export interface Access {
  /** False: open to everyone. */
  readonly isRestricted: boolean;
  /** Whoever runs the bot, and sees what was asked in vain. */
  isOwner(user: number | undefined): boolean;
  /** Without a place: inline, and where Telegram does not say in which chat a button was pressed. */
  mayAsk(user: number | undefined, place?: Place): boolean;
  /** A group has a new id: listed before, listed after. True where that matters to the owner's list. */
  follow(from: number, to: number): boolean;
}

export function createAccess({ allowedChats, allowedUsers, owners = [] }: AccessLists): Access {
  const chats = allowedChats && new Set(allowedChats);
  const users = allowedUsers && new Set(allowedUsers);
  const isRestricted = chats !== undefined || users !== undefined;
  return {
    isRestricted,
    isOwner: user => user !== undefined && owners.includes(String(user)),
    mayAsk(user, place) {
      if (!isRestricted) return true;
      if (place?.type === "group" && chats) return chats.has(String(place.chat));
      if (user === undefined) return false;
      return users?.has(String(user)) === true || (place?.type !== "group" && chats?.has(String(user)) === true);
    },
    follow(from, to) {
      if (!chats?.has(String(from)) || chats.has(String(to))) return false;
      chats.add(String(to));
      return true;
    },
  };
}
