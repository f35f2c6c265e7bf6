/**
 * Where a real OpenSearch comes from: a folder that somebody unpacked (TEST_OPENSEARCH_HOME), or the official minimal distribution, which
 * is a Maven artifact. It brings no Java of its own. What is missing is said in one sentence.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

const version = "3.8.0";
/** The oldest Java that it runs on. */
const oldestJava = 21;

/** A server cannot be had on this machine; the message says why. */
export class NoServer extends Error {}

/** The unpacked distribution. */
export function distribution(): string {
  const given = process.env.TEST_OPENSEARCH_HOME;
  if (given !== undefined) {
    if (!existsSync(join(given, "bin", "opensearch"))) throw new NoServer(`${given} holds no bin/opensearch`);
    return given;
  }
  const home = join(tmpdir(), `onrecord-opensearch-${version}`);
  if (existsSync(home)) return home;
  const unpacked = `${home}.${process.pid}`;
  run("unzip", ["-q", archive(), "-d", unpacked]);
  try {
    renameSync(join(unpacked, `opensearch-${version}`), home);
  } catch {
    // Another run was quicker.
  }
  rmSync(unpacked, { recursive: true, force: true });
  return home;
}

function archive(): string {
  const folder = join(homedir(), ".m2/repository/org/opensearch/distribution/integ-test-zip/opensearch", version);
  const file = join(folder, `opensearch-${version}.zip`);
  const artifact = `org.opensearch.distribution.integ-test-zip:opensearch:${version}:zip`;
  if (!existsSync(file)) run("mvn", ["-q", "-B", "dependency:get", "-Dtransitive=false", `-Dartifact=${artifact}`]);
  return file;
}

function run(command: string, options: readonly string[]): void {
  try {
    execFileSync(command, options, { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    const [reason = ""] = `${stderr ?? ""}`.trim().split("\n");
    throw new NoServer(code === "ENOENT" ? `there is no ${command}` : `${command} failed: ${reason}`);
  }
}

/** The home of the newest Java that is new enough. */
export function javaHome(): string {
  const { JAVA_HOME, OPENSEARCH_JAVA_HOME } = process.env;
  const installed = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines"].flatMap(folder =>
    existsSync(folder)
      ? readdirSync(folder).flatMap(name => [join(folder, name), join(folder, name, "Contents/Home")])
      : [],
  );
  const [newest] = [OPENSEARCH_JAVA_HOME, JAVA_HOME, ...installed]
    .flatMap(home => (home === undefined ? [] : { home, release: releaseOf(home) }))
    .filter(({ release }) => release >= oldestJava)
    .sort((a, b) => b.release - a.release);
  if (!newest) throw new NoServer(`there is no Java ${oldestJava} or newer (OPENSEARCH_JAVA_HOME names one)`);
  return newest.home;
}

/** 21 for "21.0.5"; 0 where there is none. */
function releaseOf(home: string): number {
  const { stderr = "" } = spawnSync(join(home, "bin", "java"), ["-version"], { encoding: "utf8" });
  return Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
}
