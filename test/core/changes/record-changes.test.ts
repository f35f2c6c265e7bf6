/** What a record has otherwise than the one before. */
import { expect, test } from "vitest";
import { recordChanges } from "../../../src/core/changes/record-changes.ts";
import type { Passage } from "../../../src/core/model.ts";
import { passageOf } from "../../fixtures/passage.ts";

const none = { added: 0, removed: 0, changed: 0 };
/** Passages of one interview have one interview. */
const together = (...passages: readonly Passage[]): readonly Passage[] =>
  passages.map(passage => ({ ...passage, interview: passages[0]!.interview }));

test("nothing", async () => {
  const record = () => [passageOf("a", 0, "The weir stays."), passageOf("b", 0, "The toll ends.")];
  expect(await recordChanges(record(), record())).toEqual({ interviews: none, passages: none, voices: [] });
});

test("interviews that came, went and changed, with their passages", async () => {
  const before = [...together(passageOf("a", 0, "One."), passageOf("a", 1, "Two.")), passageOf("b", 0, "Three.")];
  const after = [
    ...together(passageOf("a", 0, "New."), passageOf("a", 1, "One."), passageOf("a", 2, "Other.")),
    passageOf("c", 0, "Four."),
  ];
  const { interviews, passages } = await recordChanges(before, after);
  expect(interviews).toEqual({ added: 1, removed: 1, changed: 1 });
  expect(passages).toEqual({ added: 2, removed: 1, changed: 1 });
});

test("an interview under another name is the one of the same file", async () => {
  const before = passageOf("a", 0, "One.");
  const after = { ...before, reference: "z/0", interview: { ...before.interview, id: "z" } };
  const { interviews } = await recordChanges([before], [after]);
  expect(interviews).toEqual({ added: 0, removed: 0, changed: 1 });
});

test("the same words of somebody else, wherever in the interview they stand now", async () => {
  const before = together(
    passageOf("a", 0, "The weir stays. Nobody minds."),
    passageOf("a", 1, "Yes.", { voice: "outlet" }),
  );
  const moved = together(passageOf("a", 0, "New."), passageOf("a", 1, "The weir stays.", { voice: "unmarked" }));
  expect((await recordChanges(before, moved)).voices).toEqual([
    { reference: moved[1]!.reference, from: { voice: "speaker", speaker: "Mira Solen" }, to: { voice: "unmarked" } },
  ]);
  const renamed = together(passageOf("a", 0, "Nobody minds.", { speaker: "Ole Brandt" }));
  expect((await recordChanges(before, renamed)).voices).toMatchObject([
    { to: { voice: "speaker", speaker: "Ole Brandt" } },
  ]);
});

test("what two say in one interview is nobody's change while both still say it", async () => {
  const both = together(passageOf("a", 0, "Yes."), passageOf("a", 1, "Yes.", { speaker: "Ole Brandt" }));
  expect((await recordChanges(both, [...both].reverse())).voices).toEqual([]);
});
