/** Two questions in one message: the first is answered, and the other said and offered as one that stands alone. */
import { expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { buildRecord } from "../../../src/core/record.ts";
import type { Reply } from "../../../src/core/reply/reply.ts";

const text = `title: Nora Vik on the lighthouse
date: 2024-02-01
speaker: Nora Vik
outlet: Skerry Radio
interviewer: Tom Hale

Hale: Will the lighthouse stay lit?

Vik: The lighthouse stays lit as long as I keep it.

Hale: And the foghorn?

Vik: The foghorn is silent since the spring, and nobody misses it.
`;
const { interviews, passages } = buildRecord([{ path: "vik.txt", text }]);
const { bot } = await createOnrecord({ interviews, passages, version: "0000cafe", today: () => "2026-01-01" });

const ask = (asked: string): Promise<Reply> =>
  bot.reply({ text: asked, place: "private", surface: { prefix: "/", hasButtons: true } });
const offered = ({ blocks }: Reply) =>
  blocks
    .flatMap(block => (block.type === "choices" ? block.choices : []))
    .filter(({ command }) => command.name === "ask");
const said = ({ blocks }: Reply): string =>
  blocks
    .flatMap(block => ("spans" in block ? block.spans : []))
    .map(span => span.text)
    .join("");

test.each([
  ["What did she say about the lighthouse? And about the foghorn?", "answer", "And about the foghorn?"],
  ["Did she mention zeppelins? And what about the foghorn?", "nothing", "what about the foghorn?"],
  ["Who interviewed her and what did she say about the foghorn?", "page", "what did she say about the foghorn?"],
])("%s", async (asked, kind, other) => {
  const reply = await ask(asked);
  expect(reply.kind).toBe(kind);
  expect(said(reply)).toContain(`You also asked: “${other}”`);
  const [choice] = offered(reply);
  expect(choice).toMatchObject({ label: other, hint: other });
  const command = choice?.command;
  const next = await ask(command?.name === "ask" ? command.text : "");
  expect(said(next)).toContain("The foghorn is silent");
  expect(said(next)).not.toContain("You also asked");
});

test("of many three are offered", async () => {
  const reply = await ask("What about the lighthouse? And the foghorn? And the spring? And Vik? And zeppelins?");
  expect(offered(reply).map(({ label }) => label)).toEqual(["And the foghorn?", "And the spring?", "And Vik?"]);
});

test("what somebody is said to have said stands in marks", async () => {
  expect(said(await ask("Did she say she would never sell the barn?"))).toMatch(
    /^Nothing found for “she would never sell the barn” in /,
  );
});
