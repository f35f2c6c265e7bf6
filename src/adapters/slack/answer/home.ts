/**
 * The app's own page and the prompts above its direct message. Everything said there is the core's, but for how to ask in
 * Slack, which only this adapter knows.
 */
import type { types } from "@slack/bolt";
import { commandItems } from "../../../core/reply/help.ts";
import type { Block, Bot, Choice, Surface } from "../../../core/reply/reply.ts";
import { renderBlocks } from "../send/render.ts";

/** How to ask, as help shows it at its end and Home in its middle. */
const howToAsk: readonly string[] = [
  "/ask and a question: the answer is for you alone, with a button that shares it.",
  "Mention me in a channel: I answer in the thread. A direct message: I answer right there.",
  "Find on record, in the menu of a message: was this said?",
];

/** Slack has one command: the others are written behind it. */
export const surface: Surface = { prefix: "/ask ", hasButtons: true, notes: howToAsk };

/** A page holds 100 blocks at most. */
const mostBlocks = 100;

const paragraph = (text: string): Block => ({ type: "paragraph", spans: [{ text }] });
const heading = (text: string): Block => ({ type: "heading", spans: [{ text, style: "strong" }] });

/**
 * What the bot is, what its record holds, three questions to try, how to ask, and what is kept. The page remembers the
 * direct message its buttons are answered in.
 */
export async function renderHome(bot: Bot, channel = ""): Promise<types.HomeView> {
  const examples: readonly Choice[] = bot
    .examples()
    .map(text => ({ label: text, hint: "Answers in the direct message with me", command: { name: "ask", text } }));
  const privacy = await bot.reply({ command: { name: "privacy" }, place: "private", surface });
  const view = homeView([
    ...bot.about(),
    ...(examples.length > 0 ? [heading("Try it"), { type: "choices", choices: examples } as const] : []),
    heading("How to ask"),
    { type: "list", items: [...howToAsk.map(text => [{ text }]), ...commandItems(surface)] },
    heading("Privacy"),
    ...privacy.blocks,
  ]);
  return { ...view, private_metadata: channel };
}

/** The page of somebody who is not let in. */
export function renderClosedHome(sentence: string): types.HomeView {
  return homeView([paragraph(sentence)]);
}

function homeView(blocks: readonly Block[]): types.HomeView {
  return { type: "home", blocks: renderBlocks(blocks).slice(0, mostBlocks) };
}

/** At most four prompts (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts). */
export function renderPrompts(bot: Bot): { readonly title: string; readonly message: string }[] {
  return bot
    .examples()
    .slice(0, 4)
    .map(text => ({ title: text, message: text }));
}
