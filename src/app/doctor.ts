/** `npm run doctor`: asks each platform how the bot is set up there, and the search cluster how it is; each line says what is so, or what to do. */
import type { Writable } from "node:stream";
import type { Finding } from "../adapters/chat/finding.ts";
import type { Config } from "./config.ts";
import { platformTitles } from "./platforms.ts";

/** Prints the findings; resolves with 1 where one of them is wrong. */
export async function doctor({ platforms, cluster }: Config, output: Writable): Promise<number> {
  const findings: Finding[] = [];
  if (cluster) findings.push(...(await (await import("../adapters/opensearch/diagnose.ts")).diagnose(cluster)));
  for (const platform of platforms) findings.push(...(await platform.diagnose()));
  if (platforms.length === 0) {
    output.write(
      `No chat platform is set up (there are: ${platformTitles}): put a token into .env; .env.example says which.\n`,
    );
  }
  for (const { ok, what, cure } of findings) {
    output.write(`${ok ? "ok  " : "FAIL"}  ${what}${cure === undefined ? "" : `\n      → ${cure}`}\n`);
  }
  return findings.every(finding => finding.ok) ? 0 : 1;
}
