/**
 * Words that tell what a person is: offices, callings, forms of address. A name behind one is a person's ("Mayor Weir"), and
 * "the mayor" may stand for him. Kept apart from the titles of names.ts, which are parts of a name to be ignored: here a
 * word that is missing costs an alias, there one too many makes two people one.
 */

const english =
  "president vice-president premier minister chancellor secretary secretary-general king queen prince princess emir sultan emperor pope patriarch " +
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

const known = new Set(`${english} ${russian} ${turkic}`.split(" "));

/** Whether a word, in any case, is one of them. */
export function isOffice(word: string): boolean {
  return known.has(word.toLowerCase());
}

/** Whether an office shows a man (`he`) or a woman (`she`). */
export function genderOfOffice(word: string): "he" | "she" | undefined {
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
