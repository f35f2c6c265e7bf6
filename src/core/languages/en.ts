/** English: data only. What each list means stands in language.ts. */
import { englishCountries } from "./countries/en.ts";
import type { Language } from "./language.ts";
import { countryNames, words } from "./words.ts";

export const en: Language = {
  code: "en",
  stemmer: { algorithm: "english" },
  stopWords: words(`
    a an the and or but nor if then than so as at by for from in into of off on onto out over to up upon with within about between during
    is am are was were be been being do does did doing done have has had having can could may might must shall should will
    would ought not no i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she
    her hers herself it its itself they them their theirs themselves this that these those such there here who whom whose
    which what when where why how any some all both each also too very just only own same other again ever
    im ive id ill youre youve youd youll hes shes hed shed hell shell weve theyre theyve theyd theyll thats whats wheres
    whos heres theres lets isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt`),
  countries: countryNames(englishCountries),
};
