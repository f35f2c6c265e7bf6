import { describe, expect, test } from "vitest";
import { wantedBy } from "../../../src/core/question/wanted.ts";

describe("what a question wants", () => {
  test.each([
    ["When did the ferry sink?", "number"],
    ["Сколько паромов затонуло?", "number"],
    ["А когда затонул паром?", "number"],
    ["Neçə bərə batdı?", "number"],
    ["Who sank it?", "name"],
    ["Кто это сделал и где?", "name"],
    ["Bunu kim yaptı?", "name"],
    ["Whenever they liked, wholly by chance", undefined],
    ["Никогда и нигде", undefined],
    ["Kimya dersi", undefined],
  ])("%s", (question, wanted) => expect(wantedBy(question)).toBe(wanted));
});
