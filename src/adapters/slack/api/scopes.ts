/** What the bot token must be allowed, and what for; the same list as in manifest.yaml. */

/** Without one of these, the part named beside it does not work. */
export const neededScopes: Readonly<Record<string, string>> = {
  commands: "the command /ask and the shortcut",
  "chat:write": "answering",
  "app_mentions:read": "mentions in channels",
  "im:history": "direct messages",
  "assistant:write": "suggested questions",
};

/** Only for the thread of a question: whether an answer arrived before it is sent again, and what was said and asked there before. */
export const lookScopes: readonly string[] = ["channels:history", "groups:history"];

/** Only for the language that somebody has set in Slack (users.info), where their words show none. */
export const languageScope = "users:read";

/** Only for all passages on a topic as files. */
export const filesScope = "files:write";

/** Without one of these the bot answers all the same, and only what stands beside it is missing. */
export const furtherScopes: Readonly<Record<string, string>> = {
  [filesScope]: "who asks for all there is gets no files",
  "reactions:read": "a thumb that somebody puts on an answer is not counted; the buttons below it are",
  [languageScope]: "who presses a button or opens Home is spoken to in English, whatever language they have set",
};
