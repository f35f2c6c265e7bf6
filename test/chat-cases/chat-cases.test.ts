/**
 * The cases of test/fixtures/chat-cases, and of the folders that CHAT_CASES names (with commas between):
 *
 *   CHAT_CASES=/some/folder npx vitest run test/chat-cases --reporter=verbose
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { faultsOf, readCaseFolder } from "./cases.ts";
import { play } from "./play.ts";

const own = fileURLToPath(new URL("../fixtures/chat-cases", import.meta.url));
const others = (process.env.CHAT_CASES ?? "").split(",").filter(Boolean);
if (others.length === 0) process.stderr.write("CHAT_CASES names no folder: only the project's own cases are played.\n");

for (const path of [own, ...others]) {
  const { kinds, bot, interviews } = await readCaseFolder(path);
  describe.each(kinds)(`${basename(path)}: $file`, ({ cases }) => {
    test.each(cases)("$name", async given => {
      expect(faultsOf(given.expect, await play(given, bot), interviews)).toEqual([]);
    });
  });
}
