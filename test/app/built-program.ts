/** The program as `npm run build` makes it, in a folder of its own, for tests that run the whole bot. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const record = fileURLToPath(new URL("../fixtures/record", import.meta.url));
/** Costs next to nothing to answer, so that what is seen is how it is taken and sent. */
export const asked = "/p 2024-03-05-northern-radio/2";

export interface BuiltProgram {
  readonly main: string;
  remove(): void;
}

export function buildProgram(): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-built-"));
  for (const name of ["bin", "package.json", "package-lock.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const out = join(folder, "dist/program");
  execFileSync(process.execPath, [join(root, "bin/bundle.mjs"), out], { cwd: root });
  return { main: join(out, "main.js"), remove: () => rmSync(folder, { recursive: true }) };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return String(typeof address === "object" ? address?.port : address);
}
