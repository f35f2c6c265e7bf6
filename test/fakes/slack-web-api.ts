/**
 * The Web API methods the bot calls, with Slack's checks and its error codes. Arguments come as a form in which everything
 * that is no text is JSON.
 */
import { blockKitProblems } from "./slack-block-kit.ts";
import { botUser, team, type World } from "./slack-world.ts";

export type Arguments = Readonly<Record<string, string>>;
export type Result = Readonly<Record<string, unknown>>;

export interface WebApi {
  /** Scopes of the bot token, named in each answer. */
  scopes: readonly string[];
  /** What was sent to the address of a file: the status that is answered. */
  upload(path: string, text: string): number;
  /** Payloads that broke a limit: there must be none. */
  readonly problems: string[];
  run(method: string, token: string, args: Arguments): Result;
}

export const botToken = "xoxb-1111-2222-canaryBotToken";
export const appToken = "xapp-1-A1-3333-canaryAppToken";

const refuse = (error: string, more: Result = {}): Result => ({ ok: false, error, ...more });

export function createWebApi(world: World, socketUrl: () => string, uploadUrl: (path: string) => string): WebApi {
  const problems: string[] = [];
  /** By their numbers; the text once it is there. */
  const uploads = new Map<string, { readonly name: string; readonly length: number; text?: string; isShared?: true }>();

  function check(args: Arguments, mostBlocks = 50): Result | undefined {
    const found = blockKitProblems({ text: args.text ?? "", blocks: blocksOf(args) }, mostBlocks);
    problems.push(...found);
    if (found.length === 0) return undefined;
    return refuse(
      found.some(problem => problem.startsWith("msg_blocks_too_long")) ? "msg_blocks_too_long" : "invalid_blocks",
    );
  }

  function placeProblem(channel: string): Result | undefined {
    if (/^U/.test(channel)) return undefined;
    const found = world.channels.get(channel) ?? (channel.startsWith("DU") ? { member: true } : undefined);
    if (!found) return refuse("channel_not_found");
    if (found.archived) return refuse("is_archived");
    return found.member ? undefined : refuse("not_in_channel");
  }

  function threadProblem(thread: string | undefined): Result | undefined {
    return thread !== undefined && world.goneThreads.has(thread) ? refuse("thread_not_found") : undefined;
  }

  const methods: Readonly<Record<string, (args: Arguments) => Result>> = {
    "auth.test": () => ({ ok: true, user_id: botUser, user: "onrecord", bot_id: "BBOT", team_id: team, team: "Acme" }),
    "apps.connections.open": () => ({ ok: true, url: socketUrl() }),
    "chat.postMessage"(args) {
      const wrong = placeProblem(args.channel ?? "") ?? threadProblem(args.thread_ts) ?? check(args);
      if (wrong) return wrong;
      const channel = /^U/.test(args.channel!) ? `D${args.channel}` : args.channel!;
      const message = world.post({
        channel,
        text: args.text ?? "",
        blocks: blocksOf(args),
        by: "chat.postMessage",
        replaced: false,
        ...(args.thread_ts ? { thread: args.thread_ts } : {}),
        ...(args.metadata ? { metadata: JSON.parse(args.metadata) } : {}),
      });
      if (args.unfurl_links !== "false" || args.unfurl_media !== "false") problems.push("previews are on");
      return { ok: true, channel, ts: message.ts };
    },
    "chat.postEphemeral"(args) {
      const wrong = placeProblem(args.channel ?? "") ?? check(args);
      if (wrong) return wrong;
      const thread = args.thread_ts ? { thread: args.thread_ts } : {};
      const { channel = "", user = "", text = "" } = args;
      world.post({
        channel,
        only: user,
        text,
        blocks: blocksOf(args),
        by: "chat.postEphemeral",
        replaced: false,
        ...thread,
      });
      return { ok: true, message_ts: world.now() };
    },
    "conversations.replies": args => listed(args, args.ts),
    "conversations.history": args => listed(args),
    "users.info"({ user = "", include_locale }) {
      if (!api.scopes.includes("users:read")) return refuse("missing_scope", { needed: "users:read" });
      const locale = include_locale === "true" ? { locale: world.locales.get(user) ?? "en-US" } : {};
      return { ok: true, user: { id: user, ...locale } };
    },
    "files.getUploadURLExternal"({ filename = "", length = "" }) {
      if (!api.scopes.includes("files:write")) return refuse("missing_scope", { needed: "files:write" });
      if (filename === "" || !/^[1-9]\d*$/.test(length)) return refuse("invalid_arguments");
      const id = `F${uploads.size + 1}`;
      uploads.set(id, { name: filename, length: Number(length) });
      return { ok: true, upload_url: uploadUrl(`/upload/v1/${id}`), file_id: id };
    },
    "files.completeUploadExternal"(args) {
      if (!api.scopes.includes("files:write")) return refuse("missing_scope", { needed: "files:write" });
      const { channel_id: channel = "", thread_ts: thread, files = "" } = args;
      // No person can be named here, as chat.postMessage allows.
      if (!/^[CGDZ]/.test(channel)) return refuse("invalid_arguments");
      const named = JSON.parse(files) as readonly { readonly id: string; readonly title?: string }[];
      const sent = named.map(({ id }) => uploads.get(id));
      if (sent.length === 0 || sent.some(file => file?.text === undefined)) return refuse("file_not_found");
      if (sent.some(file => file?.isShared)) return refuse("file_already_shared");
      const wrong =
        placeProblem(channel) ?? threadProblem(thread) ?? (args.blocks ? check({ ...args, text: "files" }) : undefined);
      if (wrong) return wrong;
      for (const file of sent) file!.isShared = true;
      world.post({
        channel,
        text: args.initial_comment ?? "",
        blocks: blocksOf(args),
        files: sent.map(file => ({ name: file!.name, text: file!.text! })),
        by: "files.completeUploadExternal",
        replaced: false,
        ...(thread ? { thread } : {}),
      });
      return { ok: true, files: named };
    },
    "views.publish"(args) {
      const view = JSON.parse(args.view ?? "{}");
      const found = blockKitProblems({ text: "Home", blocks: view.blocks }, 100);
      problems.push(...found);
      world.views.push({ user: args.user_id ?? "", blocks: view.blocks, remembered: view.private_metadata ?? "" });
      return found.length > 0 ? refuse("invalid_arguments") : { ok: true };
    },
    "assistant.threads.setSuggestedPrompts"(args) {
      if (args.thread_ts) problems.push("thread_ts in the agent view");
      const prompts: readonly { readonly title: string }[] = JSON.parse(args.prompts ?? "[]");
      world.prompts.push({ channel: args.channel_id ?? "", titles: prompts.map(prompt => prompt.title) });
      return { ok: true };
    },
  };

  function listed({ channel = "", oldest = "0", include_all_metadata }: Arguments, thread?: string): Result {
    const scope = channel.startsWith("D") ? "im:history" : "channels:history";
    if (!api.scopes.includes(scope)) return refuse("missing_scope", { needed: scope, provided: api.scopes.join(",") });
    const wrong = placeProblem(channel);
    if (wrong) return wrong;
    if (thread !== undefined && world.goneThreads.has(thread)) return refuse("thread_not_found");
    // A thread begins with the message that opened it, whatever the time asked for; a channel shows none of its replies.
    const isIn = (message: { readonly ts: string; readonly thread?: string }): boolean =>
      thread === undefined ? message.thread === undefined : message.ts === thread || message.thread === thread;
    const posted = world.posted.filter(message => message.only === undefined);
    const messages = [...world.spoken, ...posted]
      .filter(message => message.channel === channel && isIn(message))
      .filter(message => message.ts === thread || Number(message.ts) >= Number(oldest))
      .sort((a, b) => Number(a.ts) - Number(b.ts))
      .map(message => ({
        ts: message.ts,
        text: message.text,
        ...("user" in message ? { user: message.user } : { bot_id: "BBOT", blocks: message.blocks }),
        ...("files" in message ? { files: message.files?.map(({ name }) => ({ name })) } : {}),
        ...("metadata" in message && include_all_metadata === "true" ? { metadata: message.metadata } : {}),
      }));
    return { ok: true, messages, has_more: false };
  }

  const api: WebApi = {
    scopes: [
      "commands",
      "chat:write",
      "app_mentions:read",
      "im:history",
      "assistant:write",
      "channels:history",
      "groups:history",
      "files:write",
      "reactions:read",
      "users:read",
    ],
    problems,
    upload(path, text) {
      const file = uploads.get(path.slice(path.lastIndexOf("/") + 1));
      if (!file || Buffer.byteLength(text) !== file.length) return 400;
      file.text = text;
      return 200;
    },
    run(method, token, args) {
      const wanted = method === "apps.connections.open" ? appToken : botToken;
      if (token !== wanted) return refuse("invalid_auth");
      return methods[method]?.(args) ?? refuse("unknown_method");
    },
  };
  return api;
}

function blocksOf(args: Arguments): readonly unknown[] {
  return args.blocks ? JSON.parse(args.blocks) : [];
}
