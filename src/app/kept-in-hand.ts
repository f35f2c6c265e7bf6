/** Where the bots keep what they have in hand: in a file each, or, with a cluster, there, where all copies of them see it. */
import { createHash } from "node:crypto";
import type { ConfiguredPlatform } from "../adapters/chat/platform.ts";
import type { Shared } from "../adapters/chat/shared.ts";
import { createJournal, type Journal } from "../adapters/journal/journal.ts";
import type { Log } from "../adapters/log/log.ts";
import { connect } from "../adapters/opensearch/connection.ts";
import { createCopy } from "../adapters/opensearch/copies.ts";
import type { Config } from "./config.ts";

export interface KeptInHand {
  readonly journal: Journal;
  readonly shared?: Shared;
  /** False while nobody can tell what other copies have in hand. */
  isReachable(): boolean;
  close(): Promise<void>;
}

export function keepInHand({ cluster, stateDir }: Config, platform: ConfiguredPlatform, log: Log): KeptInHand {
  const { name, secrets } = platform;
  if (!cluster) {
    const journal = createJournal({ folder: stateDir, name, log });
    return { journal, isReachable: () => true, close: async () => journal.close() };
  }
  // Two bots may answer from one record; what the token is cannot be told from it.
  const bot = createHash("sha256").update(`${name} ${secrets[0]}`).digest("base64url").slice(0, 16);
  return createCopy({ connection: connect(cluster), index: `${cluster.prefix}-claims`, bot, log });
}
