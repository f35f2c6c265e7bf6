/**
 * The record that answers now. Whoever talks to people is given this bot: it looks for the record once for each question, so that
 * no answer mixes two, and another may be put in its place at any time. While the first is being read a question waits a moment,
 * since most records are there by then; after that people are told how far it is.
 */
import type { Onrecord } from "./onrecord.ts";
import { createApology } from "./reply/apology.ts";
import { paragraph, plain, replyOf } from "./reply/blocks.ts";
import type { Block, Bot, Reply } from "./reply/reply.ts";
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
  /** The first cannot be had now: until it is there people are told so at once. */
  fail(error: unknown): void;
}

export interface CurrentParts {
  /** Resolves when a question has waited long enough for the first record. */
  readonly patience: () => Promise<void>;
  /** Told of every apology for a record that cannot be had, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
}

export function createCurrentRecord({ patience, onFailure }: CurrentParts): CurrentRecord {
  let current: Onrecord | undefined;
  let share = 0;
  let failure: unknown;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });

  async function awaited(): Promise<Bot | undefined> {
    if (!current && failure === undefined) await Promise.race([arrived, patience()]);
    return current?.bot;
  }

  function notYet(wording: Wording): Reply {
    if (failure === undefined) return replyOf("notice", stillReading(share, wording));
    const { reference, reply } = createApology(wording, failure);
    onFailure?.(reference, failure);
    return reply;
  }

  const bot: Bot = {
    async reply(update, signal) {
      const answering = await awaited();
      if (answering) return answering.reply(update, signal);
      const wording = wordingFor(update);
      return inWording(notYet(wording), wording);
    },
    async suggest(text, page, signal) {
      return current ? current.bot.suggest(text, page, signal) : { suggestions: [], total: 0 };
    },
    examples: async wording => current?.bot.examples(wording) ?? [],
    about: wording => current?.bot.about(wording) ?? notYet(wording).blocks,
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
    fail(error) {
      failure = error;
    },
  };
}

function stillReading(share: number, { texts, line }: Wording): readonly Block[] {
  return [paragraph(plain(line(texts.talk.stillReading, { share: String(Math.floor(100 * share)) })))];
}
