/** In which language a person is answered: Slack is asked for theirs only where neither their words nor the message of a button show one. */
import { present } from "../../../core/question/present.ts";
import type { Message } from "../../../core/reply/reply.ts";
import { showsLanguage, wordingFor } from "../../../core/reply/wording/asker-language.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";
import type { LanguageOf } from "../api/languages.ts";
import type { Asked, Question, Share } from "../receive/read.ts";

/** What tells the language of an answer. */
export interface Told {
  readonly message: Message;
  readonly spoken?: string;
  /** Looked up when it is called for. */
  readonly language?: () => Promise<string | undefined>;
}

export function toldBy(asked: Question | Share, languageOf: LanguageOf): Told {
  const message = "command" in asked ? { command: asked.command } : { text: asked.text };
  const { spoken, place } = asked;
  if (showsLanguage({ ...message, ...present({ spoken }) })) return { message, ...present({ spoken }) };
  return { message, ...present({ spoken }), language: () => languageOf(place.user) };
}

/** For what the bot says to somebody beside answers. */
export async function wordingOfAsker(asked: Asked, languageOf: LanguageOf): Promise<Wording> {
  if (asked.kind === "unread") return wordingOf(await languageOf(asked.place.user));
  const { message, spoken, language } = toldBy(asked, languageOf);
  return wordingFor({ ...message, ...present({ spoken, language: await language?.() }) });
}
