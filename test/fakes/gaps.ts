/** What is counted, in a folder of its own that goes with it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Gaps, openGaps } from "../../src/adapters/gaps/gaps-file.ts";
import { emptyTally } from "../../src/adapters/gaps/tally.ts";
import { createLog } from "../../src/adapters/log/log.ts";

export interface CountedGaps {
  readonly gaps: Gaps;
  /** Closes it and gives the file, after which the folder is gone. */
  end(): Promise<string>;
}

/** Begins the file with a key that is the same each time: of three people whom a drawn one marks, two look alike once in 85 files. */
export function beginGaps(folder: string): void {
  writeFileSync(join(folder, "gaps.json"), JSON.stringify(emptyTally("c0".repeat(32), "2026-11-24")), { mode: 0o600 });
}

export async function countedGaps(): Promise<CountedGaps> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-gaps-"));
  beginGaps(folder);
  const log = createLog({ level: "silent", secrets: [], write: () => {} });
  const gaps = await openGaps({ folder, log, today: () => "2026-11-24" });
  if (!gaps) throw new Error("the folder cannot be written");
  return {
    gaps,
    async end() {
      await gaps.close();
      const text = readFileSync(join(folder, "gaps.json"), "utf8");
      rmSync(folder, { recursive: true });
      return text;
    },
  };
}
