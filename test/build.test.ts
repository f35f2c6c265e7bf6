/** The build, in a copy of the project: what starts when, and the door as another package opens it. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { makeDocx, paragraph, run } from "./adapters/corpus-folder/extract/make-docx.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "onrecord-build-"));
for (const name of ["src", "bin", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"]) {
  cpSync(join(root, name), join(project, name), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
afterAll(() => rmSync(project, { recursive: true }));

const node = (...args: readonly string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });
const help = () => node("bin/onrecord.mjs", "--help");

describe("npm start, before and after npm run build", () => {
  test("the built program is used while it is that of the sources, the sources otherwise", () => {
    const plain = help();
    expect(plain).toContain("npm start");
    execFileSync("npm", ["run", "build", "--silent"], { cwd: project });
    expect(help()).toBe(plain);

    // What is started is seen by a change of the built file alone.
    const program = join(project, "dist/program");
    const files = readdirSync(program).map(name => join(program, name));
    const built = files.find(file => readFileSync(file, "utf8").includes("Ask a folder"))!;
    writeFileSync(built, readFileSync(built, "utf8").replace("Ask a folder", "Built: ask a folder"));
    expect(help()).toContain("Built: ");

    const source = join(project, "src/app/exit.ts");
    const before = readFileSync(source);
    appendFileSync(source, "// changed\n");
    expect(help()).toBe(plain);
    writeFileSync(source, before);
    expect(help()).toContain("Built: ");
    expect(existsSync(join(project, "dist/core/mod.d.ts"))).toBe(true);
  });

  test("the built program finds its data and its version", () => {
    const answer = node(
      "bin/onrecord.mjs",
      "--json",
      "--corpus",
      join(root, "corpus"),
      "What did he say about France?",
    );
    expect(JSON.parse(answer)).toMatchObject({ verdict: "found", topic: "France" });
    expect(node("bin/onrecord.mjs", "--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("the built program reads a document, in its thread", () => {
    const folder = join(project, "documents");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.docx"), makeDocx(paragraph(run("Mira Solen said that the lighthouse stays."))));
    const answer = node("bin/onrecord.mjs", "--json", "--corpus", folder, "lighthouse");
    expect(JSON.parse(answer)).toMatchObject({
      verdict: "found",
      passages: [{ text: "Mira Solen said that the lighthouse stays.", place: { unit: "paragraph", first: 1 } }],
    });
  });

  test("another program builds a record and asks it through the door", () => {
    writeFileSync(
      join(project, "ask.mjs"),
      `import { buildRecord, createOnrecord } from "onrecord";
      const text = "date: 2024-01-01\\nspeaker: Mira Solen\\n\\nStone: And the lighthouse?\\n\\nSolen: It stays.\\n";
      const record = buildRecord([{ path: "a.txt", text }]);
      const onrecord = await createOnrecord({ ...record, version: "0001", today: () => "2026-01-31" });
      const { verdict, hits } = await onrecord.find("lighthouse", { limit: 10 });
      console.log(JSON.stringify({ verdict, speaker: hits[0].passage.speaker }));`,
    );
    expect(JSON.parse(node("ask.mjs"))).toEqual({ verdict: "found", speaker: "Mira Solen" });
  });
});

/** Links to what production installs, and Node told to take them for the packages themselves. */
function withoutDevelopment(): NodeJS.ProcessEnv {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean }>;
  };
  rmSync(join(project, "node_modules"));
  for (const [path, { dev }] of Object.entries(packages)) {
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(project, path)), { recursive: true });
    symlinkSync(join(root, path), join(project, path), "junction");
  }
  return { PATH: process.env.PATH, NODE_OPTIONS: "--preserve-symlinks --preserve-symlinks-main" };
}

test("with what production installs the built program answers and its bot starts; not built, one line says what to do", () => {
  const env = withoutDevelopment();
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["bin/onrecord.mjs", ...args], { cwd: project, encoding: "utf8", env });
  const { stdout } = run("--json", "--corpus", join(root, "corpus"), "What did he say about France?");
  expect(JSON.parse(stdout)).toMatchObject({ verdict: "found" });
  const bot = spawnSync(process.execPath, ["bin/onrecord.mjs", "--doctor"], {
    cwd: project,
    encoding: "utf8",
    env: { ...env, SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: "http://127.0.0.1:9/api/" },
  });
  expect(`${bot.stdout}${bot.stderr}`).not.toContain("mistake in the program");
  rmSync(join(project, "dist"), { recursive: true });
  expect(run("--help")).toMatchObject({ status: 78, stdout: "", stderr: expect.stringMatching(/npm run build\n$/) });
});
