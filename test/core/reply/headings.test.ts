/** An article with headings, as readers meet it: a heading is shown and looked up as a heading, a title as a title. */
import { expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { buildRecord } from "../../../src/core/record.ts";
import type { Reply } from "../../../src/core/reply/reply.ts";

const text = `---
title: The chef of Port Alder
date: 2024-05-01
speaker: Inés Quiroga
outlet: Coast Courier
url: https://courier.example/chef
---

## Why she closed

Inés Quiroga said that the *old* kitchen [had to close](https://courier.example/palimpsest) in May.
`;
const { interviews, passages } = buildRecord([{ path: "chef.md", text }]);
const { bot } = await createOnrecord({ interviews, passages, version: "0000beef", today: () => "2026-01-01" });

const ask = (asked: string): Promise<Reply> =>
  bot.reply({ text: asked, place: "private", surface: { prefix: "/", hasButtons: false } });
const linesOf = ({ blocks }: Reply): string =>
  blocks
    .map(block => {
      if (block.type === "list")
        return block.items
          .flat()
          .map(span => span.text)
          .join("");
      return "spans" in block ? block.spans.map(span => span.text).join("") : "";
    })
    .join("\n");

test("a heading stands before the words as a heading, and the link and the words are without marks", async () => {
  const [quote] = (await ask("kitchen")).blocks.filter(block => block.type === "quote");
  expect(quote?.lead).toEqual({ kind: "heading", spans: [{ text: "Why she closed" }] });
  expect(quote?.spans.map(span => span.text).join("")).toBe(
    "Inés Quiroga said that the old kitchen had to close in May.",
  );
  expect(decodeURIComponent(quote?.citation.url ?? "")).toBe(
    "https://courier.example/chef#:~:text=Inés Quiroga said that the,had to close in May.",
  );
});

test("a heading that is looked up is exact, and nobody's words", async () => {
  const found = linesOf(await ask("/quote Why she closed"));
  expect(found).toMatch(/^Exact/);
  expect(found).toContain("They are a heading, not Inés Quiroga's words");
  expect(found).not.toContain("interviewer");
});

test("a title that is looked up is exact, and a title", async () => {
  expect(linesOf(await ask("/quote The chef of Port Alder"))).toMatch(
    /^Exact: these words are the title of an interview\.\nThe chef of Port Alder · 1 May 2024/,
  );
});

test("an address that nobody sees finds nothing", async () => {
  expect((await ask("palimpsest")).kind).toBe("nothing");
});
