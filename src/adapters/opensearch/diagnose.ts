/** What `doctor` finds of a cluster: whether it answers, is well, holds a record that this program reads, and what its user may do. */
import { OnrecordError } from "../../core/errors.ts";
import type { Finding } from "../chat/finding.ts";
import { type Connection, connect } from "./connection.ts";
import { mappingVersion } from "./mapping.ts";
import { headOf } from "./record-store.ts";
import type { ConfiguredCluster } from "./settings.ts";
import { countPassages, currentVersion } from "./versions.ts";

/** The oldest one that this project's queries are tried on. */
const oldestMajor = 2;
/** Locks of loaders hold by the clock. */
const clockMs = 10_000;

export async function diagnose(cluster: ConfiguredCluster): Promise<readonly Finding[]> {
  const connection = connect(cluster);
  const parts = { connection, prefix: cluster.prefix };
  const findings: Finding[] = [];
  try {
    for (const look of [lookAtVersion, lookAtHealth, lookAtRecord, lookAtRights, lookAtClock]) {
      findings.push(await look(parts));
    }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    // Its message names the cure; what comes behind would fail alike.
    findings.push({ ok: false, what: error.message });
  } finally {
    await connection.close();
  }
  return findings;
}

interface Looking {
  readonly connection: Connection;
  readonly prefix: string;
}

async function lookAtVersion({ connection }: Looking): Promise<Finding> {
  const { version } = await connection.ask<{ version?: { number?: string; distribution?: string } }>({
    method: "GET",
    path: "/",
  });
  const { number = "of no version", distribution } = version ?? {};
  const isKnown = distribution === "opensearch" && Number.parseInt(number, 10) >= oldestMajor;
  const what = `The cluster answers: ${distribution === "opensearch" ? "OpenSearch" : "another program"} ${number}.`;
  return isKnown ? { ok: true, what } : { ok: false, what, cure: `use OpenSearch ${oldestMajor} or newer.` };
}

interface Health {
  readonly status: string;
  readonly number_of_nodes: number;
  readonly indices?: Readonly<Record<string, { readonly status: string }>>;
}

async function lookAtHealth({ connection, prefix }: Looking): Promise<Finding> {
  const path = "/_cluster/health?level=indices";
  const { status, number_of_nodes: nodes, indices = {} } = await connection.ask<Health>({ method: "GET", path });
  const what = `Its health is ${status}, with ${nodes} node${nodes === 1 ? "" : "s"}.`;
  if (status !== "red") return { ok: true, what };
  const [red] = Object.keys(indices).filter(name => name.startsWith(`${prefix}-`) && indices[name]!.status === "red");
  const whose = red === undefined ? "a part of the data, none of this record," : `a part of ${red}`;
  return { ok: false, what, cure: `${whose} is away: GET _cluster/allocation/explain says why.` };
}

async function lookAtRecord({ connection, prefix }: Looking): Promise<Finding> {
  const current = await currentVersion(connection, prefix);
  const cure = "load it with npm run index.";
  if (!current) return { ok: false, what: `No record "${prefix}" answers.`, cure };
  if (current.mapping !== mappingVersion) {
    return { ok: false, what: `The record "${prefix}" was loaded by another version of this program.`, cure };
  }
  const [head, passages] = [
    await headOf(connection, current.indices.words),
    await countPassages(connection, current.indices),
  ];
  if (head?.passages !== passages) {
    const what = `Of ${head?.passages ?? "an unknown number of"} passages of the record "${prefix}" ${passages} are there.`;
    return { ok: false, what, cure };
  }
  return { ok: true, what: `The record "${prefix}" answers: version ${current.version}, passages: ${passages}.` };
}

/** Makes an index and takes it away again, as a loader would. */
async function lookAtRights({ connection, prefix }: Looking): Promise<Finding> {
  const path = `/${prefix}-doctor`;
  const { status } = await connection.ask<{ status?: number }>({
    method: "PUT",
    path,
    body: { settings: { number_of_replicas: 0 } },
    isWork: true,
    ignore: [400, 403],
  });
  if (status === 403) {
    return { ok: true, what: "Its user may read, and not load: npm run index needs one that may make indices." };
  }
  const written = await connection.ask<{ error?: { type: string } }>({
    method: "PUT",
    path: `${path}/_doc/tried`,
    body: {},
    isWork: true,
    ignore: [403, 429],
  });
  await connection.ask({ method: "DELETE", path, isWork: true, ignore: [404] });
  if (!written.error) return { ok: true, what: "Its user may read and load." };
  return { ok: false, what: `The cluster takes no documents: ${written.error.type}.`, cure: "free some of its disk." };
}

async function lookAtClock({ connection }: Looking): Promise<Finding> {
  const { nodes, status } = await connection.ask<{
    nodes?: Readonly<Record<string, { timestamp: number }>>;
    status?: number;
  }>({ method: "GET", path: "/_nodes/stats/os", ignore: [403] });
  if (status === 403) return { ok: true, what: "Its user may not see the clocks of the nodes." };
  const apart = Math.max(0, ...Object.values(nodes ?? {}).map(({ timestamp }) => Math.abs(Date.now() - timestamp)));
  const what = `Its clocks and the one here are ${Math.round(apart / 1000)} s apart.`;
  return apart < clockMs ? { ok: true, what } : { ok: false, what, cure: "let both follow a time server." };
}
