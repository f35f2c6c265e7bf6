/**
 * What of a message's text is meant for the bot: all of it in private; in a group a command, a reply to the bot or a
 * mention of it, and else nothing. Read from the text and not from the entities beside it, which need not fit the text.
 */

export interface Heard {
  readonly place: "private" | "group";
  /** The message answers one of the bot's. */
  readonly reply: boolean;
  /** The bot's, without "@". */
  readonly username: string;
}

/** Commands that are answered in groups, too; an unknown one may be meant for another bot there. */
const known = new Set(["start", "help", "ask", "sources", "p", "privacy", "more", "context", "quote"]);
const command = /^\s*\/(?<name>[a-z0-9_]{1,32})(?:@(?<bot>\w{1,64}))?[.,:;!?]*(?=\s|$)/i;

/** The question or command without the bot's name; undefined where the text is for somebody else. */
export function textForBot(text: string, { place, reply, username }: Heard): string | undefined {
  const mention = mentionOf(username);
  const found = command.exec(text);
  if (found?.groups) {
    const { name = "", bot } = found.groups;
    if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return undefined;
    if (place === "group" && !known.has(name.toLowerCase())) return undefined;
    const rest = text.slice(found[0].length).replace(mention, " ").trim();
    return rest === "" ? `/${name.toLowerCase()}` : `/${name.toLowerCase()} ${rest}`;
  }
  const rest = text.replace(mention, " ");
  return place === "private" || reply || rest !== text ? rest.trim() : undefined;
}

/** `@bot` in any case of letters, not as the beginning of `@bot2` and not in `write@bot.example`. */
function mentionOf(username: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_@])@${username.replace(/\W/g, "")}(?!\\w)`, "giu");
}
