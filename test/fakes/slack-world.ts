/** What the fake Slack holds: who is where, what was posted, and what people see of it. */
import { shownText } from "./slack-block-kit.ts";

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  /** Set where only this person sees it. */
  readonly only?: string;
  readonly thread?: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** Of a message of files. */
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
  /** How it came: a method, or the response URL it was sent to. */
  readonly by: string;
  /** `replaced`: stands in place of an earlier message. */
  readonly replaced: boolean;
}

/** What somebody wrote, for whoever looks at the thread. */
export interface Spoken {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  readonly user: string;
  readonly text: string;
}

export interface Channel {
  readonly member: boolean;
  readonly archived?: boolean;
}

export interface World {
  readonly channels: Map<string, Channel>;
  readonly posted: Posted[];
  readonly spoken: Spoken[];
  /** Threads whose first message is deleted. */
  readonly goneThreads: Set<string>;
  /** The language that people have set, where it is not English. */
  readonly locales: Map<string, string>;
  readonly views: { readonly user: string; readonly blocks: readonly unknown[]; readonly remembered: string }[];
  readonly prompts: { readonly channel: string; readonly titles: readonly string[] }[];
  /** A time as Slack writes them; no two are the same. */
  now(): string;
  post(message: Omit<Posted, "ts">): Posted;
}

export const team = "T1";
export const botUser = "UBOT";

export function createWorld(): World {
  let count = 0;
  const posted: Posted[] = [];
  const now = (): string => {
    count += 1;
    return `${1_760_000_000 + Math.floor(count / 1000)}.${String(count).padStart(6, "0")}`;
  };
  return {
    channels: new Map([
      ["C1", { member: true }],
      ["C2", { member: true }],
      ["CFOREIGN", { member: false }],
      ["COLD", { member: true, archived: true }],
      ["D1", { member: true }],
    ]),
    posted,
    spoken: [],
    goneThreads: new Set(),
    locales: new Map(),
    views: [],
    prompts: [],
    now,
    post(message) {
      const made = { ...message, ts: now() };
      posted.push(made);
      return made;
    },
  };
}

/** All a person reads in the message. */
export function seenIn(message: Posted): string {
  return message.blocks.length > 0 ? shownText(message.blocks) : message.text;
}
