/** Pronouns: which of them may stand for the speaker in a text, and that none of them is a name. */
import { inAll } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { signs } from "./mask.ts";
import type { Gender } from "./offices.ts";

const pronouns = inAll(({ people }) => {
  const { he, she, others } = people?.pronouns ?? {};
  return [he, she]
    .flatMap(forms => (forms ? [...forms.subject, ...forms.own, ...forms.shows] : []))
    .concat([...(others ?? [])]);
});

/** Whether a name is none: as an alias it would mean everybody. */
export function isPronoun(name: string): boolean {
  return pronouns.has(name.toLowerCase());
}

/** What says that somebody is another's, who is not of that gender: "his widow" where she is spoken of. None where it is not known. */
export function possessivesOf(people: PeopleWords | undefined, gender: Gender | undefined): readonly string[] {
  if (gender === undefined || !people?.pronouns?.whose) return [];
  const { he, she, others } = people.pronouns.whose;
  return [...(gender === "he" ? she : he), ...others];
}

/** Whether a text calls somebody they: behind his names, and nothing else. */
export function isCalledThey(text: string, names: RegExp | undefined, people: PeopleWords | undefined): boolean {
  const shows = people?.pronouns?.neutral?.shows;
  if (!names || !shows) return false;
  const behind = new RegExp(`^(?!['’])[^.!?“”"«»\\p{Lu}]{0,140}?(?<!\\p{L})${anyOf(shows)}(?!\\p{L})`, "u");
  const found = [...text.matchAll(names)].filter(({ 0: name, index }) =>
    behind.test(text.slice(index + name.length, index + name.length + 150)),
  );
  return found.length > 1;
}

/** Masks pronouns: as a subject, and where they say whose words it is. `they`: the speaker is called so. */
export function pronounsOf(people: PeopleWords | undefined, they: boolean): (sentence: string) => string {
  const pronouns = people?.pronouns;
  if (!pronouns) return sentence => sentence;
  const neutral = new RegExp(`(?<!\\p{L})${anyOf(they ? (pronouns.neutral?.subject ?? []) : [])}(?![\\p{L}’'])`, "giu");
  const short = anyOf(Object.keys(pronouns.contractions ?? {}));
  const thing = `\\s${anyOf(pronouns.determines ?? [])}(?!\\p{L})`;
  const subject = (gender: Gender) =>
    new RegExp(
      `(?<!\\p{L})${anyOf(pronouns[gender].subject)}(?:['’](?<short>${short}))?(?![\\p{L}’']|${thing})`,
      "giu",
    );
  const before = `(?<=(?<!\\p{L})${anyOf(pronouns.before)} )`;
  const behind = `(?= ${anyOf(pronouns.behind ?? [])}(?!\\p{L}))`;
  const own = (gender: Gender) =>
    new RegExp(
      `${before}${anyOf(pronouns[gender].own)}(?=[ ,.]|$)|(?<!\\p{L})${anyOf(pronouns[gender].own)}${behind}`,
      "giu",
    );
  const all = [
    [own("he"), signs.heOwn],
    [own("she"), signs.sheOwn],
    [subject("he"), signs.he],
    [subject("she"), signs.she],
  ] as const;
  const put = (sign: string) => (_: string, short: unknown) =>
    typeof short === "string" ? `${sign} ${pronouns.contractions?.[short.toLowerCase()]}` : sign;
  return sentence =>
    all.reduce((masked, [found, sign]) => masked.replace(found, put(sign)), sentence).replace(neutral, signs.they);
}
