/**
 * A bot on a cluster of three nodes of which one is killed, all are away, and the record is loaded anew, while it is asked without pause: each
 * reply is the whole answer of one version, or says that the archive cannot be reached. For long, by `npm run soak`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEvalFolder } from "../../../eval/folder.ts";
import { createLog } from "../../../src/adapters/log/log.ts";
import { loadRecord } from "../../../src/app/load-record.ts";
import { readFromCluster } from "../../../src/app/read-from-cluster.ts";
import { createCurrentRecord } from "../../../src/core/current-record.ts";
import type { Reply } from "../../../src/core/reply/reply.ts";
import { NoServer } from "../../opensearch/distribution.ts";
import { type Server, startServer } from "../../opensearch/server.ts";
import { amount, isSoak, tell } from "../../soak/amounts.ts";

const missing = isSoak ? undefined : "skipped: npm run soak runs it on three nodes";
const questions = amount("QUESTIONS", { short: 200, long: 5_000 });
const downSeconds = amount("DOWN_SECONDS", { short: 5, long: 60 });
const nodes = amount("NODES", { short: 3, long: 3 });
/** Asked at the same time. */
const beside = 3;
const surface = { prefix: "/", hasButtons: true } as const;

describe.skipIf(missing)(missing ?? "three nodes", () => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-failover-"));
  const current = createCurrentRecord({ patience: async () => undefined });
  let server: Server;
  let reading: ReturnType<typeof readFromCluster>;
  let asked: readonly string[];
  /** Why people were told that the archive is away. */
  const reasons: string[] = [];
  /** What may be replied to each question: in each version as it is read from the folder. */
  const expected: Map<string, string>[] = [];

  beforeAll(async () => {
    cpSync("corpus", folder, { recursive: true });
    asked = (await readEvalFolder(folder)).questions.map(({ question }) => question);
    try {
      server = await startServer({ count: nodes });
    } catch (error) {
      if (error instanceof NoServer) throw new Error(`No OpenSearch: ${error.message}`);
      throw error;
    }
    await foresee();
    await load();
    const cluster = { nodes: server.urls, prefix: "failover", secrets: [] };
    const log = createLog({ level: "error", secrets: [], write: line => reasons.push(line) });
    reading = readFromCluster(current, cluster, { log, onRecord: () => undefined, timeZone: undefined });
    await current.arrived;
  });
  afterAll(async () => {
    await reading?.stop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What is replied from the folder as it is now: before anybody is asked, since it takes the thread for long. */
  async function foresee(): Promise<void> {
    const { onrecord } = await loadRecord(folder);
    const replies = new Map<string, string>();
    for (const text of asked) replies.set(text, JSON.stringify(await onrecord.bot.reply(ask(text))));
    expected.push(replies);
    await onrecord.close();
  }

  /** As its owner does it; beside the bot, which goes on. */
  async function load(): Promise<void> {
    const env = { ...process.env, OPENSEARCH_URL: server.urls.join(","), OPENSEARCH_INDEX: "failover" };
    const loader = spawn(process.execPath, ["bin/onrecord.mjs", "--index", folder], { env, stdio: "inherit" });
    expect(await once(loader, "exit")).toEqual([0, null]);
  }

  const ask = (text: string) => ({ text, place: "private", surface }) as const;

  interface Counts {
    right: number;
    apologies: number;
    wrong: string[];
    slowest: number;
  }
  const counts = (): Counts => ({ right: 0, apologies: 0, wrong: [], slowest: 0 });

  async function askOne(text: string, into: Counts): Promise<Reply> {
    const begun = performance.now();
    const reply = await current.bot.reply(ask(text));
    into.slowest = Math.max(into.slowest, performance.now() - begun);
    if (reply.kind === "apology") into.apologies++;
    else if (expected.some(replies => replies.get(text) === JSON.stringify(reply))) into.right++;
    else into.wrong.push(text);
    return reply;
  }

  /** One that nobody asked before, so that nothing of its answer is remembered. */
  let fresh = 0;
  const freshReply = (): Promise<Reply> => {
    const text = `${asked[fresh % asked.length]} zq${fresh}`;
    fresh += 1;
    return current.bot.reply(ask(text));
  };

  /** Asks as long as `goesOn` says so; it is told how many were asked. */
  async function askOn(into: Counts, goesOn: (done: number) => boolean): Promise<number> {
    let next = 0;
    const one = async (): Promise<void> => {
      while (goesOn(next)) {
        const text = asked[next++ % asked.length]!;
        await askOne(text, into);
      }
    };
    await Promise.all(Array.from({ length: beside }, one));
    return next;
  }

  const told = ({ right, apologies, wrong, slowest }: Counts): string =>
    `${right} right, ${wrong.length} wrong, ${apologies} told that the archive is away, slowest ${slowest.toFixed(0)} ms`;

  test("a node that is killed costs no answer, and no answer is a part", async () => {
    const found = counts();
    const victim = nodes - 1;
    let restarted: Promise<void> | undefined;
    reasons.length = 0;
    const done = await askOn(found, next => {
      if (next === Math.floor(questions / 4)) server.kill(victim);
      if (next >= Math.floor(questions / 2)) restarted ??= server.restart(victim);
      return next < questions;
    });
    await restarted;
    tell({ what: `${done} questions, one of three nodes killed`, due: "0 wrong, 0 told", measured: told(found) });
    expect(found.wrong).toEqual([]);
    expect(found.apologies, reasons.join("")).toBe(0);
    expect(found.right).toBe(done);
  });

  test("while all nodes are away people are told so, and soon after they are back they are answered", async () => {
    for (const node of server.urls.keys()) server.kill(node);
    const end = performance.now() + 1_000 * downSeconds;
    const kinds: Reply["kind"][] = [];
    let slowest = 0;
    while (performance.now() < end) {
      const begun = performance.now();
      kinds.push((await freshReply()).kind);
      slowest = Math.max(slowest, performance.now() - begun);
      await sleep(500);
    }
    const away = kinds.filter(kind => kind === "apology").length;
    const what = `${kinds.length} fresh questions while all nodes are away for ${downSeconds} s`;
    tell({ what, due: "each told so", measured: `${away} told so, slowest ${slowest.toFixed(0)} ms` });
    await server.restart(...server.urls.keys());
    const back = performance.now();
    while ((await freshReply()).kind === "apology") await sleep(100);
    const seconds = (performance.now() - back) / 1_000;
    tell({ what: "answering once the cluster is green again", due: "10 s", measured: `${seconds.toFixed(1)} s` });
    expect(away).toBe(kinds.length);
    expect(seconds).toBeLessThanOrEqual(10);
    const found = counts();
    for (const text of asked) await askOne(text, found);
    expect([found.wrong, found.right]).toEqual([[], asked.length]);
  });

  test("a record that is loaded anew fails no question, and no answer mixes two", async () => {
    const found = counts();
    writeFileSync(
      join(folder, "new.md"),
      "---\nspeaker: Ivar Holm\n---\n**Ada Stone:** And peace?\n\n**Ivar Holm:** Peace needs a treaty.\n",
    );
    await foresee();
    reasons.length = 0;
    let isDone = false;
    const before = reading.state().record;
    const asking = askOn(found, () => !isDone);
    await load();
    await expect.poll(() => reading.state().record).not.toBe(before);
    for (const text of asked) await askOne(text, found);
    isDone = true;
    const done = await asking;
    tell({ what: `${done} questions while the record was loaded anew`, due: "0 failed", measured: told(found) });
    expect(found.wrong).toEqual([]);
    expect(found.apologies, reasons.join("")).toBe(0);
    const newest = asked.find(text => expected[0]!.get(text) !== expected[1]!.get(text))!;
    expect(JSON.stringify(await current.bot.reply(ask(newest)))).toBe(expected[1]!.get(newest));
  });
});
