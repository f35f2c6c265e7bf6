/**
 * The Bot API through grammY, with what its client leaves open: requests end after a bounded time, answers are bounded in size, no
 * redirect is followed (the address holds the token), and what is no answer of the Bot API counts as a failed request.
 */
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Api, HttpError } from "grammy";
import { holdBack } from "./hand-over.ts";

const mostBytes = 10 * 1024 * 1024;
/** Servers close idle connections after a minute or so; ours go first, so that no request meets a closing one. */
const idleMs = 15_000;

export interface ApiSettings {
  readonly token: string;
  /** The address before `/bot<token>`, without a slash at its end; Telegram's own where absent. */
  readonly apiRoot?: string;
  readonly timeoutSeconds: number;
}

export function createApi({ token, apiRoot = "https://api.telegram.org", timeoutSeconds }: ApiSettings): Api {
  const agent = apiRoot.startsWith("https:")
    ? new HttpsAgent({ keepAlive: true, timeout: idleMs })
    : new HttpAgent({ keepAlive: true, timeout: idleMs });
  holdBack(agent);
  const api = new Api(token, {
    apiRoot,
    timeoutSeconds,
    baseFetchConfig: { agent, compress: true, redirect: "error", size: mostBytes },
  });
  api.config.use(async (call, ...request) => {
    const answer: unknown = await call(...request);
    if (typeof answer === "object" && answer !== null && "ok" in answer) return answer as never;
    throw new HttpError(`Call to '${request[0]}' failed!`, new Error("the answer is not one of the Bot API"));
  });
  return api;
}

type ApiSignal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** grammY's types know only the signals of a stand-in from before Node had its own; its code takes both. */
export function apiSignal(signal: AbortSignal): ApiSignal {
  return signal as unknown as ApiSignal;
}
