/**
 * The app's own page and the prompts above its direct message. Everything said there is the core's, but for how to ask in
 * Slack, which only this adapter knows.
 */
import type { types } from "@slack/bolt";
import { commandItems, exampleChoice } from "../../../core/reply/help.ts";
import type { Block, Bot, Surface } from "../../../core/reply/reply.ts";
import type { Wording } from "../../../core/reply/wording/wording.ts";
import { renderBlocks } from "../send/render.ts";

/** How to ask, as help shows it at its end and Home in its middle. Slack shows the name of the shortcut as the manifest has it. */
function waysToAsk({ line, texts }: Wording): readonly string[] {
  return texts.chats.waysToAsk.map(text => line(text, { command: "/ask", shortcut: "Find on record" }));
}

/** Slack has one command: the others are written behind it. */
export const surface: Surface = { prefix: "/ask ", hasButtons: true, notes: waysToAsk };

/** A page holds 100 blocks at most. */
const mostBlocks = 100;

const paragraph = (text: string): Block => ({ type: "paragraph", spans: [{ text }] });
const heading = (text: string): Block => ({ type: "heading", spans: [{ text, style: "strong" }] });

/**
 * What the bot is, what its record holds, three questions to try, how to ask, and what is kept. The page remembers the
 * direct message its buttons are answered in.
 */
export async function renderHome(bot: Bot, wording: Wording, channel = ""): Promise<types.HomeView> {
  const { language, texts } = wording;
  const { homeExampleHint, howToAsk, privacy, tryIt } = texts.chats;
  const examples = (await bot.examples(wording)).map(text => exampleChoice(text, homeExampleHint));
  const kept = await bot.reply({ command: { name: "privacy" }, place: "private", surface, language });
  const view = homeView(
    [
      ...bot.about(wording),
      ...(examples.length > 0 ? [heading(tryIt), { type: "choices", choices: examples } as const] : []),
      heading(howToAsk),
      { type: "list", items: [...waysToAsk(wording).map(text => [{ text }]), ...commandItems(surface, wording)] },
      heading(privacy),
      ...kept.blocks,
    ],
    wording,
  );
  return { ...view, private_metadata: channel };
}

/** The page of somebody who is not let in. */
export function renderClosedHome(sentence: string, wording: Wording): types.HomeView {
  return homeView([paragraph(sentence)], wording);
}

function homeView(blocks: readonly Block[], { language }: Wording): types.HomeView {
  return { type: "home", blocks: renderBlocks(blocks, { language }).slice(0, mostBlocks) };
}

/** At most four prompts (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts). */
export async function renderPrompts(
  bot: Bot,
  wording: Wording,
): Promise<{ readonly title: string; readonly message: string }[]> {
  const examples = await bot.examples(wording);
  return examples.slice(0, 4).map(text => ({ title: text, message: text }));
}
