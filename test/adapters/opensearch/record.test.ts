/** A record in a cluster, as `npm run index` and a bot that starts find it. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "../../../src/adapters/opensearch/connection.ts";
import { removeVersion, storedVersions } from "../../../src/adapters/opensearch/versions.ts";
import { indexRecord } from "../../../src/app/index-record.ts";
import { loadRecord } from "../../../src/app/load-record.ts";
import { missing, nodes } from "../../opensearch/index.ts";

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
    await connection.close();
    rmSync(folder, { recursive: true });
  });

  function write(name: string, words: string): void {
    writeFileSync(
      join(folder, `${name}.md`),
      `---\nspeaker: Mira Solen\n---\n**Ada Stone:** And the harbour?\n\n**Mira Solen:** ${words}\n`,
    );
  }

  async function index(options: { keep?: number; dryRun?: boolean } = {}): Promise<string> {
    let told = "";
    const output = new Writable({
      write(chunk, _, done) {
        told += chunk;
        done();
      },
    });
    const progress = { show: () => undefined, clear: () => undefined };
    await indexRecord(folder, { cluster, output, progress, keep: 1, dryRun: false, ...options });
    return told;
  }

  const versions = async (): Promise<readonly string[]> =>
    (await storedVersions(connection, cluster.prefix)).map(({ version }) => version);

  test("is loaded once, and answers whoever has the same files", async () => {
    expect(await index({ dryRun: true })).toMatch(/^Would load: version [0-9a-f]+, 1 passage\.\n$/);
    expect(await versions()).toEqual([]);
    expect(await index()).toMatch(/^Version [0-9a-f]+ is in the cluster: 1 passage\.\n$/);
    const [version] = await versions();
    expect(await index({ dryRun: true })).toBe(`Is there: version ${version}, 1 passage.\n`);
    const { onrecord } = await loadRecord(folder, { cluster });
    const { verdict, hits } = await onrecord.find("what did she say about the ferry?", { limit: 1 });
    expect({ verdict, text: hits[0]?.passage.text }).toEqual({
      verdict: "found",
      text: "The harbour will be rebuilt next year, and the ferry stays.",
    });
    await onrecord.close();
    expect(await versions()).toEqual([version]);
  });

  test("stays beside the versions before it, as many as are kept", async () => {
    await index();
    const [first] = await versions();
    write("b", "The tolls at the harbour remain.");
    expect(await index()).not.toContain("Removed");
    expect(await versions()).toHaveLength(2);
    expect(await index({ keep: 0 })).toContain(`Removed version ${first}.`);
    expect(await versions()).toHaveLength(1);
  });
});
