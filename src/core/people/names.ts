/**
 * Names of people as labels and front matter give them: "President Aliyev", "I. Aliyev", "ALIYEV" and "Ilham Aliyev"
 * are one person, "Heydar Aliyev" is another. Titles are taken off before names are compared.
 */
const titles = new Set(
  (
    "the a his her their mr mrs ms miss dr sir madam madame lord lady dame prof professor president vice prime minister premier " +
    "chancellor secretary general secretary-general of state foreign defense defence deputy senator governor mayor ambassador " +
    "chairman chairwoman chair director king queen prince princess head government excellency majesty highness honorable honourable " +
    "commissioner spokesman spokeswoman spokesperson minister's judge justice captain colonel major admiral archbishop bishop pope patriarch " +
    "президент вице-президент премьер премьер-министр министр канцлер господин госпожа г-н г-жа посол король генерал председатель губернатор глава государства мэр " +
    "cumhurbaşkanı başbakan bakan bakanı sayın bay bayan bey hanım başkan başkanı büyükelçi büyükelçisi devlet " +
    "prezident prezidenti baş nazir naziri cənab xanım səfir səfiri dövlət başçısı"
  ).split(" "),
);

/** Two spellings of a name are the same where their keys are: lower case, without marks and punctuation. */
export function nameKey(name: string): string {
  return wordsOf(name).join(" ");
}

/** Whether a label names that person: by full name, surname, first name, initials, with or without a title. */
export function samePerson(label: string, person: string): boolean {
  const all = wordsOf(label);
  const known = wordsOf(person);
  if (all.length === 0 || known.length === 0) return false;
  if (all.join(" ") === known.join(" ")) return true;
  const bare = all.filter(word => !titles.has(word));
  const bareKnown = known.filter(word => !titles.has(word));
  if (bare.length === 0 || bareKnown.length === 0) {
    const title = all.filter(word => word !== "the");
    return title.length > 0 && bare.length === bareKnown.length && title.every(word => known.includes(word));
  }
  const [shorter, longer] = bare.length <= bareKnown.length ? [bare, bareKnown] : [bareKnown, bare];
  if (shorter.every(word => word.length === 1)) return false;
  return shorter.every(word => longer.some(other => other === word || (word.length === 1 && other.startsWith(word))));
}

/** Whether a name holds an office or a form of address: "Prime Minister Modi", "THE PRESIDENT". */
export function hasTitle(name: string): boolean {
  return wordsOf(name).some(word => titles.has(word) && word !== "the" && word !== "a" && word !== "of");
}

/** Whether there is nothing but an office in it: "THE PRESIDENT". */
export function isTitleOnly(name: string): boolean {
  return wordsOf(name).every(word => titles.has(word));
}

/** "Jane Doe (BBC)" and "Jane Doe, BBC": somebody who speaks for an outlet. */
export function hasAffiliation(name: string): boolean {
  return /[(,]/.test(name);
}

/** The words of a name, folded; what stands in brackets or after a comma is not of the name. */
function wordsOf(name: string): readonly string[] {
  const core = name.replace(/[([].{0,60}$/u, "").replace(/,.{0,60}$/u, "") || name;
  return (
    core
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .replaceAll("ı", "i")
      .match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []
  );
}
