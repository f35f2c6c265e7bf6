/** The table that `npm run soak` prints when all is done. Its rows come from other processes, so they go through a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Row } from "./amounts.ts";

const columns = ["what", "due", "measured"] as const;

export function setup(): () => void {
  const seed = Number(process.env.SEED) || Date.now() % 2 ** 31;
  process.env.SEED = String(seed);
  const folder = mkdtempSync(join(tmpdir(), "onrecord-soak-"));
  const path = join(folder, "rows");
  process.env.SOAK_TABLE = path;
  writeFileSync(path, "");
  return () => {
    const rows = readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map(line => JSON.parse(line) as Row);
    rmSync(folder, { recursive: true });
    process.stdout.write(`\nseed ${seed}\n${tableOf([{ what: "what", due: "due", measured: "measured" }, ...rows])}`);
  };
}

function tableOf(rows: readonly Row[]): string {
  const widths = columns.map(column => Math.max(...rows.map(row => row[column].length)));
  return rows.map(row => `${columns.map((column, at) => row[column].padEnd(widths[at]!)).join("  ")}\n`).join("");
}
