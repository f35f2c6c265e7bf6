/** What became of an answer: the log is told, and the person where nothing came and one can still be reached. */
import { noticeReply } from "../../../core/reply/pages.ts";
import type { Reply } from "../../../core/reply/reply.ts";
import { inWording, type Wording } from "../../../core/reply/wording/wording.ts";
import { apologize } from "../../chat/apologize.ts";
import type { Log } from "../../log/log.ts";
import type { Fault } from "../api/fault.ts";
import type { LanguageOf } from "../api/languages.ts";
import { type Asked, lastingKey } from "../receive/read.ts";
import type { Outbox } from "../send/outbox.ts";
import { renderReply } from "../send/render.ts";
import { wordingOfAsker } from "./asker-language.ts";

export interface SettleParts {
  readonly outbox: Outbox;
  readonly languageOf: LanguageOf;
  readonly log: Log;
}

/** `fault`: what kept it from being sent, if something did. */
export type Settle = (asked: Asked, fault: Fault | undefined) => Promise<true>;

export function createSettle({ outbox, languageOf, log }: SettleParts): Settle {
  /** Tells the log and, where one can still be reached, the person. */
  async function settle(asked: Asked, fault: Fault | undefined): Promise<true> {
    const { place } = asked;
    const facts = { channel: place.channel, ...fault };
    if (fault === undefined) log.debug("Answered.", facts);
    else if (fault.kind === "later" || fault.kind === "token") {
      log.error("An answer was given up: Slack did not take it for too long.", facts);
    } else await explain(asked, fault);
    return true;
  }

  async function explain(asked: Asked, fault: Fault): Promise<void> {
    const { place } = asked;
    const facts = { channel: place.channel, ...fault };
    const told = replyTo(fault, await wordingOfAsker(asked, languageOf), facts);
    const silent = await outbox.postEphemeral(place, renderReply(told), { key: `told ${lastingKey(asked)}` });
    if (silent) log.error("The asker could not be told either.", { channel: place.channel, code: silent.code });
  }

  /** A place where nothing can be posted is said; anything else is ours to look into. */
  function replyTo(fault: Fault, wording: Wording, facts: Readonly<Record<string, unknown>>): Reply {
    const message = "Slack refused an answer.";
    if (fault.kind !== "place") return inWording(apologize(wording, { ...facts, log, message }), wording);
    log.error(message, facts);
    return inWording(noticeReply(wording.texts.chats.places[fault.place]), wording);
  }

  return settle;
}
