/**
 * The laws of a renderer, the same for every platform: reply → messages, pure, nothing of the record lost, nothing invented,
 * nothing read as markup. A renderer's test hands over what a person sees of the messages that it made.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Citation, Reply } from "../../src/core/reply/reply.ts";

export interface RendererUnderTest {
  readonly name: string;
  /** The reply as this platform shows it: the text that a person sees of each message, in the order they are sent. */
  readonly seen: (reply: Reply) => readonly string[];
  /** What the platform takes in one message, in UTF-16 units; absent: as much as there is. */
  readonly longest?: number;
}

const citation: Citation = {
  voice: "speaker",
  kind: "transcript",
  speaker: "Mira Solen",
  date: "2024-03-05",
  outlet: "Northern Radio",
  reference: "2024-03-05-northern-radio/8",
};
const sentence = "The ferry to Denmark keeps its berth, and nobody in this town will ever take it away from us.";
const quote = (text: string, rest: Partial<Citation> = {}): Block => ({
  type: "quote",
  lead: { kind: "question", spans: [{ text: "And the ferries?" }] },
  spans: [{ text }],
  citation: { ...citation, ...rest },
});
const answer = (...blocks: readonly Block[]): Reply => ({ kind: "answer", visibility: "everyone", blocks });
/** Lines are broken where the platform breaks them: words are what counts. */
const words = (text: string): string => text.replace(/[\s│]+/g, "");

/** Registers the laws for one renderer. */
export function rendererContract({ name, seen, longest = Number.POSITIVE_INFINITY }: RendererUnderTest): void {
  const all = (reply: Reply): string => seen(reply).join("\n");

  describe(`${name} keeps the laws of a renderer`, () => {
    test("a quotation is shown whole, with what was asked, whose words it holds and its reference", () => {
      const shown = all(answer({ type: "heading", spans: [{ text: "ferries" }] }, quote(sentence)));
      for (const part of [
        "ferries",
        "And the ferries?",
        sentence,
        "Mira Solen",
        "Northern Radio",
        citation.reference,
      ]) {
        expect(words(shown)).toContain(words(part));
      }
    });

    test("what an outlet says is never shown as the speaker's", () => {
      const own = all(answer(quote(sentence)));
      for (const voice of ["reported", "outlet"] as const) {
        expect(words(all(answer(quote(sentence, { voice }))))).not.toBe(words(own));
      }
    });

    test("text that looks like markup is seen as it was typed", () => {
      const text = "<b>x</b> & *y* _z_ `q` ~w~ [a](https://b.example) <!channel> <@U1> &amp; \\* ||s|| >t";
      for (const type of ["heading", "paragraph", "footer"] as const) {
        expect(words(all(answer({ type, spans: [{ text }] })))).toContain(words(text));
      }
      expect(words(all(answer(quote(text))))).toContain(words(text));
      expect(words(all(answer({ type: "list", items: [[{ text }], [{ text: "second" }]] })))).toContain(words(text));
    });

    test("how often in which year is one line", () => {
      const years = [
        { year: "2014", passages: 1, interviews: 1 },
        { year: "2019", passages: 4, interviews: 2 },
      ];
      const line = "2014 \u2582 2019 \u2588";
      expect(all(answer({ type: "timeline", spans: [{ text: line }], years }))).toContain(line);
    });

    test("a long quotation is parted and not cut, and each part says whose words it holds", () => {
      const numbered = (at: number): string =>
        `Ferry number ${at} keeps its berth, and nobody will take it away from us.`;
      const text = Array.from({ length: 300 }, (_, at) => numbered(at)).join(" ");
      const messages = seen(answer(quote(text)));
      for (let at = 0; at < 300; at++) expect(words(messages.join(""))).toContain(words(numbered(at)));
      for (const message of messages) {
        expect(message.length).toBeLessThanOrEqual(longest);
        expect(words(message)).toContain(words("Mira Solen"));
      }
      expect(words(messages.at(-1) ?? "")).toContain(words(citation.reference));
    });

    test("the same reply is shown in the same way, whatever its spans hold, and no message is empty", () => {
      const span = fc.record({
        text: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).map(text => `a${text}`),
      });
      const spans = fc.array(span, { minLength: 1, maxLength: 6 });
      const block: fc.Arbitrary<Block> = fc.oneof(
        fc.record({ type: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans }),
        fc.record({ type: fc.constant("timeline" as const), spans, years: fc.constant([]) }),
        fc.record({ type: fc.constant("list" as const), items: fc.array(spans, { minLength: 1, maxLength: 5 }) }),
        fc.record({ type: fc.constant("quote" as const), spans, citation: fc.constant(citation) }),
      );
      fc.assert(
        fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), blocks => {
          const messages = seen(answer(...blocks));
          expect(messages.length).toBeGreaterThan(0);
          for (const message of messages) {
            expect(message.trim()).not.toBe("");
            expect(message.length).toBeLessThanOrEqual(longest);
          }
          expect(seen(answer(...blocks))).toEqual(messages);
        }),
      );
    });
  });
}
