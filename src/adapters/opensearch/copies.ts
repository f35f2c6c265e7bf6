/**
 * A copy of the bot among others: says in the cluster that it lives, renews what it has in hand, looks for what a copy that died left,
 * and asks the others, through the cluster, about all that they share.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "../../core/reply/commands.ts";
import { createLastQuestions, standardKeepMs } from "../chat/last-questions.ts";
import type { Shared } from "../chat/shared.ts";
import type { Turn } from "../chat/turn.ts";
import type { Journal } from "../journal/journal.ts";
import type { Log } from "../log/log.ts";
import { type ClaimDocuments, createClaimDocuments, type Stored } from "./claim-documents.ts";
import { createClaims } from "./claims.ts";
import type { Connection } from "./connection.ts";
import type { Clock } from "./lease.ts";

export interface Copy {
  readonly journal: Journal;
  readonly shared: Shared;
  /** Whether the cluster answered when it was last asked. */
  isReachable(): boolean;
  /** That no other copy lives, for all that is known. */
  isAlone(): boolean;
  /** Leaves what is in hand to the others. Safe to call twice. */
  close(): Promise<void>;
}

export interface CopyParts {
  readonly connection: Connection;
  readonly index: string;
  /** The same for all copies of one bot, and no other. */
  readonly bot: string;
  readonly log: Log;
  /** How long a claim holds that is not renewed. The clocks of the copies may differ by a fifth of it. */
  readonly ttlMs?: number;
  readonly beatMs?: number;
}

const clock: Clock = { now: Date.now, elapsed: () => performance.now() };
const tidyMs = 60_000;

export function createCopy(parts: CopyParts): Copy {
  const { connection, index, bot, log, ttlMs = 15_000, beatMs = 2_000 } = parts;
  const { now } = clock;
  const owner = randomUUID();
  const documents = createClaimDocuments(connection, index, bot);
  const ending = new AbortController();
  const { signal } = ending;
  let isReachable = false;
  let isAlone = false;
  let tidied = 0;
  const claims = createClaims({ documents, bot, owner, ttlMs, isAlone: () => isAlone, log, clock });
  const common = { documents, bot, owner, now };
  const turn = createClusterTurn({ ...common, ttlMs, beatMs, log, isAlone: () => isAlone });

  /** Apart from what looks around, so that nothing in hand waits for it. */
  async function renew(): Promise<void> {
    const self: Stored = { kind: "copy", bot, owner, until: now() + ttlMs };
    await documents.write({ how: "index", id: documents.idOf(`copy ${owner}`), stored: self });
    await claims.renew();
    await turn.renew();
    isReachable = true;
  }

  async function lookAround(): Promise<void> {
    const seen = await documents.look(owner, now());
    isAlone = seen.isAlone;
    await claims.takeOver(seen.expired);
    if (now() - tidied < tidyMs) return;
    tidied = now();
    await documents.tidy(now());
  }

  async function again(work: () => Promise<void>): Promise<void> {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        if (isReachable) log.warn("What copies of the bot share cannot be reached.", { error });
        isReachable = false;
      }
      await sleep(beatMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async function leave(): Promise<void> {
    ending.abort();
    await living;
    await claims.close();
    await turn.close();
    const leaving = documents.write({ how: "delete", id: documents.idOf(`copy ${owner}`) });
    await leaving.catch(() => undefined);
    await connection.close();
  }

  const living = Promise.all([again(renew), again(lookAround)]);
  let left: Promise<void> | undefined;
  return {
    journal: claims,
    shared: { ...createMarks(common), questions: createSharedQuestions(common), turn },
    isReachable: () => isReachable,
    isAlone: () => isAlone,
    close() {
      left ??= leave();
      return left;
    },
  };
}

interface Common {
  readonly documents: ClaimDocuments;
  readonly bot: string;
  readonly owner: string;
  readonly now: () => number;
}

/** What is done once whichever copy comes first. */
function createMarks({ documents, bot, owner, now }: Common): Pick<Shared, "claim" | "release"> {
  const { idOf, read, write } = documents;
  return {
    async claim(key, ttlMs) {
      const id = idOf(`once ${key}`);
      const stored: Stored = { kind: "once", bot, owner, until: now() + ttlMs };
      try {
        if (await write({ how: "create", id, stored })) return true;
        const found = await read(id);
        if (found === undefined || found.stored.until > now()) return false;
        return (await write({ how: "index", id, stored, if: found.version })) !== undefined;
      } catch {
        return true;
      }
    },
    release(key) {
      write({ how: "delete", id: idOf(`once ${key}`) }).catch(() => undefined);
    },
  };
}

/** The last question of a conversation, whichever copy answered it; of this copy alone while the cluster cannot be reached. */
function createSharedQuestions({ documents, bot, now }: Common): Shared["questions"] {
  const own = createLastQuestions();
  const idOf = (conversation: string): string => documents.idOf(`question ${conversation}`);
  return {
    async recall(conversation) {
      try {
        const found = await documents.read(idOf(conversation));
        return found && found.stored.until > now() ? (found.stored.held as Command) : undefined;
      } catch {
        return own.recall(conversation);
      }
    },
    remember(conversation, asked) {
      own.remember(conversation, asked);
      const stored: Stored = { kind: "question", bot, until: now() + standardKeepMs, held: asked };
      documents.write({ how: "index", id: idOf(conversation), stored }).catch(() => undefined);
    },
  };
}

interface TurnParts extends Common {
  readonly ttlMs: number;
  readonly beatMs: number;
  readonly log: Log;
  readonly isAlone: () => boolean;
}

/** A lease that is renewed; another copy takes it over once it has run out. One that is alone goes on without the cluster. */
function createClusterTurn(parts: TurnParts): Turn & { renew(): Promise<void>; close(): Promise<void> } {
  const { documents, bot, owner, now, ttlMs, beatMs, log, isAlone } = parts;
  const { idOf, read, write } = documents;
  const id = idOf("turn");
  let until = 0;
  let isTold = false;

  async function tryTake(): Promise<boolean> {
    const next = now() + ttlMs;
    const stored: Stored = { kind: "turn", bot, owner, until: next };
    const found = await read(id);
    const isFree = found === undefined || found.stored.owner === owner || found.stored.until <= now();
    if (!isFree) return false;
    if (!(await write(found ? { how: "index", id, stored, if: found.version } : { how: "create", id, stored }))) {
      return false;
    }
    until = next;
    return true;
  }

  const isOurs = (): boolean => now() < until;
  return {
    isOurs,
    async take(signal) {
      while (!signal.aborted && !isOurs()) {
        try {
          if (await tryTake()) break;
          if (!isTold)
            log.info("Another copy of the bot asks for messages; this one waits and takes its place when it ends.");
          isTold = true;
        } catch {
          if (isAlone()) {
            until = now() + beatMs;
            return;
          }
        }
        await sleep(beatMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
      isTold = false;
    },
    async renew() {
      if (isOurs() && !(await tryTake())) until = 0;
    },
    async close() {
      if (!isOurs()) return;
      until = 0;
      await write({ how: "delete", id }).catch(() => undefined);
    },
  };
}
