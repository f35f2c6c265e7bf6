/**
 * Messages on their way to Slack. Each channel has its own queue, so that a rate limit or a lost answer in one holds up no
 * other; a message is kept trying for longer than an hour, since its question was acknowledged and will not come again.
 *
 *   post           everyone in a channel, thread or direct message: chat.postMessage, with a mark to find it by
 *   postEphemeral  only who asked: the response URL, else an ephemeral message, else the direct message with them
 *   respond        the response URL alone: publicly where the bot is no member, or in place of the pressed message
 */
import { createHash } from "node:crypto";
import type { webApi } from "@slack/bolt";
import { formatCommand } from "../../../core/reply/command-text.ts";
import type { Command } from "../../../core/reply/commands.ts";
import type { ReplyFile } from "../../../core/reply/reply.ts";
import { createKeyedQueue } from "../../chat/keyed-queue.ts";
import { RanOut } from "../../journal/ran-out.ts";
import type { Log } from "../../log/log.ts";
import { type Fault, faultOf } from "../api/fault.ts";
import type { Health } from "../api/health.ts";
import type { Place } from "../receive/read.ts";
import { type Address, createFindCopy, type FindCopy, hasFiles, hasMark, markType } from "./find-copy.ts";
import { type PlainMessage, plainMessages } from "./plain-message.ts";
import { quiet } from "./quiet.ts";
import type { SlackMessage } from "./render.ts";
import { mostResponses, noResponse, type Respond, type ResponseForm } from "./response-url.ts";
import { retry } from "./retry.ts";
import { isPerson, type Upload } from "./upload.ts";

export interface Outbox {
  /** Undefined where all of it is out. */
  post(address: Address, messages: readonly SlackMessage[], mark: Mark): Promise<Fault | undefined>;
  postEphemeral(place: Place, messages: readonly SlackMessage[], mark: Mark): Promise<Fault | undefined>;
  respond(place: Place, messages: readonly SlackMessage[], form: ResponseForm): Promise<Fault | undefined>;
  /** Files in one message behind those. The channel may be a person's id: then it is in their direct message. */
  postFiles(address: Address, files: readonly ReplyFile[], mark: Pick<Mark, "again">): Promise<Fault | undefined>;
  /** Any other call, kept trying in the queue of `key`. */
  call(key: string, call: () => Promise<unknown>): Promise<Fault | undefined>;
  /** Waits so long for what is under way, then gives the rest up: false. */
  drain(ms: number): Promise<boolean>;
}

/** What a message carries, for nobody to see. */
export interface Mark {
  /** The same whenever the same answer is sent. */
  readonly key: string;
  /** A process before may have sent it. */
  readonly again?: boolean;
  /** False where another copy of the bot may go on with it: then it rejects with RanOut. */
  readonly isOurs?: () => boolean;
  /** The question it answers. */
  readonly asked?: Command;
  /** Told Slack's time of each message. */
  readonly onPosted?: (ts: string) => void;
}

export interface OutboxParts {
  readonly client: webApi.WebClient;
  readonly respond: Respond;
  readonly upload: Upload;
  readonly health: Health;
  readonly log: Log;
}

/** `piece`: of a part that goes out as plain text. */
type Send = (message: SlackMessage | PlainMessage, part: number, piece?: number) => Promise<Fault | undefined>;

const patienceMs = 90 * 60_000;
/** A response URL is good for 30 minutes. */
const responseMs = 25 * 60_000;
/** Of a question that goes with its answer: Slack bounds what a message carries, and a longer one is no word that "and in 2023?" goes on from. */
const longestCarried = 1000;

export function createOutbox({ client, respond, upload, health, log }: OutboxParts): Outbox {
  /** The three ways to one person each have their patience. */
  const queue = createKeyedQueue({ deadlineMs: 3 * patienceMs });
  const findCopy = createFindCopy({ client, log });

  /** The outcome of a call with the bot token. */
  async function outcome(call: Promise<unknown>): Promise<Fault | undefined> {
    try {
      await call;
      health.worked();
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      health.failed(fault);
      return fault;
    }
  }

  async function isThere(address: Address, isCopy: Parameters<FindCopy>[1]): Promise<boolean | Fault> {
    const found = await findCopy(address, isCopy);
    if (typeof found === "boolean") health.worked();
    return found;
  }

  function posting(address: Address, { key, again = false, asked, onPosted }: Mark, signal: AbortSignal): Send {
    const { channel, thread } = address;
    const to = { channel, ...(thread ? { thread_ts: thread } : {}) };
    const answer = createHash("sha256").update(key).digest("hex").slice(0, 32);
    // The direct message of a person, opened by their id, cannot be looked into.
    const canLook = !isPerson(channel);
    const question = asked === undefined ? "" : formatCommand(asked);
    const carried = question === "" || question.length > longestCarried ? {} : { asked: question };
    return (message, part, piece) => {
      const mark = `${answer}.${part}${piece === undefined ? "" : `.${piece}`}`;
      const metadata = { event_type: markType, event_payload: { mark, ...carried } };
      const post = async (): Promise<void> => {
        const { ts } = await client.chat.postMessage({ ...to, ...message, ...quiet, metadata });
        if (ts) onPosted?.(ts);
      };
      return retry({
        call: () => outcome(post()),
        ...(canLook ? { isThere: () => isThere(address, hasMark(mark)), again } : {}),
        patienceMs,
        signal,
      });
    };
  }

  function showing({ channel = "", user, thread, threaded }: Place, signal: AbortSignal): Send {
    const to = { channel, user, ...(threaded && thread ? { thread_ts: thread } : {}) };
    return message =>
      retry({ call: () => outcome(client.chat.postEphemeral({ ...to, ...message })), patienceMs, signal });
  }

  function responding({ responseUrl }: Place, form: ResponseForm, signal: AbortSignal): Send {
    return (message, part) => {
      const body = { ...message, ...quiet };
      return part < mostResponses
        ? retry({ call: () => respond(responseUrl, body, form), patienceMs: responseMs, signal })
        : Promise.resolve(noResponse);
    };
  }

  /** The message; once more as plain text where Slack does not take its form. */
  async function sendOne(send: Send, message: SlackMessage, part: number): Promise<Fault | undefined> {
    const refused = await send(message, part);
    if (refused?.kind !== "form") return refused;
    log.error("Slack refused the form of a message; it goes out as plain text.", { code: refused.code });
    for (const [piece, plain] of plainMessages(message).entries()) {
      const fault = await send(plain, part, piece);
      if (fault) return fault;
    }
    return undefined;
  }

  /** Each message by the first way that takes it; a way that failed once is not tried again. */
  async function sendAll(
    messages: readonly SlackMessage[],
    ways: readonly Send[],
    { isOurs = () => true }: Pick<Mark, "isOurs"> = {},
  ): Promise<Fault | undefined> {
    let way = 0;
    for (const [part, message] of messages.entries()) {
      if (!isOurs()) throw new RanOut();
      let fault = await sendOne(ways[way]!, message, part);
      while (fault && way < ways.length - 1) {
        way += 1;
        fault = await sendOne(ways[way]!, message, part);
      }
      if (fault) return fault;
    }
    return undefined;
  }

  return {
    post: (address, messages, mark) =>
      queue.run(address.channel, signal => sendAll(messages, [posting(address, mark, signal)], mark)),
    postEphemeral(place, messages, mark) {
      const { channel, user, thread, direct } = place;
      return queue.run(`${channel} ${user}`, signal => {
        const ways = [responding(place, "private", signal)];
        if (channel !== undefined && direct) {
          ways.push(posting({ channel, ...(thread ? { thread } : {}) }, mark, signal));
        } else if (channel !== undefined) ways.push(showing(place, signal));
        return sendAll(messages, [...ways, posting({ channel: user }, mark, signal)], mark);
      });
    },
    respond: (place, messages, form) =>
      queue.run(`${place.channel} ${place.user}`, signal => sendAll(messages, [responding(place, form, signal)])),
    postFiles(address, files, { again = false }) {
      const names = hasFiles(files.map(({ name }) => name));
      const look = isPerson(address.channel) ? {} : { isThere: () => isThere(address, names), again };
      return queue.run(address.channel, signal => retry({ call: upload(address, files), ...look, patienceMs, signal }));
    },
    call: (key, call) => queue.run(key, signal => retry({ call: () => outcome(call()), patienceMs, signal })),
    drain: ms => queue.drain(ms),
  };
}
