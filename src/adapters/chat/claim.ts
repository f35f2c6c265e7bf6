/** Somebody else's words, handed on to the bot (forwarded, or picked from a message): *did he say that?* */
import type { Command } from "../../core/reply/commands.ts";

/** What ends as a question is asked; anything else is looked up as a quotation. */
export function claimIn(words: string): Command {
  const text = words.trim();
  return /[?\u061F\uFF1F][\s"'\p{Pf})\]]*$/u.test(text) ? { name: "ask", text } : { name: "quote", words: text };
}
