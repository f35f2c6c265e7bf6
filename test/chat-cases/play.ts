/** Plays a case on its platform, through the real SDK against the fake, and gives what people see of it. */
import type { Bot } from "../../src/core/reply/reply.ts";
import { shownText } from "../fakes/slack-block-kit.ts";
import { eventPayload } from "../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../fakes/slack-run.ts";
import { botUser, type Posted, seenIn } from "../fakes/slack-world.ts";
import { botId, botName, type FakeTelegram } from "../fakes/telegram.ts";
import { alone } from "../fakes/telegram-people.ts";
import { runTelegram } from "../fakes/telegram-run.ts";
import { until } from "../fakes/until.ts";
import type { ChatCase, Seen, Step } from "./cases.ts";

type Fields = Readonly<Record<string, unknown>>;

export function play(given: ChatCase, bot: Bot): Promise<readonly Seen[]> {
  return given.platform === "slack" ? playSlack(given, bot) : playTelegram(given, bot);
}

async function playTelegram(given: ChatCase, bot: Bot): Promise<readonly Seen[]> {
  const run = await runTelegram({ bot, hearsAll: true, albumMs: 20 });
  const { fake } = run;
  try {
    for (const text of [given.before, given.asked]) {
      if (text === undefined) continue;
      if (text === given.asked) fake.sent.length = 0;
      fake.push(alone(text));
      await run.idle();
    }
    for (const update of filled(given.updates ?? [], {})) fake.push(update);
    await run.idle();
    const answers: FakeTelegram["sent"][] = [];
    for (const step of given.steps ?? []) {
      fake.sent.length = 0;
      fake.push(stepOf(step, fake, answers));
      await run.idle();
      answers.push([...fake.sent]);
    }
    return fake.sent.map(({ text, entities = [], reply_parameters }) => ({
      text,
      own: entities
        .filter(({ type }) => type.endsWith("blockquote"))
        .sort((a, b) => b.offset - a.offset)
        .reduce((rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length), text),
      isReply: reply_parameters !== undefined,
    }));
  } finally {
    await run.stop();
  }
}

function stepOf(
  { from, chat, text, replyToAnswer }: Step,
  fake: FakeTelegram,
  answers: readonly FakeTelegram["sent"][],
) {
  const answer = replyToAnswer === undefined ? undefined : answers[replyToAnswer - 1]?.at(-1);
  const person = { id: from, is_bot: false, first_name: "P" };
  const place = { chat: { id: chat, type: "supergroup", title: "G" } };
  return alone(text, person, {
    ...place,
    ...(answer ? { reply_to_message: fake.messageOf(answer, answer.message_id) } : {}),
  });
}

async function playSlack(given: ChatCase, bot: Bot): Promise<readonly Seen[]> {
  const chat = await startSlack("http", { bot });
  const { world } = chat.fake;
  let from = 0;
  try {
    for (const event of given.events ?? []) {
      from = world.posted.length;
      const ANSWER_TS = world.posted.at(-1)?.ts ?? "";
      const [filledEvent] = filled([event], { ANSWER_TS }) as [Fields];
      world.channels.set(String(filledEvent.channel), { member: true });
      await chat.deliver("events_api", eventPayload(filledEvent));
      await settled(chat);
    }
    if (given.command !== undefined) await chat.command(given.command);
    await chat.adapter.stop();
    return world.posted.slice(from).filter(isOfTheCase).map(seen);
  } finally {
    await chat.stop();
  }
}

const elsewhere = "C2";

/** Somebody else's question, asked twice in turn, is answered: what was asked before is answered or never will be. */
async function settled(chat: SlackChat): Promise<void> {
  for (const user of ["U7", "U8"]) {
    const before = chat.fake.world.posted.length;
    await chat.mention("<@UBOT> /privacy", { channel: elsewhere, user });
    const answered = () => chat.fake.world.posted.slice(before).some(({ channel }) => channel === elsewhere);
    await until("the answer to somebody else", answered);
  }
  chat.fake.world.posted.splice(0, Number.POSITIVE_INFINITY, ...chat.fake.world.posted.filter(isOfTheCase));
}

const isOfTheCase = ({ channel }: Posted): boolean => channel !== elsewhere;

function seen(message: Posted): Seen {
  const withoutQuotes = message.blocks.map(block => {
    const { type, elements } = block as {
      readonly type: string;
      readonly elements?: readonly { readonly type: string }[];
    };
    return type === "rich_text"
      ? { type, elements: elements?.filter(element => element.type !== "rich_text_quote") }
      : block;
  });
  return { text: seenIn(message), own: message.blocks.length > 0 ? shownText(withoutQuotes) : message.text };
}

/** The payloads with the bot's ids in the places that are kept for them. */
function filled(payloads: readonly Fields[], more: Readonly<Record<string, string>>): readonly Fields[] {
  const values = { BOT_NAME: botName, BOT_USER: botUser, ...more };
  let text = JSON.stringify(payloads).replaceAll('"$BOT_ID"', String(botId)).replaceAll("$BOT_ID", String(botId));
  for (const [name, value] of Object.entries(values)) text = text.replaceAll(`$${name}`, value);
  return JSON.parse(text);
}
