/**
 * A real OpenSearch on this machine for tests: one node or several, on free ports, gone with the process that started it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { distribution, javaHome, NoServer } from "./distribution.ts";

/** OpenSearch refuses to run as root; "nobody" is this user wherever there is one. */
const nobody = 65_534;
const startsWithinMs = 600_000;

export interface Server {
  /** One address a node. */
  readonly urls: readonly string[];
  /** Ends one node as a crash would. */
  kill(node: number): void;
  /** Starts nodes again that were ended, together. */
  restart(...nodes: readonly number[]): Promise<void>;
  stop(): Promise<void>;
}

interface Node {
  readonly name: string;
  readonly http: number;
  readonly transport: number;
  readonly folder: string;
  process?: ChildProcess;
}

/** Waits until all nodes are there and nothing is missing. Throws NoServer where it cannot be had. `heap`: megabytes a node. */
export async function startServer({ count = 1, heap = 512 }: { count?: number; heap?: number } = {}): Promise<Server> {
  const [home, java] = [distribution(), javaHome()];
  const folder = mkdtempSync(join(tmpdir(), "onrecord-opensearch-"));
  const ports = await freePorts(2 * count);
  const nodes: readonly Node[] = Array.from({ length: count }, (_, at) => ({
    name: `node-${at + 1}`,
    http: ports[2 * at]!,
    transport: ports[2 * at + 1]!,
    folder: join(folder, `node-${at + 1}`),
  }));
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  for (const node of nodes) configure(node, nodes, home);
  if (user.uid !== undefined) {
    for (const path of ["", ...(readdirSync(folder, { recursive: true }) as string[])]) {
      chownSync(join(folder, path), nobody, nobody);
    }
  }

  function launch(node: Node): void {
    node.process = spawn(join(home, "bin", "opensearch"), [], {
      stdio: ["ignore", "ignore", openSync(join(node.folder, "logs", "stderr.log"), "a")],
      ...user,
      env: {
        PATH: process.env.PATH,
        OPENSEARCH_JAVA_HOME: java,
        OPENSEARCH_PATH_CONF: join(node.folder, "config"),
        OPENSEARCH_TMPDIR: join(node.folder, "tmp"),
        OPENSEARCH_JAVA_OPTS: `-Xms${heap}m -Xmx${heap}m`,
      },
    });
  }

  function end(signal: "SIGTERM" | "SIGKILL"): void {
    for (const node of nodes) node.process?.kill(signal);
  }

  async function whenGreen(): Promise<void> {
    const [asked] = nodes.filter(isRunning);
    const given = Date.now() + startsWithinMs;
    const running = nodes.filter(isRunning).length;
    const path = `/_cluster/health?wait_for_status=green&wait_for_nodes=${running}&timeout=5s`;
    while (Date.now() < given) {
      const dead = nodes.find(node => node.process && !isRunning(node));
      if (dead) throw new NoServer(`OpenSearch ended at its start: ${lastLine(dead)}`);
      const response = await fetch(`http://127.0.0.1:${asked!.http}${path}`).catch(() => undefined);
      if (response?.ok) return;
      if (!response) await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new NoServer(`OpenSearch was not ready within ${startsWithinMs / 1000} s`);
  }

  const atExit = (): void => end("SIGKILL");
  process.once("exit", atExit);
  async function stop(): Promise<void> {
    const gone = nodes.map(({ process: own }) =>
      !own || own.exitCode !== null || own.signalCode !== null
        ? undefined
        : new Promise(resolve => own.once("exit", resolve)),
    );
    end("SIGTERM");
    await Promise.all(gone);
    process.off("exit", atExit);
    rmSync(folder, { recursive: true, force: true });
  }

  for (const node of nodes) launch(node);
  try {
    await whenGreen();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    urls: nodes.map(({ http }) => `http://127.0.0.1:${http}`),
    kill: at => void nodes[at]!.process?.kill("SIGKILL"),
    async restart(...ended) {
      for (const at of ended) launch(nodes[at]!);
      await whenGreen();
    },
    stop,
  };
}

function isRunning({ process: own }: Node): boolean {
  return own !== undefined && own.exitCode === null && own.signalCode === null;
}

function configure(node: Node, all: readonly Node[], home: string): void {
  const path = (name: string): string => join(node.folder, name);
  for (const name of ["data", "logs", "tmp"]) mkdirSync(path(name), { recursive: true });
  cpSync(join(home, "config"), path("config"), { recursive: true });
  // Its own log of collections lies beside the program, where "nobody" may not write.
  const java = readFileSync(path("config/jvm.options"), "utf8");
  writeFileSync(path("config/jvm.options"), java.replaceAll(/^.*\b(?:gc\.log|logs\/|HeapDump).*$/gm, ""));
  const settings = {
    "cluster.name": "onrecord-test",
    "node.name": node.name,
    "path.data": path("data"),
    "path.logs": path("logs"),
    "network.host": "127.0.0.1",
    "http.port": node.http,
    "transport.port": node.transport,
    "discovery.seed_hosts": all.map(({ transport }) => `127.0.0.1:${transport}`),
    "cluster.initial_cluster_manager_nodes": all.map(({ name }) => name),
    // The disk of a test machine may be nearly full; nothing is kept on it.
    "cluster.routing.allocation.disk.threshold_enabled": false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(path("config/opensearch.yml"), `${lines.join("\n")}\n`);
}

function lastLine({ folder }: Node): string {
  const lines = readFileSync(join(folder, "logs", "stderr.log"), "utf8").split("\n");
  return lines.findLast(line => /^\S/.test(line)) ?? "it said nothing";
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      server =>
        new Promise<number>(resolve => {
          server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}
