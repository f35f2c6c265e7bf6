import { expect, test } from "vitest";
import { readEvalFolder } from "../../eval/folder.ts";
import { evaluate, withForms } from "../../eval/run.ts";
import { inTalk, lossTable, readWrappers, type Wrapper, wrapped } from "../../eval/talk.ts";
import { OnrecordError } from "../../src/core/errors.ts";

const wrappers: readonly Wrapper[] = [
  { kind: "noise", lang: "en", before: "", behind: " zzyx qquov wwerl kkpto vvbbn" },
  { kind: "none", lang: "en", before: "", behind: "" },
];

test("talk stands around a question as a person would write it", () => {
  const around = (kind: string, before: string, behind: string) =>
    inTalk("What about the harbour, now?", { kind, before, behind });
  expect(around("greeting", "Hi, ", "")).toBe("Hi, what about the harbour, now?");
  expect(around("greeting", "Hi! ", "")).toBe("Hi! What about the harbour, now?");
  expect(around("thanks", "", ", thanks")).toBe("What about the harbour, now, thanks");
  expect(around("voice", "um ", " okay")).toBe("um what about the harbour now okay");
});

test("what each kind of talk costs is a row", async () => {
  const folder = await readEvalFolder("corpus");
  const few = { ...folder, questions: folder.questions.filter(({ lang }) => lang === "en").slice(0, 20) };
  const figures = await evaluate(wrapped(few, wrappers), { today: "2026-11-24" });
  expect(withForms(figures).map(({ name }) => name)).toEqual([
    "corpus",
    ...["alone", "noise", "none"].map(kind => `corpus: en ${kind}`),
  ]);
  const [, , all, noise, none] = lossTable([figures]).split("\n");
  expect(all).toMatch(/^corpus: en /);
  expect(noise).toMatch(/^ {2}noise /);
  expect(none).toMatch(/^ {2}none +0\.0 +0\.0 +0\.0 /);
});

test("a file that holds no wrappers is named", () => {
  expect(() => readWrappers("corpus")).toThrow(OnrecordError);
  expect(() => readWrappers("package.json")).toThrow(OnrecordError);
});
