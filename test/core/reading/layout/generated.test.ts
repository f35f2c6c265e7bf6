/**
 * Conversations of random people in random marks, with what real files hold beside the words: who said each sentence is known, so
 * each turn can be compared. A speaker never has another's words, and nearly all of the guest's are his.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";

const runs = Number(process.env.GENERATED_CONVERSATIONS ?? 300);

const syllables = ["ba", "do", "ki", "lo", "mar", "ne", "pul", "ros", "sen", "ti", "vor", "zan"];
const word = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 3 })
  .map(parts => `${parts.join("")[0]!.toUpperCase()}${parts.join("").slice(1)}`);
const person = fc.record({ first: word, last: word });
type Person = { readonly first: string; readonly last: string };

/** How the label of a person is set; `full` at the first turn. */
type Mark = (person: Person, at: { readonly isFirst: boolean; readonly second: number }) => string;
const clock = (second: number) =>
  `00:${String(Math.floor(second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}`;
const marks: Readonly<Record<string, Mark>> = {
  full: ({ first, last }) => `${first} ${last}: `,
  bold: ({ first, last }) => `**${first} ${last}:** `,
  capitals: ({ first, last }, { isFirst }) => `${isFirst ? `${first} ${last}` : last}: `.toUpperCase(),
  timed: ({ first, last }, { second }) => `[${clock(second)}] ${first} ${last}: `,
  timeBehind: ({ first, last }, { second }) => `${first} ${last} (${clock(second)}): `,
  bracket: ({ first, last }) => `[${first} ${last}]: `,
  above: ({ first, last }, { second }) => `${first} ${last}  ${clock(second)}\n`,
  alone: ({ first, last }) => `${first} ${last}\n`,
  strike: ({ last }) => `${last.toUpperCase()}- `,
  surname: ({ first, last }, { isFirst }) => `${isFirst ? `${first} ${last}` : last}: `,
  arrows: ({ last }) => `>> ${last.toUpperCase()}: `,
  title: ({ last }) => `Ms. ${last}. `,
};

const said = [
  "we went down to the water",
  "nobody had told us",
  "the bread was cold",
  "it took nine years",
  "the roof came off",
];
const asked = ["did you go there", "who paid for it", "what came of it", "how long did it take", "would you go again"];
const furniture = ["", "", "\n\nPage 3 of 9", "\n\n[Music]", " (Laughter.)", "\n\n* * *", "\n\nTHE SEA HOUR - 12 -"];

/** A sentence that nobody else says: it holds a number of its own. */
const sentence = (words: string, own: number) => `${words[0]!.toUpperCase()}${words.slice(1)}, ${own}`;

const conversation = fc
  .record({
    people: fc.tuple(person, person),
    mark: fc.constantFrom(...Object.keys(marks)),
    rounds: fc.array(
      fc.record({
        question: fc.constantFrom(...asked),
        answer: fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: 5 }),
        paragraphs: fc.boolean(),
        between: fc.constantFrom(...furniture),
      }),
      { minLength: 4, maxLength: 14 },
    ),
    opens: fc.constantFrom("host", "guest"),
    third: fc.option(person, { freq: 3 }),
    head: fc.constantFrom("", "A talk by the sea\n\n", "5 March 2024\n\n"),
  })
  .filter(({ people: [a, b], third }) => {
    const names = [a, b, ...(third ? [third] : [])].flatMap(({ first, last }) => [first, last]);
    return new Set(names).size === names.length;
  });

type Talk = typeof conversation extends fc.Arbitrary<infer Value> ? Value : never;

/** The text of a talk, and the numbers in the words of each by the key of the last name. */
function written({ people: [host, guest], mark, rounds, head, opens, third }: Talk) {
  let next = 100;
  const numbers = new Map<string, Set<string>>();
  const says = ({ last }: Person, words: string): string => {
    const number = next++;
    const own = numbers.get(last.toLowerCase()) ?? new Set<string>();
    numbers.set(last.toLowerCase(), own.add(String(number)));
    return sentence(words, number);
  };
  const seen = new Set<Person>();
  const label = (who: Person, second: number): string => {
    const isFirst = !seen.has(who);
    seen.add(who);
    return marks[mark]!(who, { isFirst, second });
  };
  const opening = opens === "guest" ? [`${label(guest, 0)}${says(guest, "it is good to be here")}.`] : [];
  const turns = rounds.flatMap(({ question, answer, paragraphs, between }, at) => {
    const asks = `${label(host, at * 20 + 1)}${says(host, question)}?`;
    const words = answer.map(one => `${says(guest, one)}.`).join(paragraphs ? "\n\n" : " ");
    const answers = `${label(guest, at * 20 + 5)}${words}${between}`;
    const more = third && at % 2 === 1 ? [`${label(third, at * 20 + 9)}${says(third, "i was there too")}.`] : [];
    return [asks, answers, ...more];
  });
  return { text: `${head}${[...opening, ...turns].join("\n\n")}\n`, numbers };
}

test("a speaker has no word of another, and the guest nearly all of his own", () => {
  let own = 0;
  let all = 0;
  fc.assert(
    fc.property(conversation, talk => {
      const guest = talk.people[1].last.toLowerCase();
      const { text, numbers } = written(talk);
      for (const { turns } of readFile({ path: "a.md", text }).interviews) {
        for (const { by, name = "", source, ranges } of turns) {
          if (by !== "speaker") continue;
          const words = ranges.map(({ start, end }) => source.text.slice(start, end)).join(" ");
          const said = words.match(/\d{3,}/g) ?? [];
          const last = name.toLowerCase().split(" ").at(-1) ?? "";
          for (const number of said)
            expect([...(numbers.get(last) ?? [])], `${talk.mark} ${name}: ${words}`).toContain(number);
          if (last === guest) own += said.length;
        }
      }
      all += numbers.get(guest)!.size;
    }),
    { seed: 13, numRuns: runs },
  );
  expect(own / all).toBeGreaterThan(0.97);
});
