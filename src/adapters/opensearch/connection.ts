/**
 * The one door to a cluster: requests with a deadline, and failures as one error class whose message an owner can act on. Nothing of a
 * request, which has the password, is in an error.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { Client, errors } from "@opensearch-project/opensearch";
import type { AbortSignal } from "../../core/abort-signal.ts";
import { OnrecordError } from "../../core/errors.ts";
import { createBreaker } from "./breaker.ts";
import { timeLeft, withinTime } from "./question-time.ts";
import { InPart, reasonOf, type Search, type SearchTogether, searchTogether } from "./searches.ts";

export interface ClusterSettings {
  /** Addresses of one cluster, without names and passwords. */
  readonly nodes: readonly string[];
  /** A user with a password, or an API key. */
  readonly user?: { readonly name: string; readonly password: string };
  readonly apiKey?: string;
  /** Authorities that are trusted beside the usual ones, PEM. */
  readonly authorities?: string;
  /** What a question may take for all that it asks; two seconds, where nobody measures or tests. */
  readonly deadlineMs?: number;
}

export interface Asked {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: object;
  /** Lines of JSON, in place of a body. */
  readonly lines?: readonly string[];
  /** True where it changes something and takes its time: the deadline is a minute, and it is not sent again. */
  readonly isWork?: boolean;
  /** What is no failure: 404 where nothing may be there. */
  readonly ignore?: readonly number[];
}

export interface Connection {
  /** The answer's body. Rejects with OnrecordError `unavailable`, or with the signal's reason. */
  ask<Body>(asked: Asked, signal?: AbortSignal): Promise<Body>;
  readonly search: SearchTogether;
  /** Does what a question asks, all of it within one deadline. */
  inTime<Made>(ask: () => Promise<Made>): Promise<Made>;
  close(): Promise<void>;
}

/** A search that a node lost in the middle is asked of the others, once they know. */
const mostTries = 4;
const againMs = 50;
/** A timer that comes so much too late was held up. */
const heldUpMs = 20;
const deadlines = { question: 2_000, work: 60_000 };

export interface ConnectionOptions {
  /** Told of each request that was answered, and of the bytes of its answer. */
  readonly onAnswer?: ((bytes: number) => void) | undefined;
}

export function connect(settings: ClusterSettings, options: ConnectionOptions = {}): Connection {
  const { onAnswer } = options;
  const { nodes, user, apiKey, authorities, deadlineMs = deadlines.question } = settings;
  const client = new Client({
    nodes: [...nodes],
    maxRetries: 2,
    suggestCompression: true,
    // The deadline of a question ends it sooner.
    requestTimeout: 2 * deadlineMs,
    ...(user ? { auth: { username: user.name, password: user.password } } : {}),
    ...(apiKey === undefined ? {} : { headers: { authorization: `ApiKey ${apiKey}` } }),
    ...(authorities === undefined ? {} : { ssl: { ca: authorities } }),
  });
  const breaker = createBreaker();

  async function ask<Body>({ method, path, body, lines, isWork, ignore }: Asked, signal?: AbortSignal): Promise<Body> {
    signal?.throwIfAborted();
    if (!breaker.mayTry())
      throw new OnrecordError("unavailable", "The search cluster does not answer; it is tried again in a moment.");
    const sent = client.transport.request(
      { method, path, ...(body ? { body } : {}), ...(lines ? { bulkBody: [...lines] } : {}) },
      { ...(isWork ? { requestTimeout: deadlines.work, maxRetries: 0 } : {}), ignore: [...(ignore ?? [])] },
    );
    try {
      const answer = await (isWork ? sent : within(timeLeft(deadlineMs), sent));
      breaker.succeeded();
      onAnswer?.(Number(answer.headers?.["content-length"] ?? 0));
      signal?.throwIfAborted();
      return answer.body as Body;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof errors.OpenSearchClientError) && !(error instanceof OnrecordError)) throw error;
      if (isOfCluster(error)) breaker.failed();
      throw error instanceof OnrecordError ? error : new OnrecordError("unavailable", sentenceOn(error, nodes));
    }
  }

  const together = searchTogether(lines => ask({ method: "POST", path: "/_msearch", lines }));
  return {
    ask,
    async search<Body>(searches: readonly Search[], signal?: AbortSignal) {
      const end = performance.now() + timeLeft(deadlineMs);
      for (let tries = 1; ; tries++) {
        const left = end - performance.now();
        if (left <= 0) throw tooLate();
        try {
          return await within(left, together<Body>(searches, signal));
        } catch (error) {
          if (tries === mostTries || !(error instanceof InPart && error.isPassing)) throw error;
        }
        await sleep(tries * againMs);
      }
    },
    inTime: ask => withinTime(deadlineMs, ask),
    close: () => client.close(),
  };
}

/** Ends a request that takes too long over all of its tries. */
async function within<Made>(ms: number, sent: Promise<Made> & { abort?: () => void }): Promise<Made> {
  const done = new AbortController();
  const late = waited(ms, done.signal).then(() => {
    sent.abort?.();
    throw tooLate();
  });
  try {
    return await Promise.race([sent, late]);
  } finally {
    done.abort();
    sent.catch(() => undefined);
    late.catch(() => undefined);
  }
}

/** Time in which this thread did other things, so that an answer could lie there unread, is not the cluster's. */
async function waited(ms: number, signal: globalThis.AbortSignal): Promise<void> {
  for (let left = ms; left > heldUpMs; ) {
    const due = performance.now() + left;
    await sleep(left, undefined, { signal, ref: false });
    left = performance.now() - due;
  }
}

function tooLate(): OnrecordError {
  return new OnrecordError(
    "unavailable",
    "OpenSearch took too long for a question: look at its load (GET _nodes/stats).",
  );
}

/** Whether it says that the cluster itself is unwell, so that asking again at once would only add to it. */
function isOfCluster(error: Error): boolean {
  return !(error instanceof errors.ResponseError) || error.statusCode === 429 || error.statusCode >= 500;
}

/** One line for the owner, with the cure. */
function sentenceOn(error: Error, nodes: readonly string[]): string {
  const at = nodes.join(", ");
  if (error instanceof errors.ResponseError) {
    const cure = cures[error.statusCode];
    return cure ?? `OpenSearch at ${at} refused a request with ${error.statusCode}: ${reasonOf(error.body?.error)}`;
  }
  if (/certificate|self[- ]signed|altname/i.test(error.message)) {
    return `The certificate of ${at} is not trusted (${error.message}): name its authority in OPENSEARCH_CA_FILE.`;
  }
  return `OpenSearch at ${at} cannot be reached (${error.message}): look whether it runs, and at OPENSEARCH_URL.`;
}

const cures: Readonly<Record<number, string>> = {
  401: "OpenSearch does not know this user: look at OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD, or OPENSEARCH_API_KEY.",
  403: "OpenSearch lets this user not do that: give it the rights to read, write and make the indices of OPENSEARCH_INDEX.",
  429: "OpenSearch is overloaded (429): look at its load, or give it more nodes.",
};
