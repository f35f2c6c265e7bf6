/**
 * The Bot API on loopback, with the platform's rules: tokens, offsets, 409, kinds that were not asked for, limits and refusals by
 * their texts, migration, topics, deep links, callback and inline queries that must be answered, and faults on order. A real client talks to it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { InlineQueryResultArticle, Message, Update } from "grammy/types";
import { fieldsIn } from "./multipart.ts";
import {
  type AlbumPayload,
  type Attached,
  type InlinePayload,
  refusalOfAlbum,
  refusalOfCommands,
  refusalOfInline,
  refusalOfMessage,
  type SentPayload,
} from "./telegram-checks.ts";
import { createUpdateQueue } from "./telegram-queue.ts";

export interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What goes wrong, with the next `times` calls that match, or with each `every`th of all that match. */
export interface Fault {
  readonly method: string;
  readonly chat?: number;
  readonly times?: number;
  readonly every?: number;
  readonly as:
    | { readonly status: number; readonly description: string; readonly parameters?: Readonly<Record<string, number>> }
    /** The connection breaks: before the call is carried out, or after it. */
    | "reset before"
    | "reset after"
    | "html"
    | "huge"
    | "hang"
    | { readonly redirect: string };
}

export interface Toast {
  readonly id: string;
  readonly text: string;
}

interface GetUpdates {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

interface SetWebhook {
  readonly url: string;
  readonly secret_token?: string;
  readonly allowed_updates?: readonly string[];
}

type Answer = { readonly ok: true; readonly result: unknown } | Refusal;
interface Refusal {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;

export const fakeToken = "7123456789:AAF-canary_canary_canary_canary_0123";
export const botId = 7_123_456_789;
export const botName = "onrecord_bot";

export async function startFakeTelegram({ hearsAll = false, inline = true, sendMs = 0 } = {}) {
  const calls: Call[] = [];
  const sent: (SentPayload & { readonly message_id: number })[] = [];
  const albums: (Omit<AlbumPayload, "media"> & { readonly documents: readonly Attached[] })[] = [];
  const toasts: Toast[] = [];
  const inlineAnswers: InlinePayload[] = [];
  const faults: { readonly fault: Fault; left: number; seen: number }[] = [];
  const migrated = new Map<number, number>();
  const openQueries = new Set<string>();
  /** Forum topics that messages came from, as `chat topic`: no others can be written to. */
  const topics = new Set<string>();
  const guestAnswers: { readonly id: string; readonly text: string }[] = [];
  /** Kinds of updates that were asked for; undefined until then. */
  let allowed: readonly string[] | undefined;
  const sending = { now: 0, most: 0 };
  let botHost = "";
  let webhookUrl = "";
  let nextMessage = 1000;
  let nextUpdate = 500_000;
  const queue = createUpdateQueue(() => botHost);

  const refuse = (error_code: number, text: string, parameters?: Readonly<Record<string, number>>): Refusal => ({
    ok: false,
    error_code,
    description: `${error_code === 400 ? "Bad Request: " : ""}${text}`,
    ...(parameters ? { parameters } : {}),
  });

  /** The message as Telegram hands it back, and along with a press of its buttons. */
  function messageOf(payload: SentPayload, message_id: number): Message {
    const group = payload.chat_id < 0;
    const chat = group
      ? { id: payload.chat_id, type: "supergroup", title: "g" }
      : { id: payload.chat_id, type: "private", first_name: "p" };
    const from = { id: botId, is_bot: true, first_name: "Onrecord", username: botName };
    const topic =
      payload.message_thread_id === undefined
        ? {}
        : { message_thread_id: payload.message_thread_id, is_topic_message: true };
    const { text, entities, reply_markup } = payload;
    return {
      message_id,
      date: 1_700_000_000,
      chat,
      from,
      text,
      ...topic,
      ...(entities ? { entities } : {}),
      ...(reply_markup ? { reply_markup } : {}),
    } as unknown as Message;
  }

  function refusalOfPlace({ chat_id, message_thread_id: topic }: Omit<SentPayload, "text">): Refusal | undefined {
    const to = migrated.get(chat_id);
    if (to !== undefined) {
      return refuse(400, "group chat was upgraded to a supergroup chat", { migrate_to_chat_id: to });
    }
    const isThere = topic === undefined || topics.has(`${chat_id} ${topic}`);
    return isThere ? undefined : refuse(400, "message thread not found");
  }

  const methods: Readonly<Record<string, (payload: never) => Answer | Promise<Answer>>> = {
    getMe: () => ({
      ok: true,
      result: {
        id: botId,
        is_bot: true,
        first_name: "Onrecord",
        username: botName,
        can_join_groups: true,
        can_read_all_group_messages: hearsAll,
        supports_inline_queries: inline,
      },
    }),
    async getUpdates({ offset = 0, limit = 100, timeout = 0, allowed_updates }: GetUpdates) {
      allowed = allowed_updates ?? allowed;
      if (webhookUrl !== "") {
        return refuse(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      const updates = await queue.take(offset, limit, timeout * 1000);
      return updates
        ? { ok: true, result: updates }
        : refuse(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
          );
    },
    setWebhook({ url, secret_token = "", allowed_updates }: SetWebhook) {
      if (!url.startsWith("https://")) return refuse(400, "bad webhook: HTTPS url must be provided for webhook");
      allowed = allowed_updates ?? allowed;
      webhookUrl = url;
      queue.setWebhook({ url, secret: secret_token });
      return { ok: true, result: true };
    },
    deleteWebhook() {
      webhookUrl = "";
      queue.setWebhook(undefined);
      return { ok: true, result: true };
    },
    getWebhookInfo: () => ({
      ok: true,
      result: { url: webhookUrl, has_custom_certificate: false, pending_update_count: queue.pending.length },
    }),
    setMyCommands({ commands }: { commands: readonly { command: string; description: string }[] }) {
      const refusal = refusalOfCommands(commands);
      return refusal ? refuse(400, refusal) : { ok: true, result: true };
    },
    sendChatAction: () => ({ ok: true, result: true }),
    sendMediaGroup(payload: AlbumPayload & { readonly files: ReadonlyMap<string, Attached> }) {
      const { files, media, ...place } = payload;
      const refusal = refusalOfPlace(place) ?? refusalOfAlbum(media, files);
      if (refusal) return typeof refusal === "string" ? refuse(400, refusal) : refusal;
      const documents = media.map(({ media: at, caption }) => ({
        ...files.get(at.slice("attach://".length))!,
        ...(caption === undefined ? {} : { caption }),
      }));
      albums.push({ ...place, documents });
      const result = documents.map(({ name, caption }) => ({
        ...messageOf({ ...place, text: "" }, nextMessage++),
        text: undefined,
        document: { file_id: name, file_unique_id: name, file_name: name },
        caption,
      }));
      return { ok: true, result };
    },
    sendMessage(payload: SentPayload) {
      const refusal = refusalOfPlace(payload) ?? refusalOfMessage(payload);
      if (refusal) return typeof refusal === "string" ? refuse(400, refusal) : refusal;
      const message_id = nextMessage++;
      sent.push({ ...payload, message_id });
      return { ok: true, result: messageOf(payload, message_id) };
    },
    answerCallbackQuery({ callback_query_id: id, text = "" }: { callback_query_id: string; text?: string }) {
      if (!openQueries.delete(id)) {
        return refuse(400, "query is too old and response timeout expired or query ID is invalid");
      }
      if (text.length > 200) return refuse(400, "MESSAGE_TOO_LONG");
      toasts.push({ id, text });
      return { ok: true, result: true };
    },
    answerGuestQuery({ guest_query_id: id, result }: { guest_query_id: string; result: InlineQueryResultArticle }) {
      if (!openQueries.delete(id))
        return refuse(400, "query is too old and response timeout expired or query ID is invalid");
      const refusal = refusalOfInline({ inline_query_id: id, results: [result] });
      if (refusal) return refuse(400, refusal);
      guestAnswers.push({ id, text: (result.input_message_content as { message_text: string }).message_text });
      return { ok: true, result: { inline_message_id: "guest" } };
    },
    answerInlineQuery(payload: InlinePayload) {
      if (!openQueries.delete(payload.inline_query_id)) {
        return refuse(400, "query is too old and response timeout expired or query ID is invalid");
      }
      const refusal = refusalOfInline(payload);
      if (refusal) return refuse(400, refusal);
      inlineAnswers.push(payload);
      return { ok: true, result: true };
    },
  };

  function faultFor(method: string, chat: unknown): Fault | undefined {
    const found = faults.find(
      ({ fault, left }) => left > 0 && fault.method === method && (fault.chat === undefined || fault.chat === chat),
    );
    if (!found) return undefined;
    found.seen += 1;
    if (found.fault.every !== undefined) return found.seen % found.fault.every === 0 ? found.fault : undefined;
    found.left -= 1;
    return found.fault;
  }

  /** Sending takes a moment, and several at once are counted. */
  async function slowly(work: () => Answer | Promise<Answer>): Promise<Answer> {
    sending.now += 1;
    sending.most = Math.max(sending.most, sending.now);
    if (sendMs > 0) await new Promise(resolve => setTimeout(resolve, sendMs));
    sending.now -= 1;
    return work();
  }

  async function listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const payload = payloadIn(Buffer.concat(chunks), request.headers["content-type"]);
    calls.push({ method, payload });
    const as = faultFor(method, payload.chat_id)?.as;
    const reply = (answer: Answer): void => {
      response.writeHead(answer.ok ? 200 : answer.error_code, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
    };
    if (as === "hang") return;
    if (as === "huge") return void response.end(`{"ok":true,"result":"${"x".repeat(11 * 1024 * 1024)}"}`);
    if (as === "reset before") return void request.socket.destroy();
    if (as === "html") return void response.writeHead(502).end("<html>Bad Gateway</html>");
    if (typeof as === "object" && "redirect" in as)
      return void response.writeHead(302, { location: as.redirect }).end();
    if (typeof as === "object") {
      return reply({
        ok: false,
        error_code: as.status,
        description: as.description,
        ...(as.parameters ? { parameters: as.parameters } : {}),
      });
    }
    if (token !== fakeToken) return reply(refuse(401, "Unauthorized"));
    const run = methods[method];
    const answer =
      method === "sendMessage"
        ? await slowly(() => run!(payload as never))
        : run
          ? await run(payload as never)
          : refuse(404, "Not Found: method not found");
    if (as === "reset after") return void request.socket.destroy();
    reply(answer);
  }

  const server = createServer((request, response) => void listener(request, response).catch(() => response.destroy()));
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    sent,
    albums,
    toasts,
    inlineAnswers,
    guestAnswers,
    messageOf,
    sending,
    get pending() {
      return queue.pending;
    },
    get webhookUrl() {
      return webhookUrl;
    },
    /** Puts an update into the queue, with the next number unless it has one; gives it back for sending it again. */
    push(update: Partial<Update>): Update {
      const full = { update_id: nextUpdate++, ...update } as Update;
      const kind = Object.keys(update).find(key => key !== "update_id");
      if (allowed && kind !== undefined && !allowed.includes(kind)) return full;
      const query = full.callback_query?.id ?? full.inline_query?.id ?? full.guest_message?.guest_query_id;
      const message = full.message ?? full.callback_query?.message;
      if (message && "is_topic_message" in message && message.is_topic_message) {
        topics.add(`${message.chat.id} ${message.message_thread_id}`);
      }
      if (query !== undefined) openQueries.add(query);
      queue.push(full);
      return full;
    },
    fail(fault: Fault): void {
      faults.push({ fault, left: fault.times ?? 1, seen: 0 });
    },
    heal(): void {
      faults.length = 0;
    },
    migrate(from: number, to: number): void {
      migrated.set(from, to);
    },
    /** The topic is deleted; its messages stay known to nobody. */
    deleteTopic(chat: number, topic: number): void {
      topics.delete(`${chat} ${topic}`);
    },
    /** Where webhook posts go. */
    sendTo(host: string): void {
      botHost = host;
    },
    /** Sets a webhook as somebody else would have. */
    leaveWebhook(url: string): void {
      webhookUrl = url;
    },
    async stop(): Promise<void> {
      queue.stop();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** JSON, or a form whose fields are JSON where they are no strings; its files stand beside them. */
function payloadIn(body: Buffer, type = ""): Record<string, unknown> {
  if (!type.startsWith("multipart/")) return JSON.parse(body.toString() || "{}") as Record<string, unknown>;
  const fields = fieldsIn(body, type);
  const files = fields.flatMap(({ name, fileName, text }) =>
    fileName === undefined ? [] : [[name, { name: fileName, text }] as const],
  );
  const values = fields.flatMap(({ name, fileName, text }) =>
    fileName === undefined ? [[name, JSON.parse(text) as unknown] as const] : [],
  );
  return { ...Object.fromEntries(values), files: new Map(files) };
}
