/**
 * Who may ask, and where. The place decides in groups, the person in private; where no list is set the bot is open.
 *
 *   group             its id among the chats; with a list of users only: the asker's id in that
 *   private, inline   the person's id among the users or the chats (a private chat has the id of its person)
 */

export interface AccessLists {
  /** Ids as written; absent: not set. */
  readonly allowedChats?: readonly string[];
  readonly allowedUsers?: readonly string[];
}

export interface Access {
  /** False: open to everyone. */
  readonly restricted: boolean;
  mayAskInGroup(chat: number, user: number | undefined): boolean;
  mayAskAlone(user: number | undefined): boolean;
  /** A group has a new id: listed before, listed after. True where that matters to the owner's list. */
  follow(from: number, to: number): boolean;
}

export function createAccess({ allowedChats, allowedUsers }: AccessLists): Access {
  const chats = allowedChats && new Set(allowedChats);
  const users = allowedUsers && new Set(allowedUsers);
  const restricted = chats !== undefined || users !== undefined;
  return {
    restricted,
    mayAskInGroup(chat, user) {
      if (!restricted) return true;
      return chats ? chats.has(String(chat)) : user !== undefined && users?.has(String(user)) === true;
    },
    mayAskAlone(user) {
      if (!restricted) return true;
      return user !== undefined && (users?.has(String(user)) === true || chats?.has(String(user)) === true);
    },
    follow(from, to) {
      if (!chats?.has(String(from)) || chats.has(String(to))) return false;
      chats.add(String(to));
      return true;
    },
  };
}
