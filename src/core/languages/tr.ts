/** Turkish: data only. What each list means stands in language.ts. */

import type { Language } from "./language.ts";
import { countryNames, pairs, phrases, words } from "./sections/lists.ts";
import { asking } from "./tr/asking.ts";
import { dates } from "./tr/dates.ts";
import { page, speech, transcript } from "./tr/page.ts";
import { people } from "./tr/people.ts";
import { replies } from "./tr/replies.ts";
import { saying } from "./tr/saying.ts";

/** Endings and letters are much those of Azerbaijani (az.ts). */
export const tr: Language = {
  code: "tr",
  stemmer: { cut: 5 },
  stopWords: words(`
    ve veya ya ile bir bu su o da de ki mi mu icin ama fakat ancak gibi kadar daha cok en her hic ne nasil neden nicin nicin
    niye kim kime kimin hangi nerede nereye ben sen biz siz onlar beni bana benim bizim onun onu ona onlarin bunu buna bunun
    sunu var yok olan olarak oldu olur olup ise idi degil diye hem yani iken la le yla yle`),
  writing: {
    script: "Latin",
    alphabet: "abcçdefgğhıijklmnoöprsştuüvyzâîû",
    commonWords: words(`
      ve bir bu için çok ile olarak daha gibi kadar sonra ama ancak değil olan biz ben ne var olduğunu hakkında dedi kim
      neden nasıl nedir ilgili konusunda söyledi mi mı mu mü hangi kaç nerede kimdir nelerdir her hem göre tarafından
      hakkinda`),
    ownLetters: "ığş",
    possessives: words(""),
    caseEndings: words(`
      a e i u ya ye yi yu na ne ni nu in un nin nun da de ta te dan den tan ten la le lar ler dir li lu`),
    namesInCapitals: words(""),
    transliteration: { letters: pairs("ş=sh ç=ch c=j ı=i ğ=g"), endings: words("") },
  },
  dates,
  sentences: {
    goOn: words("sn doç yrd öğr gör arş av uzm hz alb yzb bnb org bkz örn mah cad sok"),
    goOnBeforeNumber: words("d md sh"),
    goOnMostly: words("yy t.c m.ö m.s"),
    listEnds: words("v.b v.s"),
    beginners: words("bu o biz ben siz onlar ancak ama ve bunun şu"),
    counted: words(`
      dünya cumhurbaşkanı yüzyıl madde maddesi dönem dönemi zirve zirvesi yıl yılı yıldönümü sayı ordu bölge kolordu hükümet`),
    wordsLikeInitials: words(""),
    leaning: phrases("bu, o, ancak, ama"),
    courtesies: phrases(`
      tesekkurler, tesekkur [ederim|ederiz], sag ol[un], sagol[un], merhaba, hos geldiniz, iyi (gunler|aksamlar), buyurun`),
    courtesyTails: phrases("cok"),
    hollow: words("neden niye niçin nasıl ne kim hangi bu şu o mi mı mu mü değil yani gibi örneğin peki"),
    connectives: words("ve ya peki ama"),
    denials: words(`degil hic asla yok hayir yalan`),
    denialEndings:
      words(`madim medim madik medik madi medi madilar mediler mam mem maz mez mayiz meyiz miyorum miyoruz miyor muyorum muyoruz muyor
      mayacagim meyecegim mayacagiz meyecegiz mayacak meyecek mamis memis`),
  },
  questions: {
    asking: words(`
      lazim gerekli gerekiyor ariyorum ariyoruz dedi demis diyor soyledi soylemis soyluyor soylemisti anlatti anlatiyor bahsetti bahsediyor bahsetmis degindi konustu konusuldu
      konusuyor konusmus dusunuyor dusunuyordu dusuncesi dusunceleri gorus gorusu gorusleri fikri fikirleri tutumu yorumu
      yorumladi aciklama aciklamasi aciklamalari acikladi belirtti vurguladi hakkinda hakkindaki kac ilgili konusunda konusu uzerine dair
      soz sozleri sozlerini bul bulun goster gosterin anlat anlatin soyle soyleyin lutfen merhaba selam roportaj roportajda soylesi kez zaman son ilk geciyor
      tum butun kisi listele alinti alintilar alintilari alintilarini alintisi alintisini`),
    indefinites: words(`
      kimse kimsenin kimseye hickimse herkes herkesin herkese herkesi biri birisi birinin birileri herhangi hepsi sey birsey
      hersey`),
    lightVerbs: words(""),
    further: words("baska"),
    according: { before: phrases(""), behind: phrases("[sozlerine|soylediklerine|ifadesine] gore") },
    about: words(""),
    aboutOnceAsked: words(""),
    auxiliaries: words(""),
    articles: words(""),
    adverbs: words(""),
    belonging: words(""),
    titles: words("cumhurbaskani baskan bakan basbakan lider"),
    courtesies: words("lutfen tesekkurler"),
    addressee: {
      leads: words(""),
      weakLeads: words(""),
      kinds: words(""),
      behind: words(`
        e a ye ya ile le la kanalina kanalinda muhabirine gazetesine televizyonuna radyosuna ajansina roportaji roportajinda
        soylesisinde`),
      determiners: words(""),
      kept: words(""),
    },
    ownWords: phrases("[sadece|yalnizca] [onun] kendi (soz|agz|ifade)*"),
    smallTalk: {
      greeting: phrases("merhaba[lar], selam[lar], gunaydin, iyi (gunler|aksamlar)"),
      thanks: phrases("tesekkurler, tesekkur ederim, sag ol[un], sagol"),
      farewell: phrases("hosca kal[in], gorusuruz, gorusmek uzere, gule gule, iyi geceler, kendine iyi bak, bay bay"),
      insult: phrases(`
        (sen|siz|bu|ne|cok|tam) [cok|tam|tam bir|ne kadar] (aptal*|salak*|gerizekali*|geri zekali*|ahmak*|ise yaramaz*|berbat*|rezil*|sacma*) [bir] [bot]
        (aptal|salak|ahmak|gerizekali)[sin|siniz], (aptal|salak|ise yaramaz|berbat) bot
        kapa ceneni, defol, hicbir [sey|seyi] bilmiyorsun, senden nefret ediyorum`),
      identity: phrases(`
        [sen|siz] [gercekten] [bir] (bot|robot|insan|makine|program|yapay zeka|gercek) (musun|misin|musunuz|misiniz)
        [bu] [bir] (bot|robot|insan|makine|program|yapay zeka) (mu|mi), [bir] (botla|robotla|insanla) mi (konusuyorum|yazisiyorum)
        seni kim (yapti|yazdi)`),
      help: phrases("yardim [et], ne yapabilirsin"),
      more: phrases("daha [fazla], devam [et], baska [ne] [dedi|var]"),
      sources: phrases("hangi (roportajlar|kaynaklar) [var]"),
    },
    aboutTheRecord: {
      interviewer: phrases("^[onunla] kim (roportaj|soylesi)*"),
      first: phrases("ilk (kez|defa|kere)*"),
      last: phrases("en son, son (kez|defa|kere)*"),
      count: phrases("kac (kez|defa|kere|roportaj*|soylesi*), ne siklikla"),
      all: phrases("(tum|butun) (sozler*|alinti*|aciklama*), listele"),
      change: phrases(
        "(gorus*|tutum*|fikir*|fikri|fikirleri|dusunce*|soylem*) ... (degis*|evril*), (eskiden|o zaman) ve simdi",
      ),
    },
    changing: words(
      "degisti degismis degisiyor degisim degisimi evrildi zamanla kiyasla gore karsilastir eskiden simdi bugun",
    ),
    comparedWith: phrases("kıyasla, kıyaslayınca, göre, karşılaştır*"),
    newestInterview: phrases("son (röportaj*|söyleşi*)"),
    oldestInterview: phrases("ilk (röportaj*|söyleşi*)"),
    followUps: phrases("peki [ya], ya, ve"),
    wantsNumber: phrases("kaç, ne zaman"),
    wantsName: phrases("kim, nerede"),
  },
  names: words("turkish türkçe"),
  asking,
  people,
  transcript,
  page,
  speech,
  saying,
  replies,
  countries: countryNames(`
    US: Amerika, ABD
    GB: İngiltere, Britanya
    EU: AB
    UN: BM`),
};
