/** Azerbaijani: dates. What each list means stands in sections/dates.ts. */
import type { DateWords } from "../sections/dates.ts";
import { lists, phrases, words } from "../sections/lists.ts";

export const dates: DateWords = {
  months: lists(`
    yanvar yan, fevral fev, mart, aprel apr, may, iyun iyn, iyul iyl, avqust avq, sentyabr sen, oktyabr okt, noyabr noy,
    dekabr dek`),
  dayEndings: [],
  betweenDayAndMonth: [],
  afterYear: phrases("-c(i|ı|u|ü) [il], il"),
  time: {
    months: [],
    weekdays: lists(`
      bazarertesi ertesi ertesin, cersenbeaxsami, cersenbe, cumeaxsami, cume, senbe, bazar`),
    seasons: lists("qis, yaz bahar, yay, payiz"),
    units: lists(
      "gun gunler seher gece, hefte heftesi heftes, ay aylar, rub rubu kvartal, yari yarisi yarimil yaris, il, onillik",
    ),
    numbers: lists("bir, iki, uc, dord, bes, alti, yeddi, sekkiz, doqquz, on, onbir, oniki"),
    ordinals: lists("birinci ilk, ikinci, ucuncu, dorduncu"),
    decades: lists(`
      iyirminci, otuzuncu, qirxinci, ellinci, altmisinci, yetmisinci, sekseninci, doxsaninci doxsanlar, ikimininci`),
    decadeEndings: words("lar ler larda lerde"),
    decadeNouns: words("iller"),
    numberEndings: words("ci cu inci uncu"),
    parts: lists("evveli evvelin evvelleri evvellerin, ortasi ortasin ortalari ortalarin, sonu sonun sonlari sonlarin"),
    relative: lists("kecen otmus oten evvelki, bu, gelen novbeti, son"),
    days: lists("bugun, dunen, -, sabah, indi"),
    ago: words("evvel once qabaq"),
    inside: words("il ilin ay ayi ayin bu"),
    to: words("ile"),
    and: words("ve"),
    leads: {
      since: words(""),
      from: words(""),
      after: words(""),
      before: words(""),
      until: words(""),
      within: words(""),
      between: words(""),
    },
    dayLeads: words(""),
    sayings: words(""),
    beforeLeads: words(""),
    tails: {
      since: words("beri etibaren yana"),
      after: words("sonra"),
      before: words("evvel once qabaq"),
      until: words("qeder kimi dek"),
      between: words("arasi arasinda"),
    },
    within: words("da de"),
    start: words("dan den"),
    owner: words("in un nin nun ki deki daki"),
    spokenThen: words("dedi soyledi bildirdi danisdi"),
    claims: words("ki"),
    claimEndings: words("digini dugunu diyini tigini cagini ceyini"),
    nowadays: phrases(`
      indi, hazırda, hal-hazırda, bu (gün[lər[də]]|anda), son (vaxtlar[da]|zamanlar[da]), hələ də, yaxınlarda`),
    newestFirst: phrases("[əvvəlcə] ən yeni[lər] (əvvəl|birinci), yenidən köhnəyə"),
    newestOfAll: phrases("^ən yeni"),
    oldestFirst: phrases("[əvvəlcə] ən köhnə[lər] (əvvəl|birinci), köhnədən yeniyə"),
    oldestOfAll: phrases("^ən köhnə"),
  },
};
