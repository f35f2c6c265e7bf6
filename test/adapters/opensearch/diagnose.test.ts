/** What `doctor` says of a cluster that is not as it should be, played by a server of ours; of one that is, record.test.ts. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { diagnose } from "../../../src/adapters/opensearch/diagnose.ts";
import { mappingVersion } from "../../../src/adapters/opensearch/mapping.ts";

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise(resolve => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

type Answer = readonly [status: number, body: object];

const passages = `record-0badc0de-${mappingVersion}-abc-passages`;
const well: Readonly<Record<string, Answer>> = {
  "GET /": [200, { version: { number: "3.8.0", distribution: "opensearch" } }],
  "GET /_cluster/health": [200, { status: "green", number_of_nodes: 3 }],
  "GET /_alias/record": [200, { [passages]: {} }],
  [`GET /${passages}/_count`]: [200, { count: 7, _shards: { failed: 0 } }],
  [`GET /${passages.replace("passages", "words")}/_doc/record`]: [200, { _source: { head: { passages: 7 } } }],
  "PUT /record-doctor": [200, {}],
  "PUT /record-doctor/_doc/tried": [201, {}],
  "DELETE /record-doctor": [200, {}],
  "GET /_nodes/stats/os": [200, { nodes: {} }],
};

async function said(otherwise: Readonly<Record<string, Answer>>): Promise<readonly string[]> {
  const answers = { ...well, ...otherwise };
  const listening = createServer((request, response) => {
    request.resume();
    const [status, body] = answers[`${request.method} ${request.url!.replace(/\?.*/, "")}`] ?? [404, {}];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server = listening;
  await new Promise<void>(resolve => listening.listen(0, "127.0.0.1", resolve));
  const nodes = [`http://127.0.0.1:${(listening.address() as AddressInfo).port}`];
  const findings = await diagnose({ nodes, prefix: "record", secrets: [] });
  return findings.filter(({ ok }) => !ok).map(({ what, cure }) => [what, cure].filter(Boolean).join(" → "));
}

const refused: Answer = [403, { error: { type: "security_exception", reason: "no permissions" } }];

test.each<[string, Readonly<Record<string, Answer>>, readonly RegExp[]]>([
  ["all is well", {}, []],
  [
    "a part of the record is away",
    {
      "GET /_cluster/health": [200, { status: "red", number_of_nodes: 2, indices: { [passages]: { status: "red" } } }],
    },
    [/^Its health is red, with 2 nodes\. → a part of record-0badc0de-.*-passages is away: GET _cluster/],
  ],
  [
    "another's data is away",
    { "GET /_cluster/health": [200, { status: "red", number_of_nodes: 2, indices: { other: { status: "red" } } }] },
    [/→ a part of the data, none of this record, is away/],
  ],
  ["it may not read", { "GET /_alias/record": refused }, [/lets this user not do that: give it the rights to read/]],
  ["it may not load", { "PUT /record-doctor": refused }, []],
  ["nothing is loaded", { "GET /_alias/record": [404, {}] }, [/No record "record" answers\. → load it/]],
  [
    "it was loaded by another version",
    { "GET /_alias/record": [200, { [passages.replace(`-${mappingVersion}-`, "-1-")]: {} }] },
    [/loaded by another version of this program\. → load it/],
  ],
  [
    "passages are missing",
    { [`GET /${passages}/_count`]: [200, { count: 6, _shards: { failed: 0 } }] },
    [/Of 7 passages of the record "record" 6 are there\. → load it/],
  ],
  [
    "its disk is full",
    { "PUT /record-doctor/_doc/tried": [429, { error: { type: "cluster_block_exception" } }] },
    [/takes no documents: cluster_block_exception\. → free some of its disk/],
  ],
  ["it is another program", { "GET /": [200, { version: { number: "8.1.0" } }] }, [/another program 8\.1\.0/]],
  [
    "it is too old",
    { "GET /": [200, { version: { number: "1.3.2", distribution: "opensearch" } }] },
    [/OpenSearch 1\.3\.2\. → use OpenSearch 2 or newer/],
  ],
  [
    "clocks differ",
    { "GET /_nodes/stats/os": [200, { nodes: { a: { timestamp: 0 } } }] },
    [/clocks .* s apart\. → let both follow a time server/],
  ],
])("%s", async (_, otherwise, lines) => {
  const found = await said(otherwise);
  expect(found).toEqual(lines.map(line => expect.stringMatching(line)));
});
