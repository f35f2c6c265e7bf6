/**
 * What of a message's text is meant for the bot: all of it in private; in a group a command, a reply to the bot or a
 * mention of it, and else nothing. Read from the text and not from the entities beside it, which need not fit the text.
 */
import { splitCommand } from "../../../core/reply/command-text.ts";
import { commandNamed } from "../../../core/reply/commands.ts";

export interface Heard {
  readonly place: "private" | "group";
  /** The message answers one of the bot's. */
  readonly reply: boolean;
  /** The bot's, without "@". */
  readonly username: string;
}

/** The question or command without the bot's name; undefined where the text is for somebody else. */
export function textForBot(text: string, { place, reply, username }: Heard): string | undefined {
  const mention = mentionOf(username);
  const written = splitCommand(text);
  if (written) {
    const { name, bot, argument } = written;
    if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return undefined;
    // An unknown one may be meant for another bot.
    if (place === "group" && !commandNamed(name)) return undefined;
    return `/${name.toLowerCase()} ${argument.replace(mention, " ").trim()}`.trimEnd();
  }
  const rest = text.replace(mention, " ");
  return place === "private" || reply || rest !== text ? rest.trim() : undefined;
}

/** `@bot` in any case of letters, not as the beginning of `@bot2` and not in `write@bot.example`. */
function mentionOf(username: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_@])@${username.replace(/\W/g, "")}(?!\\w)`, "giu");
}
