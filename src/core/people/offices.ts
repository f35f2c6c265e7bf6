/**
 * Words that tell what a person is: offices, callings, forms of address. A name behind one is a person's ("Mayor Weir"), and
 * "the mayor" may stand for him. Kept apart from the titles of names.ts, which are parts of a name to be ignored: here a
 * word that is missing costs an alias, there one too many makes two people one.
 */

const english =
  "president vice-president premier prime minister chancellor secretary secretary-general king queen prince princess emir sultan emperor pope patriarch " +
  "archbishop bishop governor senator congressman congresswoman representative deputy councillor councilor mayor ambassador commissioner speaker " +
  "chairman chairwoman chairperson chair chief head leader director editor editor-in-chief founder co-founder owner boss executive ceo manager " +
  "spokesman spokeswoman spokesperson assistant aide adviser advisor envoy judge justice prosecutor lawyer general colonel major captain admiral " +
  "professor doctor dr economist analyst scientist historian writer author director-general coach captain striker journalist reporter correspondent " +
  "host presenter anchor politician lawmaker activist colleague counterpart predecessor successor rival mr mrs ms miss sir dame lord lady madam";
const russian =
  "президент вице-президент премьер премьер-министр министр канцлер глава губернатор мэр сенатор депутат посол секретарь председатель директор " +
  "гендиректор руководитель лидер основатель король королева принц принцесса генерал адмирал судья прокурор профессор режиссер режиссёр писатель тренер господин госпожа " +
  "г-н г-жа";
const turkic =
  "cumhurbaşkanı başbakan bakan bakanı başkan başkanı vali valisi büyükelçi büyükelçisi müdür müdürü lider lideri genel kral kraliçe profesör doktor sayın " +
  "prezident prezidenti nazir naziri baş səfir səfiri sədr sədri direktor direktoru rəhbər rəhbəri deputat cənab xanım";

/** Words with a capital that may stand right before a surname without being a first name. */
const noFirstNames = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday and but yet still however then later meanwhile as also so because while when if " +
    "after before although though that now again asked earlier had has did if unless until since once whether only not in on at to by for from with of " +
    "но и а однако как когда если после по в на ve ama ancak və lakin"
  ).split(" "),
);
/** "On Monday Stone said"; and "I" is no name. */
export const days = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I)$/;
const joining = /^(?:of|the|and)$/;
/** Russian: "министр транспорта Анна Лунина". */
const caseForm = /^[а-яё-]+$/u;
const knownEnglish = new Set(english.split(" "));
const known = new Set(`${english} ${russian} ${turkic}`.split(" "));

/** Whether a word, in any case, is one of them. */
export function isOffice(word: string): boolean {
  return known.has(word.toLowerCase());
}

/** Whether it is one of English, which "the" stands before where it means somebody. */
export function isEnglishOffice(word: string): boolean {
  return knownEnglish.has(word.toLowerCase());
}

/** Which pronoun a text uses for somebody. */
export type Gender = "he" | "she";

/** Whether an office shows a man (`he`) or a woman (`she`). */
function genderOfOffice(word: string): Gender | undefined {
  const lower = word.toLowerCase();
  if (/^(?:mr|sir|lord|king|prince|emir|sultan|emperor|pope|г-н|господин|король|принц|kral|.+[a-z]man)$/u.test(lower))
    return "he";
  if (
    /^(?:mrs|ms|miss|dame|lady|madam|queen|princess|г-жа|госпожа|королева|принцесса|kraliçe|xanım|.+woman)$/u.test(
      lower,
    )
  )
    return "she";
  return undefined;
}

/**
 * How far the offices before a name reach back: "Transport Minister ", "President of the Republic of Orlena ", in Russian
 * "министр транспорта ". "A spokesman for " and "an aide to President " do not: the name is not that person's.
 */
export function officesBefore(before: string): { readonly reach: number; readonly genders: readonly Gender[] } {
  const parts = /(?:(?:[\p{L}\p{M}][\p{L}\p{M}’'-]*\.?)\s+)+$/u.exec(before)?.[0] ?? "";
  let reach = 0;
  let length = 0;
  let dependent = 0;
  const genders: Gender[] = [];
  for (const part of (parts.match(/\S+\s+/g) ?? []).toReversed()) {
    const plain = part.trim().replace(/\.$/, "");
    // "in March. Mr Stone": the stop ends a sentence, save behind "Dr.".
    if (/\.\s/.test(part) && !isOffice(plain)) break;
    const adjacent = length === reach;
    length += part.length;
    if (isOffice(plain)) {
      if (!adjacent && reach > 0) break;
      reach = length;
      const gender = genderOfOffice(plain);
      if (gender) genders.push(gender);
    } else if (/^\p{Lu}/u.test(plain) && !noFirstNames.has(plain.toLowerCase()) && plain !== "The") {
      if (reach > 0 && adjacent) reach = length;
    } else if (/^the$/i.test(plain) && reach > 0 && adjacent) {
      return { reach: length, genders };
    } else if (
      reach > 0 ||
      !((joining.test(plain) && length > part.length) || (caseForm.test(plain) && ++dependent <= 3))
    )
      break;
  }
  return { reach, genders };
}

/** A word right before a surname that makes it a relative's: "Linn Stone". */
export function firstNameBefore(before: string): string | undefined {
  const previous = /(\p{Lu}[\p{L}’'.-]*)\s$/u.exec(before)?.[1];
  return previous === undefined ||
    isOffice(previous.replace(/\.$/, "")) ||
    noFirstNames.has(previous.toLowerCase()) ||
    days.test(previous)
    ? undefined
    : previous;
}
