/** `npm run doctor`: asks both platforms how the bot is set up there; each line says what is so, or what to do. */
import type { Writable } from "node:stream";
import type { Finding } from "../adapters/chat/finding.ts";
import type { Config } from "./config.ts";

/** Prints the findings; resolves with 1 where one of them is wrong. */
export async function doctor({ telegram, slack }: Config, output: Writable): Promise<number> {
  const findings: Finding[] = [];
  if (telegram) {
    const { diagnoseTelegram } = await import("../adapters/telegram/doctor.ts");
    findings.push(...(await diagnoseTelegram(telegram)));
  }
  if (slack) {
    const { diagnoseSlack } = await import("../adapters/slack/doctor.ts");
    findings.push(...(await diagnoseSlack(slack)));
  }
  if (findings.length === 0) {
    output.write("Neither Telegram nor Slack is set up: put a token into .env (.env.example says which).\n");
  }
  for (const { ok, what, cure } of findings) {
    output.write(`${ok ? "ok  " : "FAIL"}  ${what}${cure === undefined ? "" : `\n      → ${cure}`}\n`);
  }
  return findings.every(finding => finding.ok) ? 0 : 1;
}
