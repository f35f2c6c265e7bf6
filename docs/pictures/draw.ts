/** The README's pictures: real answers of a small record of this repository, through the renderers that the platforms get. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderReply as slackMessages } from "../../src/adapters/slack/send/render.ts";
import { renderReply as telegramMessages } from "../../src/adapters/telegram/send/render.ts";
import { loadRecord } from "../../src/app/load-record.ts";
import { drawSlack, slackThemes } from "./slack.ts";
import { drawTelegram, telegramThemes } from "./telegram.ts";

const record = "examples/harbour";
const askedInTelegram = "What did the mayor say about the ferry?";
const askedInSlack = "When will the builders begin?";
const surface = { prefix: "/", hasButtons: true, takesJudgements: true };

/** Names of the pictures and what is in them. */
export async function pictures(): Promise<ReadonlyMap<string, string>> {
  const { onrecord } = await loadRecord(record);
  const telegram = await onrecord.bot.reply({ text: askedInTelegram, place: "private", surface });
  const slack = await onrecord.bot.reply({ text: askedInSlack, place: "group", surface });
  const inTelegram = telegramMessages(telegram, "onrecord_bot")[0]!;
  const inSlack = slackMessages(slack)[0]!;
  const drawn = (["light", "dark"] as const).flatMap(theme => [
    [`telegram-${theme}.svg`, drawTelegram(askedInTelegram, inTelegram, telegramThemes[theme])] as const,
    [`slack-${theme}.svg`, drawSlack(`@onrecord ${askedInSlack}`, inSlack, slackThemes[theme])] as const,
  ]);
  return new Map(drawn);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync("docs/pictures", { recursive: true });
  for (const [name, svg] of await pictures()) writeFileSync(join("docs/pictures", name), svg);
}
