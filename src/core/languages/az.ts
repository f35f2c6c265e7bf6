/** Azerbaijani: data only. What each list means stands in language.ts. */

import { asking } from "./az/asking.ts";
import { dates } from "./az/dates.ts";
import { page, speech, transcript } from "./az/page.ts";
import { people } from "./az/people.ts";
import { replies } from "./az/replies.ts";
import { saying } from "./az/saying.ts";
import type { Language } from "./language.ts";
import { countryNames, pairs, phrases, words } from "./sections/lists.ts";

/** Endings and letters are much those of Turkish (tr.ts). */
export const az: Language = {
  code: "az",
  stemmer: { cut: 5 },
  stopWords: words(`
    ve veya ya ile bir bu o da de ki mi mu ucun amma lakin ancaq kimi qeder daha cox en her hec ne nece niye kim kime kimin
    hansi harada hara men sen biz siz onlar meni mene menim bizim onun onu ona onlarin bunu buna bunun var yox olan olaraq
    oldu olur olub ise idi deyil hem yeni`),
  writing: {
    script: "Latin",
    alphabet: "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    commonWords: words(`
      və bir bu üçün də çox ilə olaraq daha kimi qədər sonra amma lakin deyil olan biz mən nə var olduğunu haqqında dedi kim
      niyə necə nədir barədə bağlı söylədi mi mı mu mü hansı neçə harada kimdir nələrdir hər həm görə tərəfindən
      haqqinda barede deyib zehmet`),
    ownLetters: "əığş",
    possessives: words(""),
    caseEndings: words(`
      a e i u ya ye yi yu na ne ni nu in un nin nun da de ta te dan den tan ten la le lar ler dir li lu`),
    namesInCapitals: words(""),
    transliteration: { letters: pairs("ş=sh ç=ch c=j x=kh q=g ə=a ı=i ğ=g"), endings: words("") },
  },
  dates,
  sentences: {
    goOn: words("dos məs bax"),
    goOnBeforeNumber: words("səh"),
    goOnMostly: words(""),
    listEnds: words(""),
    beginners: words("hər də lakin amma və mən bu o biz siz onlar ancaq"),
    counted: words("müharibə əsr maddə prezident sammit çağırış zirvəsi"),
    wordsLikeInitials: words(""),
    leaning: phrases("bu, o, ancaq, amma, lakin"),
    courtesies: phrases(`
      tesekkurler, tesekkur [edirem|edirik], sag ol[un], sagol[un], salam, xos gelmisiniz`),
    courtesyTails: phrases("cox"),
    hollow: words("niyə necə nə hansı məsələn bəs bu o mi mı mu mü"),
    connectives: words("və bəs amma yaxud"),
    denials: words(`deyil hec yox xeyr yalan`),
    denialEndings:
      words(`mayib meyib mayiblar meyiblar madim medim madiq medik madi medi madilar mediler maram merem mariq merik maz mez mir miram mirem miriq mirik
      mayacagam meyeceyem mayacagiq meyeceyik mayacaq meyecek`),
  },
  questions: {
    asking: words(`
      lazim lazimdir gerekdir axtariram axtaririq dedi deyib deyir deyilib deyilir demisdi soyledi soyleyib soyleyir danisdi danisib danisir danisilib danisilir bildirdi bildirib bildirir qeyd etdi edib
      vurguladi toxundu toxunub dusunur dusuncesi fikri fikirleri movqeyi movqe munasibeti haqqinda haqqindaki haqda barede baresinde
      bagli elaqedar soz sozleri sozlerini tap tapin goster gosterin danis deyin lutfen zehmet salam musahibe musahibede musahibesinde defe vaxt zaman
      son ilk butun nefer varmi bir sitat sitatlar sitatlari sitatlarini`),
    indefinites: words(`
      kimse kimsenin kimseye hami haminin hamiya birisi birinin kimlerse nese kes heckes herkes sey`),
    lightVerbs: words(""),
    further: words("basqa"),
    according: { before: phrases(""), behind: phrases("[sozlerine|dediyine] gore, (fikrince|sozlerince)") },
    about: words(""),
    aboutOnceAsked: words(""),
    auxiliaries: words(""),
    articles: words(""),
    adverbs: words(""),
    belonging: words(""),
    titles: words("prezident prezidenti nazir"),
    courtesies: words("zehmet"),
    addressee: {
      leads: words(""),
      weakLeads: words(""),
      kinds: words(""),
      behind: words(`
        e a ye ya ile kanalina kanalinda telekanalina muxbirine qezetine radiosuna agentliyine musahibesi musahibesinde`),
      determiners: words(""),
      kept: words(""),
    },
    ownWords: phrases("[yalniz] [onun] oz (soz|dil|ifade)* [ile]"),
    smallTalk: {
      greeting: phrases("salam [aleykum], sabahiniz xeyir, her vaxtiniz xeyir"),
      thanks: phrases("tesekkur edirem, [cox] sag ol[un], minnetdaram"),
      farewell: phrases(
        "sag olun salamat qalin, salamat qal[in], goruserik, gorusenedek, gecen[iz] xeyre [qalsin], xudahafiz, hele[lik]",
      ),
      insult: phrases(`
        (sen|siz|bu|ne|cox|lap) [cox|lap|tam|ne qeder] (axmaq*|sarsaq*|gic|gicsen|kutbeyin*|yararsiz*|menasiz*|berbad*|cefengiyat*) [bot]
        (axmaq|sarsaq|gic|yararsiz)[san|siniz|sen], (axmaq|sarsaq|yararsiz|berbad) bot
        kes sesini, redd ol, itil, hec ne bilmirsen, senden zehlem gedir`),
      identity: phrases(`
        [sen|siz] [heqiqeten|dogrudan] [bir] (botsan|botsunuz|robotsan|insansan|insansiniz|masinsan|proqramsan|robotsunuz|suni intellektsen) [mi]
        bu [heqiqeten] [bir] (bot|robot|insan|masin|proqram|suni intellekt)[dur|dir|durmu|dirmi]
        (botla|robotla|insanla) (danisiram|yazisiram) [mi], seni kim (yaradib|yazib|duzeldib)`),
      help: phrases("komek [et], ne ede bilersen"),
      more: phrases("davam [et], daha cox, (daha|basqa) ne [dedi|var]"),
      sources: phrases("hansi (musahibeler|menbeler) [var]"),
    },
    aboutTheRecord: {
      interviewer: phrases("^kim musahibe*"),
      first: phrases("ilk defe*"),
      last: phrases("en son, (son|axirinci) defe*"),
      count: phrases("nece (defe*|musahibe*), ne qeder tez tez"),
      all: phrases("butun (sozler*|sitat*|fikir*)"),
      change: phrases("(movqe*|fikir*|fikri|fikirleri|munasibet*|baxis*) ... (deyis*), (evveller|onda) ve indi"),
    },
    changing: words(
      "deyisib deyisdi deyisir deyisiklik deyismis indi muqayise muqayisede nisbeten evveller onda baxisi",
    ),
    comparedWith: phrases("müqayisədə, nisbətən"),
    newestInterview: phrases("(son|axırıncı) müsahibə*"),
    oldestInterview: phrases("ilk müsahibə*"),
    followUps: phrases("bəs, və"),
    wantsNumber: phrases("neçə, nə vaxt"),
    wantsName: phrases("kim, harada"),
  },
  names: words("azerbaijani azərbaycanca"),
  asking,
  people,
  transcript,
  page,
  speech,
  saying,
  replies,
  countries: countryNames(`
    US: Amerika, ABŞ
    GB: İngiltərə, Britaniya
    EU: Aİ
    UN: BMT`),
};
