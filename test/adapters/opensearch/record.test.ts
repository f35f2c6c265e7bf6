/** A record in a cluster, as `npm run index` and a bot that starts find it. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../../src/adapters/log/log.ts";
import { type Connection, connect } from "../../../src/adapters/opensearch/connection.ts";
import { diagnose } from "../../../src/adapters/opensearch/diagnose.ts";
import { newVersion, removeVersion, storedVersions } from "../../../src/adapters/opensearch/versions.ts";
import { openFromCluster } from "../../../src/app/cluster-record.ts";
import { indexRecord } from "../../../src/app/index-record.ts";
import { loadRecord } from "../../../src/app/load-record.ts";
import { readFromCluster } from "../../../src/app/read-from-cluster.ts";
import { createCurrentRecord } from "../../../src/core/current-record.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";
import { missing, nodes } from "../../opensearch/index.ts";
import { startProxy } from "../../opensearch/proxy.ts";

describe.skipIf(missing)(missing ?? "on a real server", () => {
  let folder: string;
  let connection: Connection;
  const cluster = { nodes, prefix: `test-${randomBytes(6).toString("hex")}`, secrets: [], deadlineMs: 60_000 };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-record-"));
    connection = connect(cluster);
    write("a", "The harbour will be rebuilt next year, and the ferry stays.");
  });
  afterEach(async () => {
    for (const { indices } of await storedVersions(connection, cluster.prefix))
      await removeVersion(connection, indices);
    await connection.ask({ method: "DELETE", path: `/${cluster.prefix}-lock`, isWork: true, ignore: [404] });
    await connection.close();
    rmSync(folder, { recursive: true });
  });

  function write(name: string, words: string, speaker = "Mira Solen"): void {
    writeFileSync(
      join(folder, `${name}.md`),
      `---\nspeaker: ${speaker}\n---\n**Ada Stone:** And the harbour?\n\n**${speaker}:** ${words}\n`,
    );
  }

  async function index({
    nodes: others = nodes,
    ...options
  }: {
    nodes?: readonly string[];
    keep?: number;
    dryRun?: boolean;
    changed?: boolean;
  } = {}): Promise<string> {
    let told = "";
    const output = new Writable({
      write(chunk, _, done) {
        told += chunk;
        done();
      },
    });
    const progress = { show: () => undefined, clear: () => undefined };
    await indexRecord(folder, {
      cluster: { ...cluster, nodes: others },
      output,
      progress,
      keep: 1,
      dryRun: false,
      changed: false,
      ...options,
    });
    return told;
  }

  const versions = async (): Promise<readonly string[]> =>
    (await storedVersions(connection, cluster.prefix)).map(({ version }) => version);

  const answer = async (question: string) => {
    const { onrecord } = await openFromCluster(cluster, {});
    const { verdict, hits } = await onrecord.find(question, { limit: 1 });
    await onrecord.close();
    return { verdict, text: hits[0]?.passage.text };
  };

  async function removeAlias(): Promise<void> {
    const actions = [{ remove: { index: `${cluster.prefix}-*`, alias: cluster.prefix } }];
    await connection.ask({ method: "POST", path: "/_aliases", body: { actions }, isWork: true });
  }

  test("is loaded once, and answers whoever has no file of it", async () => {
    await expect(openFromCluster(cluster, {})).rejects.toThrow("yet: load one with npm run index");
    expect(await index({ dryRun: true })).toMatch(/^Would load version [0-9a-f]+: 1 passage\.\n$/);
    expect(await versions()).toEqual([]);
    expect(await index()).toMatch(/^Version ([0-9a-f]+) is in the cluster: 1 passage, .+\nVersion \1 answers now\.\n$/);
    const [version] = await versions();
    const already = `Version ${version} answers already: 1 passage.\n`;
    expect([await index({ dryRun: true }), await index()]).toEqual([already, already]);
    expect(await versions()).toEqual([version]);
    rmSync(join(folder, "a.md"));
    expect(await answer("what did she say about the ferry?")).toEqual({
      verdict: "found",
      text: "The harbour will be rebuilt next year, and the ferry stays.",
    });
  });

  test("knows what a bot that read the files knows: words, names, who speaks where, examples", async () => {
    write("b", "The tolls at the harbour remain, and the tolls feed the town.");
    write("c", "The harbour has no tolls.", "Jonas Petri");
    await index();
    const { onrecord: read } = await loadRecord(folder);
    const { onrecord: stored } = await openFromCluster(cluster, {});
    expect(stored.scope).toEqual(read.scope);
    expect(await stored.bot.examples(wordingOf())).toEqual(await read.bot.examples(wordingOf()));
    const surface = { prefix: "/", hasButtons: true } as const;
    for (const text of [
      "what did Petri say about tolls?",
      "tols",
      "/sources",
      "what did Solen say about the ferry",
      "voice:speaker tolls",
      'did she say "the ferry stays"?',
      "and in general?",
    ]) {
      const ask = { text, place: "private", surface } as const;
      expect(await stored.bot.reply(ask)).toEqual(await read.bot.reply(ask));
    }
    await Promise.all([stored.close(), read.close()]);
  });

  test("stays beside the versions before it, as many as are kept, and answers from the newest", async () => {
    await index();
    const [first] = await versions();
    write("b", "The tolls at the harbour remain.");
    expect(await index()).not.toContain("Removed");
    expect(await versions()).toHaveLength(2);
    expect((await answer("tolls")).verdict).toBe("found");
    expect(await index({ keep: 0, dryRun: true })).toContain(`Would remove version ${first}.`);
    expect(await index({ keep: 0 })).toContain(`Removed version ${first}.`);
    expect(await versions()).toHaveLength(1);
    expect((await answer("tolls")).verdict).toBe("found");
  });

  test("what changed alone is sent, and what is gone goes", async () => {
    write("b", "The tolls at the harbour remain.");
    write("c", "The weir leaks.", "Jonas Petri");
    expect(await index({ changed: true })).toContain("all passages are sent");
    write("b", "The tolls at the harbour fall.");
    write("d", "The tolls of the bridge stay.", "Chef Jonas Petri");
    rmSync(join(folder, "a.md"));
    const told = await index({ changed: true });
    expect(told).toMatch(/^Removed 1 interview\.\nVersion .+: 3 passages, 2 passages sent\./);
    const { onrecord: read } = await loadRecord(folder);
    const { onrecord: stored } = await openFromCluster(cluster, {});
    for (const text of ["tolls fall", "ferry", "what did Petri say about the weir?", "harbour remain", "/sources"]) {
      const ask = { text, place: "private", surface: { prefix: "/", hasButtons: true } } as const;
      expect(await stored.bot.reply(ask)).toEqual(await read.bot.reply(ask));
    }
    await Promise.all([stored.close(), read.close()]);
    // Who somebody is may stand elsewhere: then it is another passage, though its file is the same.
    writeFileSync(join(folder, "record.yaml"), "people:\n  Mira Ann Solen: [Mira Solen]\n");
    expect(await index({ changed: true })).toContain("3 passages, 1 passage sent");
    // What lies there was made with other words.
    writeFileSync(join(folder, "synonyms.txt"), "toll = fee\n");
    expect(await index({ changed: true })).toContain("all passages are sent");
  });

  test("a reference that was printed still resolves, as where the folder is read", async () => {
    const keepIn = mkdtempSync(join(tmpdir(), "onrecord-state-"));
    const read = async (text: string) => {
      const { onrecord } = await loadRecord(folder, { keepIn });
      const reply = await onrecord.bot.reply({ text, place: "private", surface: { prefix: "/", hasButtons: true } });
      await onrecord.close();
      return reply;
    };
    const fromCluster = async (text: string) => {
      const { onrecord } = await openFromCluster(cluster, {});
      const reply = await onrecord.bot.reply({ text, place: "private", surface: { prefix: "/", hasButtons: true } });
      await onrecord.close();
      return reply;
    };
    const change = async (options: Parameters<typeof index>[0]) => {
      await read("/p a/2");
      await index(options);
    };
    write("b", "The tolls at the harbour remain, whatever the town council says of it.");
    write("c", "The weir leaks.");
    write("d", "The bridge will stand.");
    await change({});
    write("b", "The tolls at the harbour remain, whatever the town council thinks of it.");
    rmSync(join(folder, "c.md"));
    rmSync(join(folder, "d.md"));
    write("e", "The bridge will stand.");
    await change({ changed: true });
    const said: unknown[] = [];
    // The second time it is a ledger that is carried on.
    for (const again of [false, true]) {
      if (again) {
        write("c", "The weir is mended.");
        write("f", "The lighthouse is lit.");
        await change({ keep: 0 });
      }
      for (const reference of ["a/2", "b/2", "c/2", "d/2", "e/2", "f/2"]) {
        const reply = await fromCluster(`/p ${reference}`);
        expect(reply).toEqual(await read(`/p ${reference}`));
        said.push(JSON.stringify(reply));
      }
    }
    const [same, reworded, withdrawn, moved] = said;
    expect(same).not.toContain("since");
    expect(reworded).toContain("council says");
    expect(withdrawn).not.toContain("weir");
    expect(moved).toContain("e/2");
    rmSync(keepIn, { recursive: true });
  });

  test("a file of lines larger than what is read at once is loaded line by line", async () => {
    const filler = "x".repeat(100_000);
    const lines = Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({
        id: `talk-${at}`,
        filler,
        text: at === 57 ? "The weir remains." : `The tolls of ${at} remain.`,
      }),
    );
    writeFileSync(join(folder, "talks.jsonl"), [...lines, "no JSON"].join("\n"));
    expect(await index()).toContain("61 passages");
    const { onrecord, defects } = await openFromCluster(cluster, {});
    const [hit] = (await onrecord.find("weir", { limit: 1 })).hits;
    expect(hit?.passage.reference).toBe("talk-57/1");
    expect(defects).toContainEqual(expect.objectContaining({ file: "talks.jsonl", line: 61 }));
    const { onrecord: read } = await loadRecord(folder);
    expect(onrecord.scope).toEqual(read.scope);
    await Promise.all([onrecord.close(), read.close()]);
  });

  test("a load that was cut off is nothing that answers, and gone with the next", async () => {
    await index();
    const half = newVersion(cluster.prefix, "0badc0de", Date.now());
    await connection.ask({ method: "PUT", path: `/${half.indices.passages}`, body: {}, isWork: true });
    expect((await answer("ferry")).verdict).toBe("found");
    // A loader that was killed a minute ago.
    const left = { owner: "nobody", until: Date.now() - 1 };
    await connection.ask({ method: "PUT", path: `/${cluster.prefix}-lock/_doc/load`, body: left, isWork: true });
    await index();
    expect(await versions()).not.toContain("0badc0de");
    expect((await answer("ferry")).verdict).toBe("found");
  });

  test("of two loads at once one does it, and the other says so", async () => {
    const both = await Promise.allSettled([index(), index()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(one => one.status === "rejected")).toMatchObject({
      reason: { message: expect.stringContaining("Another npm run index is loading this record") },
    });
    expect(await versions()).toHaveLength(1);
    expect((await answer("ferry")).verdict).toBe("found");
    expect(await index()).toContain("answers already");
  });

  test("a passage that the engine will not take is named with its file and line, and the others answer", async () => {
    const lines = ["The tolls remain.", "The weir remains."].map((text, at) => ({ id: `talk-${at}`, text }));
    writeFileSync(join(folder, "talks.jsonl"), lines.map(line => JSON.stringify(line)).join("\n"));
    // For the engine a passage that can lie nowhere.
    const elsewhere = /"_index":"[^"]+","_id":"talk-1\/1"/;
    const proxy = await startProxy(nodes[0]!, body => body.replace(elsewhere, '"_index":"NOWHERE","_id":"talk-1/1"'));
    const told = await index({ nodes: [proxy.url] }).finally(proxy.down);
    expect(told).toMatch(/^talks\.jsonl:2: OpenSearch refused passage talk-1\/1: .+\nVersion .+: 2 passages/);
    expect((await answer("tolls")).verdict).toBe("found");
    expect((await answer("weir")).verdict).not.toBe("found");
  });

  test("where the cluster takes no more documents, the load is taken back and what answers goes on", async () => {
    await index();
    const [first] = await versions();
    const template = `/_index_template/${cluster.prefix}`;
    const settings = { "index.blocks.read_only_allow_delete": true };
    const body = { index_patterns: [`${cluster.prefix}-*`], priority: 500, template: { settings } };
    await connection.ask({ method: "PUT", path: template, body, isWork: true });
    try {
      write("b", "The tolls at the harbour remain.");
      await expect(index()).rejects.toThrow(/takes no more documents .*free some of its disk/);
    } finally {
      await connection.ask({ method: "DELETE", path: template, isWork: true });
    }
    expect(await versions()).toEqual([first]);
    expect((await answer("ferry")).verdict).toBe("found");
    expect(await index()).toContain("answers now");
  });

  test("doctor says what is so, and what to do where no record answers", async () => {
    const said = async () => (await diagnose({ ...cluster, secrets: [] })).map(({ ok, what }) => `${ok} ${what}`);
    expect(await said()).toContain(`false No record "${cluster.prefix}" answers.`);
    await index();
    const [version] = await versions();
    expect(await said()).toEqual([
      expect.stringMatching(/^true The cluster answers: OpenSearch [\d.]+\.$/),
      expect.stringMatching(/^true Its health is (?:green|yellow), with \d+ nodes?\.$/),
      `true The record "${cluster.prefix}" answers: version ${version}, passages: 1.`,
      "true Its user may read and load.",
      expect.stringMatching(/^true Its clocks and the one here are \d+ s apart\.$/),
    ]);
    const other = newVersion(cluster.prefix, "0badc0de", Date.now()).indices.passages.replace(/-\d+-/, "-1-");
    const aliases = { aliases: { [cluster.prefix]: {} } };
    await removeAlias();
    await connection.ask({ method: "PUT", path: `/${other}`, body: aliases, isWork: true });
    expect(await said()).toContain(
      `false The record "${cluster.prefix}" was loaded by another version of this program.`,
    );
    await expect(openFromCluster(cluster, {})).rejects.toThrow(/another version of this program: load it anew/);
  });

  test("bots start without the cluster, come by themselves, and go on with the version that answers from now on", async () => {
    await index();
    const proxy = await startProxy(nodes[0]!);
    await proxy.down();
    const lines: string[] = [];
    const log = createLog({ level: "info", secrets: [], write: line => lines.push(line) });
    const current = createCurrentRecord({ patience: async () => undefined });
    const parts = { log, onRecord: () => undefined, timeZone: undefined };
    const reading = readFromCluster(current, { ...cluster, nodes: [proxy.url] }, parts);
    const surface = { prefix: "/", hasButtons: false } as const;
    const ask = (topic: string) =>
      current.bot.reply({ text: `what did she say about the ${topic}?`, place: "private", surface });
    try {
      await expect.poll(() => lines.join("\n")).toContain("cannot be reached");
      expect((await ask("ferry")).kind).toBe("apology");
      expect(reading.state().read).toBeUndefined();
      await proxy.up();
      await expect.poll(() => reading.state().read?.scope.passages).toBe(1);
      expect((await ask("ferry")).kind).toBe("answer");
      await proxy.down();
      await expect.poll(() => reading.state().read).toBeUndefined();
      expect((await ask("rebuilt harbour")).kind).toBe("apology");
      await proxy.up();
      write("b", "The tolls at the harbour remain.");
      await index();
      const [newest] = await versions();
      await expect.poll(() => reading.state().record).toBe(newest);
      expect(reading.state().read?.scope.passages).toBe(2);
      expect((await ask("tolls")).kind).toBe("answer");
      expect(lines.join("\n")).toContain("answers again");
    } finally {
      await reading.stop();
      await proxy.down();
    }
  });
});
