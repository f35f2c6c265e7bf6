/** Turkish: the sentence that asks. What each list means stands in sections/asking.ts. */
import type { AskingWords } from "../sections/asking.ts";
import { phrases, words } from "../sections/lists.ts";

export const asking: AskingWords = {
  interrogatives: words(`
    ne neyi neye neden nedir neler nelerdir nerede nereye nereden neresi nerededir nicin niye nasil nasildir kim kimi kime kimin
    kimdir kimler hangi hangisi hangisidir kac kaci kacinci`),
  asksInside: true,
  particles: words("mi mu midir mudur miydi muydu"),
  requests: words("bul bulun goster gosterin soyle soyleyin anlat ver"),
  requestEndings: words(""),
  askerSubjects: words("ben biz"),
  asker: words("beni bana benim bende benden bizi bize bizim bizde bizden"),
  contractions: words(""),
  spelledOut: { contracted: {}, typed: {} },
  askerEndings: words("yorum yoruz yordum yorduk acagim ecegim acagiz ecegiz acaktim ecektim"),
  addressed: words(
    "sen seni sana senin siz sizi size sizin kimse lutfen tesekkurler tesekkur misiniz musunuz misin musun",
  ),
  others: words("o onlar bu bunlar su bunu onu sunu"),
  places: words(""),
  auxiliaries: words("var yok idi imis degil"),
  infinitiveAuxiliaries: words(""),
  imperativeAuxiliaries: words(""),
  hesitations: words("ee eee sey"),
  fillers: words("ee eee sey hani yani iste tamam peki ya evet hayir acaba simdi merhaba selam"),
  spokenMarks: phrases("soru işareti, ünlem [işareti]"),
  prepositions: words(""),
  thatWords: words(""),
  whetherWords: words(""),
  circumstances: words("neden niye nicin nasil nerede"),
  supports: words(""),
  pastEndings: words("di du ti tu diler dular tiler tular mis mus misti mustu"),
  irregular: [],
  quotatives: words("dedi dediler demis demisti diyor diyordu der"),
};
