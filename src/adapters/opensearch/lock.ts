/**
 * One loader at a time: a document that says who loads and until when, made only where none is there, and made new again and again
 * while the work goes on. What a loader that died left behind holds for a minute.
 */
import { randomUUID } from "node:crypto";
import { OnrecordError } from "../../core/errors.ts";
import type { Connection } from "./connection.ts";

export interface Lock {
  /** Throws where another has it meanwhile, which is so when this process stood still for long. */
  check(): Promise<void>;
  release(): Promise<void>;
}

interface Held {
  readonly owner: string;
  readonly until: number;
}

const holdsMs = 60_000;
const renewedMs = 15_000;

/** Throws OnrecordError `unavailable` where another loader is at work. */
export async function lockRecord(connection: Connection, prefix: string): Promise<Lock> {
  const path = `/${prefix}-lock/_doc/load`;
  const owner = randomUUID();
  let mark: { readonly _seq_no: number; readonly _primary_term: number };

  /** Writes it over what is known to be there. */
  async function write(condition: string): Promise<boolean> {
    const body: Held = { owner, until: Date.now() + holdsMs };
    const answer = await connection.ask<typeof mark & { readonly error?: unknown }>({
      method: "PUT",
      path: `${path}?${condition}`,
      body,
      isWork: true,
      ignore: [409],
    });
    if (answer.error !== undefined) return false;
    mark = answer;
    return true;
  }
  const known = ({ _seq_no, _primary_term }: typeof mark): string =>
    `if_seq_no=${_seq_no}&if_primary_term=${_primary_term}`;

  if (!(await write("op_type=create"))) {
    const there = await connection.ask<typeof mark & { readonly _source?: Held }>({
      method: "GET",
      path,
      ignore: [404],
    });
    const until = there._source?.until ?? 0;
    const isFree = until < Date.now() && (await write(there._source ? known(there) : "op_type=create"));
    if (!isFree) throw atWork(until);
  }
  let isOurs = true;
  let renewed: Promise<unknown> = Promise.resolve();
  /** One after another, since each goes on from the mark of the one before. */
  function renew(): Promise<void> {
    const next = renewed.then(async () => {
      isOurs &&= await write(known(mark));
    });
    renewed = next.catch(() => undefined);
    return next;
  }
  // Where one does not get through, the next may.
  const renewing = setInterval(() => void renew().catch(() => undefined), renewedMs);
  renewing.unref();
  return {
    async check() {
      await renew();
      if (!isOurs) throw atWork(Date.now() + holdsMs);
    },
    async release() {
      clearInterval(renewing);
      await renewed;
      if (!isOurs) return;
      const asked = { method: "DELETE", path: `${path}?${known(mark)}`, isWork: true, ignore: [404, 409] } as const;
      // It ends by itself.
      await connection.ask(asked).catch(() => undefined);
    },
  };
}

function atWork(until: number): OnrecordError {
  const time = new Date(until).toISOString().slice(11, 19);
  return new OnrecordError(
    "unavailable",
    `Another npm run index is loading this record: wait until it is done. If it was ended, its claim ends at ${time} UTC.`,
  );
}
