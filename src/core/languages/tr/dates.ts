/** Turkish: dates. What each list means stands in sections/dates.ts. */
import type { DateWords } from "../sections/dates.ts";
import { lists, phrases, words } from "../sections/lists.ts";

export const dates: DateWords = {
  months: lists(`
    ocak oca, şubat şub, mart, nisan nis, mayıs, haziran haz, temmuz tem, ağustos ağu, eylül eyl, ekim eki, kasım kas,
    aralık ara`),
  dayEndings: [],
  betweenDayAndMonth: [],
  afterYear: phrases("yılı, yıli"),
  time: {
    months: lists("ocag, -, -, -, -, -, -, -, -, -, -, aralig"),
    weekdays: lists("pazartesi pazartesin, sali, carsamba, persembe, cuma, cumartesi cumartesin, pazar"),
    seasons: lists("kis kisin, ilkbahar bahar, yaz yazin, sonbahar guz"),
    units: lists(`
      gun gunler sabah aksam gece, hafta haftasi haftas haftalar, ay aylar, ceyrek ceyreg ceyregi, yari yariyil yarisi yaris,
      yil sene yillar, onyil`),
    numbers: lists("bir, iki, uc, dort, bes, alti, yedi, sekiz, dokuz, on, onbir, oniki"),
    ordinals: lists("ilk birinci, ikinci, ucuncu, dorduncu"),
    decades: lists(`
      yirmiler yirmili, otuzlar otuzlu, kirklar kirkli, elliler ellili, altmislar altmisli, yetmisler yetmisli,
      seksenler seksenli, doksanlar doksanli, ikibinler`),
    decadeEndings: words("lar ler li lu larda lerde lardan lerden"),
    decadeNouns: words("yillar yillari"),
    numberEndings: words("inci nci uncu"),
    parts: lists("bas basi basin baslari baslarin, orta ortasi ortasin ortalarin, sonu sonun sonlari sonlarin"),
    relative: lists("gecen onceki gectigimiz, bu, gelecek onumuzdeki, son"),
    days: lists("bugun, dun, -, yarin, simdi"),
    ago: words("once evvel"),
    inside: words("yil yili ay ayi bu"),
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
      since: words("beri itibaren yana"),
      after: words("sonra sonrasi sonrasinda"),
      before: words("once oncesi oncesinde evvel"),
      until: words("kadar dek degin"),
      between: words("arasi arasinda"),
    },
    within: words("da de ta te"),
    start: words("dan den tan ten"),
    owner: words("in un nin nun ki deki daki teki taki"),
    spokenThen: words("dedi soyledi anlatti acikladi konustu"),
    claims: words("ki"),
    claimEndings: words("digini dugunu tigini tugunu cagini cegini"),
    nowadays: phrases(`
      şimdi, şu (an|anda|sıralar), halen, hala, hâlâ, bugün[lerde], günümüzde, son (zamanlarda|günlerde), artık`),
    newestFirst: phrases("[önce] en yeni[ler] (önce|ilk), yeniden eskiye"),
    newestOfAll: phrases("^en yeni"),
    oldestFirst: phrases("en eski[ler] (önce|ilk), eskiden yeniye"),
    oldestOfAll: phrases("^en eski"),
  },
};
