/**
 * Update → Reply: each command given to what carries it out, and the one place where errors become words. Platforms are not
 * known here; a button is a command given for the person, so that nothing has to be remembered between two messages.
 */
import type { AbortSignal } from "../abort-signal.ts";
import { createInterviewLinks } from "../answer/interview-link.ts";
import type { QuotationFinder } from "../answer/quotation-check.ts";
import type { Interview, Passage, PastReferences } from "../model.ts";
import { quotedIn } from "../question/message/words-only.ts";
import { isBare } from "../question/typed-words.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { createApology } from "./apology.ts";
import { type AskParts, createAsking, type Situation } from "./ask.ts";
import { namesNothing } from "./asking/bare.ts";
import { onlyInterviews } from "./asking/interviews.ts";
import { shortened } from "./blocks.ts";
import { commandIn, parseSubcommand } from "./command-text.ts";
import { type Command, type Misread, type Pointer, takesArgument } from "./commands.ts";
import { gapsReply } from "./gaps/gaps.ts";
import {
  aboutBlocks,
  exampleText,
  helpBlocks,
  privacyBlocks,
  unknownBlock,
  type WayIn,
  welcomeBlocks,
} from "./help.ts";
import {
  citeReply,
  contextReply,
  helpReply,
  noticeReply,
  passageReply,
  pastNote,
  quotationReply,
  sourcesReply,
} from "./pages.ts";
import type { Bot, Circumstances, Reply, Surface, Update } from "./reply.ts";
import { createSuggest } from "./suggest.ts";
import { wordingFor } from "./wording/asker-language.ts";
import { inWording, type Wording } from "./wording/wording.ts";

export interface BotParts extends AskParts {
  readonly findQuotation: QuotationFinder;
  readonly index: PassageIndex;
  readonly past: PastReferences;
  /** The record lies in a cluster. */
  readonly isInCluster: boolean;
  /** Told of every failure, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
}

type PointingCommand = Extract<Command, Pointer>;

/** Of a quotation that was looked up, as it is remembered: nothing goes on from it. */
const longestRemembered = 100;

export function createBot(parts: BotParts): Bot {
  const { findQuotation, index, interviews, questions, scope, examples } = parts;
  const { ask, more, judge, shownBefore } = createAsking(parts);
  const links = createInterviewLinks(interviews);

  async function wayIn(surface: Surface): Promise<WayIn> {
    return { scope, examples: await examples(), surface };
  }

  async function run(command: Command | Misread, where: Situation, signal?: AbortSignal): Promise<Reply> {
    const { wording } = where;
    const { surface } = where;
    switch (command.name) {
      case "ask":
        return ask(command.text, where, signal);
      case "all":
        return ask(command.text, { ...where, isAll: true }, signal);
      case "more":
        return more(command.of, where, signal);
      case "context":
      case "passage":
      case "cite":
        return open(command, where, signal);
      case "sources":
        return sources(command.offset, wording);
      case "quote":
        return quote(command.words, wording, signal);
      case "start":
        return helpReply(welcomeBlocks(await wayIn(surface), wording));
      case "help":
        return helpReply(helpBlocks(await wayIn(surface), wording));
      case "privacy":
        return helpReply(privacyBlocks(wording, parts.isInCluster));
      case "right":
      case "wrong":
        return judge(command.name, command.of, where);
      case "gaps":
        return where.gaps ? gapsReply(where.gaps, wording) : noticeReply(wording.texts.gaps.forOwner);
      case "misread":
        return misread(command, where);
    }
  }

  /** A command without its stroke is one all the same where its argument shows it: "context 2", a reference alone. */
  function typed(command: Command | Misread, { gaps }: Circumstances): Command | Misread {
    if (command.name !== "ask") return command;
    if (gaps && command.text.trim().toLowerCase() === "gaps") return { name: "gaps" };
    const reference = links.referredBy(command.text)?.reference;
    if (reference !== undefined) return { name: "passage", reference };
    const behind = parseSubcommand(command.text);
    return behind && takesArgument(behind) ? behind : command;
  }

  /** What asks nothing itself asks for what it points at, another message or lines that it quotes: bare, as a question; with words that only point, was it said? */
  function meant(command: Command | Misread, { pointedAt = "" }: Circumstances): Command | Misread {
    const words = pointedAt.trim() === "" && command.name === "ask" ? quotedIn(command.text) : pointedAt;
    if (words.trim() === "") return command;
    if (command.name === "misread") return command.of === "quote" ? { name: "quote", words } : command;
    if (command.name !== "ask") return command;
    if (command.text === "") return { name: "ask", text: words };
    return pointsOnly(command.text) ? { name: "quote", words } : command;
  }

  /** "Did she say that?" */
  function pointsOnly(text: string): boolean {
    const question = questions.read(text);
    if (namesNothing(question)) return true;
    return question.intent === "ask" && isBare(question) && Object.keys(question.filters).length === 0;
  }

  /** The interview that a message is the address or the id of. */
  function linkedIn(command: Command | Misread): Interview | undefined {
    if (command.name === "ask") return links.at(command.text) ?? links.referredBy(command.text)?.interview;
    return command.name === "quote" ? links.at(command.words) : undefined;
  }

  /** An interview from its beginning. */
  async function begin({ id: interview }: Interview, wording: Wording, signal?: AbortSignal): Promise<Reply> {
    const [first, after] = await index.at(
      [0, 1].map(ordinal => ({ interview, ordinal })),
      signal,
    );
    return first
      ? contextReply({ chosen: first, note: "" }, { after }, wording)
      : noticeReply(wording.texts.talk.emptyInterview);
  }

  async function misread(command: Misread, { surface, wording }: Situation): Promise<Reply> {
    const entry = command.of && wording.texts.commands[command.of];
    if (entry && "missing" in entry) return noticeReply(entry.missing);
    return helpReply([unknownBlock(command, surface, wording), ...welcomeBlocks(await wayIn(surface), wording)]);
  }

  function sources(offset: number, wording: Wording): Reply {
    if (interviews.length === 0) return helpReply(aboutBlocks(scope, wording));
    if (offset >= interviews.length) return onlyInterviews(interviews.length, wording);
    const from = (next: number): Command => ({ name: "sources", offset: next });
    return sourcesReply({ interviews, offset, narrowedBy: [], from, scope }, wording);
  }

  async function quote(words: string, wording: Wording, signal?: AbortSignal): Promise<Reply> {
    const quotation = await findQuotation(words, signal);
    const reply = quotationReply({ asked: words, quotation, scope }, wording);
    return { ...reply, asked: { name: "quote", words: shortened(words, longestRemembered) } };
  }

  async function open(command: PointingCommand, where: Situation, signal?: AbortSignal): Promise<Reply> {
    const { wording } = where;
    const { chosen, note } = await pointedAt(command, where, signal);
    if (!chosen) {
      const { commands, talk } = wording.texts;
      const isUnasked = "at" in command && !where.previous;
      return noticeReply(note || (isUnasked ? commands[command.name].missing : talk.noSuchPassage));
    }
    if (command.name === "passage") return passageReply({ chosen, note }, wording);
    if (command.name === "cite") return citeReply(chosen, wording, command.style);
    const interview = chosen.interview.id;
    const places = [chosen.ordinal - 1, chosen.ordinal + 1].map(ordinal => ({ interview, ordinal }));
    const [before, after] = await index.at(places, signal);
    return contextReply({ chosen, note }, { before, after }, wording);
  }

  /** A number is one of the answer before; a reference may have had other words, or another place. */
  async function pointedAt(
    pointer: Pointer,
    { previous, wording }: Situation,
    signal?: AbortSignal,
  ): Promise<{ readonly chosen: Passage | undefined; readonly note: string }> {
    if ("at" in pointer) {
      return { chosen: (await shownBefore(previous, signal))[pointer.at - 1]?.passage, note: "" };
    }
    const reference = links.referredBy(pointer.reference)?.reference ?? pointer.reference;
    const past = Object.hasOwn(parts.past, reference) ? parts.past[reference] : undefined;
    const [chosen] = await index.get([past?.kind === "moved" ? (past.to ?? reference) : reference], signal);
    return { chosen, note: pastNote(reference, past, wording) };
  }

  function sorry(error: unknown, wording: Wording): Reply {
    const { reference, reply } = createApology(wording, error);
    parts.onFailure?.(reference, error);
    return reply;
  }

  return {
    async reply(update, signal) {
      assertUpdate(update);
      const wording = wordingFor(update);
      try {
        const command = meant(typed(commandIn(update), update), update);
        const linked = linkedIn(command);
        const where = { ...update, wording };
        const found = await (linked ? begin(linked, wording, signal) : run(command, where, signal));
        // "Quote prices at home": words that are nowhere, and in no marks, ask for something.
        const isAsked =
          found.kind === "nothing" && command.name === "quote" && "text" in update && isUnmarked(update.text);
        return inWording(isAsked ? await ask(update.text, where, signal) : found, wording);
      } catch (error) {
        if (signal?.aborted) throw error;
        return inWording(sorry(error, wording), wording);
      }
    },

    suggest: createSuggest(parts),
    examples: async wording => (await examples()).map(example => exampleText(example, wording)),
    about: wording => aboutBlocks(scope, wording),
    interviewIds: () => interviews.map(interview => interview.id),
  };
}

/** A question in plain words, without quotation marks. */
function isUnmarked(text: string): boolean {
  return !/^\s*\/|["\u201c\u201e\u00ab\u2018']/.test(text);
}

function assertUpdate(update: Update): void {
  const isFull =
    typeof update === "object" && update !== null && ("command" in update || typeof update.text === "string");
  if (!isFull) throw new TypeError("an update must hold a text or a command");
}
