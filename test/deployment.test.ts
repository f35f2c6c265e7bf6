/** Dockerfile and compose.yaml name what there is. No image is built here. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { settingNames } from "../src/app/config.ts";

const lines = readFileSync("Dockerfile", "utf8").replaceAll("\\\n", " ").split("\n");
const having = (instruction: string): readonly string[] =>
  lines.filter(line => line.startsWith(`${instruction} `)).map(line => line.slice(instruction.length + 1));
const ignored = readFileSync(".dockerignore", "utf8").split("\n");
const { scripts, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly env_file?: string;
}
const { services, volumes } = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
  volumes: object;
};
const { bot, ...nodes } = services;

describe("the Dockerfile", () => {
  const copies = having("COPY").map(line => line.split(" "));

  test("copies only what is there, and what .dockerignore lets in", () => {
    const own = copies.filter(([first]) => !first!.startsWith("--from")).flatMap(words => words.slice(0, -1));
    expect(own.filter(path => !existsSync(path))).toEqual([]);
    expect(own.filter(path => !ignored.includes(`!${path}`))).toEqual([]);
    expect(ignored).toContain("*");
  });

  test("takes over from the build all that the program loads while it runs", () => {
    const taken = copies.filter(([first]) => first === "--from=build").map(([, path]) => path!.replace("/app/", ""));
    expect(taken).toEqual(expect.arrayContaining(["dist", "bin", "node_modules", "package.json"]));
    expect(scripts.build).toContain("tsconfig.build.json");
    expect(Object.keys(dependencies).length).toBeGreaterThan(0);
    expect(having("RUN").join("\n")).toMatch(/npm run build && npm prune --omit=dev/);
  });

  test("starts what the build makes, as a user without rights, with settings that there are", () => {
    expect(JSON.parse(having("ENTRYPOINT")[0]!)).toEqual(["node", "dist/program/main.js"]);
    expect(existsSync("src/main.ts")).toBe(true);
    expect(having("USER")).toEqual(["node"]);
    const named = [
      ...having("ENV")
        .join(" ")
        .matchAll(/(\w+)=/g),
    ].map(([, name]) => name!);
    expect(named.filter(name => name !== "NODE_ENV" && !settingNames.includes(name))).toEqual([]);
    expect(having("VOLUME")).toEqual([/STATE_DIR=(\S+)/.exec(having("ENV")[0]!)![1]]);
  });

  test("asks for the health that the bot serves", () => {
    const [, json] = /CMD (\[.*\])$/.exec(having("HEALTHCHECK")[0]!)!;
    const [command, option, script] = JSON.parse(json!) as readonly string[];
    expect([command, option]).toEqual(["node", "-e"]);
    const [, path] = /\$\{process\.env\.PORT\}(\/\w+)`/.exec(script!)!;
    expect(readFileSync("src/app/run-adapters.ts", "utf8")).toContain(`path: "${path}"`);
  });
});

describe("compose.yaml", () => {
  test("gives the bot settings that there are, and the folders of its image", () => {
    expect(Object.keys(bot!.environment).filter(name => !settingNames.includes(name))).toEqual([]);
    const env = having("ENV")[0]!;
    for (const [name, value] of Object.entries(bot!.environment)) expect(env).toContain(`${name}=${value}`);
    const within = bot!.volumes.map(volume => volume.split(":")[1]);
    expect(within).toEqual([bot!.environment.CORPUS_DIR, bot!.environment.STATE_DIR]);
    expect(bot!.read_only).toBe(true);
    expect(existsSync(bot!.volumes[0]!.split(":")[0]!)).toBe(true);
  });

  test("opens the bot to this machine alone, and the cluster to nobody outside", () => {
    expect(bot!.ports).toEqual([`127.0.0.1:${bot!.environment.PORT}:${bot!.environment.PORT}`]);
    for (const { ports } of Object.values(nodes)) expect(ports).toBeUndefined();
  });

  test("has three nodes under a profile, each with its own name and disk, that know each other", () => {
    const names = Object.keys(nodes);
    expect(names).toHaveLength(3);
    for (const [name, { environment, profiles, volumes: disks }] of Object.entries(nodes)) {
      expect(environment["node.name"]).toBe(name);
      expect(environment["discovery.seed_hosts"]!.split(",")).toEqual(names);
      expect(environment["cluster.initial_cluster_manager_nodes"]!.split(",")).toEqual(names);
      expect(profiles).toEqual(["cluster"]);
      expect(disks.map(disk => disk.split(":")[0])).toEqual([name]);
      expect(Object.keys(volumes)).toContain(name);
    }
    const deploy = readFileSync("DEPLOY.md", "utf8");
    for (const name of names) expect(deploy).toContain(`http://${name}:9200`);
  });
});
