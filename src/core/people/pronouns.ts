/** Pronouns: which of them may stand for the speaker in a text, and that none of them is a name. */
import { inAll } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
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

/** The pronouns that may be the speaker's: as a subject, and where they say whose words it is. */
export function pronounsOf(people: PeopleWords | undefined, gender: Gender | undefined) {
  const pronouns = people?.pronouns;
  const forms = pronouns ? (gender ? [pronouns[gender]] : [pronouns.he, pronouns.she]) : [];
  const subject = anyOf(forms.flatMap(form => [...form.subject]));
  const own = anyOf(forms.flatMap(form => [...form.own]));
  return {
    subject: new RegExp(`(?<!\\p{L})${subject}(?![\\p{L}’'])`, "giu"),
    possessed: new RegExp(`(?<=(?<!\\p{L})${anyOf(pronouns?.before ?? [])} )${own}(?=[ ,.]|$)`, "giu"),
  };
}
