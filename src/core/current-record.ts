/**
 * The record that answers now. Whoever talks to people is given this bot: it looks for the record once for each question, so that
 * no answer mixes two, and another may be put in its place at any time. While the first is being read a question waits a moment,
 * since most records are there by then; after that people are told how far it is.
 */
import type { Onrecord } from "./onrecord.ts";
import { paragraph, plain, replyOf } from "./reply/blocks.ts";
import type { Block, Bot } from "./reply/reply.ts";
import { wordingFor } from "./reply/wording/asker-language.ts";
import { inWording, type Wording } from "./reply/wording/wording.ts";

export interface CurrentRecord {
  readonly bot: Bot;
  /** Nothing until the first is there. */
  readonly onrecord: Onrecord | undefined;
  /** Resolves when the first is there. */
  readonly arrived: Promise<void>;
  /** From now on this one answers; gives the one before, which may still be answering. */
  set(onrecord: Onrecord): Onrecord | undefined;
  /** How much of the first is read, 0 to 1. */
  show(share: number): void;
}

/** `patience`: resolves when a question has waited long enough for the first record. */
export function createCurrentRecord(patience: () => Promise<void>): CurrentRecord {
  let current: Onrecord | undefined;
  let share = 0;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });

  async function awaited(): Promise<Bot | undefined> {
    if (!current) await Promise.race([arrived, patience()]);
    return current?.bot;
  }

  const bot: Bot = {
    async reply(update, signal) {
      const answering = await awaited();
      if (answering) return answering.reply(update, signal);
      const wording = wordingFor(update);
      return inWording(replyOf("notice", stillReading(share, wording)), wording);
    },
    async suggest(text, page, signal) {
      return current ? current.bot.suggest(text, page, signal) : { suggestions: [], total: 0 };
    },
    examples: async () => current?.bot.examples() ?? [],
    about: wording => current?.bot.about(wording) ?? stillReading(share, wording),
    interviewIds: () => current?.bot.interviewIds() ?? [],
  };

  return {
    bot,
    get onrecord() {
      return current;
    },
    arrived,
    set(onrecord) {
      const before = current;
      current = onrecord;
      arrive();
      return before;
    },
    show(next) {
      share = next;
    },
  };
}

function stillReading(share: number, { texts, line }: Wording): readonly Block[] {
  return [paragraph(plain(line(texts.talk.stillReading, { share: String(Math.floor(100 * share)) })))];
}
