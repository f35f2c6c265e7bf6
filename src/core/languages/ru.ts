/** Russian: data only. What each list means stands in language.ts. */
import { parse } from "chrono-node/ru";
import type { Language } from "./language.ts";
import { asking } from "./ru/asking.ts";
import { page, speech, transcript } from "./ru/page.ts";
import { people } from "./ru/people.ts";
import { saying } from "./ru/saying.ts";
import { countryNames, lists, pairs, phrases, words } from "./sections/lists.ts";

/** Its letters also serve for names in other Cyrillic scripts. */
export const ru: Language = {
  code: "ru",
  stemmer: { algorithm: "russian", cut: 5 },
  stopWords: words(`
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о
    об обо из ему когда даже ну ли если уже или ни быть был него до вас вам ведь там потом себя ничего ей может они тут где есть
    надо ней для мы тебя их чем была сам чтоб чтобы без чего себе под будет тогда кто этот того потому этого какой ним здесь этом
    один почти мой тем нее были куда зачем всех при об эти этой эта это про всего них какая который которая которые которое`),
  writing: {
    script: "Cyrillic",
    alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    commonWords: words(`
      что он она как я мы они вы из у к же для его её ее их им ему нас нам вас вам был была было были если когда только бы уже ещё
      еще чтобы чем где который которая которые также кто со себя`),
    ownLetters: "ыэ",
    possessives: words(""),
    caseEndings: words(""),
    namesInCapitals: words(""),
    transliteration: {
      letters: pairs(`
        а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch
        ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g`),
      endings: words("ого ому ыми ами ями ием ой ей ом ем ым им ах ях ам ям ов ев у ю а я е ы и"),
    },
  },
  dates: {
    months: lists(`
      января январь янв, февраля февраль фев, марта март мар, апреля апрель апр, мая май мае, июня июнь июн, июля июль июл,
      августа август авг, сентября сентябрь сент сен, октября октябрь окт, ноября ноябрь ноя нояб, декабря декабрь дек`),
    monthsThatMeanMore: words(""),
    dayEndings: [],
    betweenDayAndMonth: [],
    parts: phrases("(начал|конц|середин)(а|е|у|ы)"),
    beforeYear: [],
    afterYear: phrases("год[а|у], год(ах|ами|ы), г., гг[.]"),
    years: {
      between: phrases("(с|в|между|за) # (по|и|до) #, (с|в|между|за) #-#"),
      since: phrases("[начиная] с #"),
      after: phrases("после #"),
      before: phrases("до #"),
      until: [],
      within: phrases("(в|за) #"),
    },
    leads: {
      since: phrases("с"),
      after: phrases("после"),
      before: phrases("до"),
      until: [],
      within: phrases("в, за"),
    },
    weakLeads: [],
    named: { lastYear: [], thisYear: [], yesterday: [] },
    parsed: {
      parse,
      relative: phrases("прошл*, этом, этой, вчера, сегодня, назад, последн*"),
      today: phrases("сегодня"),
      spokenThen: phrases("сказал*, заявил*"),
      untilToday: phrases("(последние|прошлые) # (дня|дней|недели|недель|месяца|месяцев|года|лет)"),
      weeks: phrases("(прошлой|этой) неделе"),
    },
  },
  sentences: {
    goOn: words("им ул просп акад проф ген тов напр см т.е т.к т.н"),
    goOnBeforeNumber: words("ст стр п пп гл рис с"),
    goOnMostly: words("г гг обл дж ю янв февр авг сент окт нояб дек"),
    listEnds: words("т.д т.п и.т.д"),
    beginners: words(`
      он она они мы я вы это этот эта эти в на по но и а как если когда при также однако кроме говоря для его её их наш что`),
    counted: words(""),
    wordsLikeInitials: words(""),
    leaning: phrases("это, этот, эта, однако, но, поэтому"),
    courtesies: phrases(`
      спасибо, благодарю [вас], пожалуйста, здравствуйте, до свидания, добрый (день|вечер), доброе утро`),
    courtesyTails: phrases("большое, вам, всем"),
    hollow: words(`
      почему зачем как что когда где кто какой какая какие это так же не да нет то есть именно вы в на и а ещё еще значит
      например`),
    connectives: words("а и но или"),
  },
  questions: {
    asking: words(`
      сказал сказала сказали говорил говорила говорили говорит говорят скажет упоминал упоминала упомянул упомянула
      упоминает думает думал думала считает считал считала мнение мнения позиция позицию отношение относится высказывался
      высказался высказалась высказывание высказывания рассказал рассказала рассказывал рассказывает заявил заявила
      заявлял заявляет отметил отметила отмечал комментировал прокомментировал ответил ответила отвечал спросили речь слова
      цитата цитаты найди найти покажи показать расскажи скажи дай пожалуйста привет здравствуйте интервью раз когда
      последний первый впервые поводу касательно относительно насчет говорилось тема теме известно`),
    about: words("о об обо про насчет относительно касательно"),
    aboutOnceAsked: words(""),
    auxiliaries: words(""),
    articles: words(""),
    adverbs: words(""),
    belonging: words(""),
    titles: words("президент президента министр премьер глава лидер"),
    courtesies: words(""),
    addressee: {
      leads: words("интервью каналу телеканалу агентству газете журналу радиостанции журналисту корреспонденту"),
      weakLeads: words(""),
      kinds: words(""),
      determiners: words(""),
      kept: words("интервью"),
    },
    smallTalk: {
      greeting: phrases("привет, здравствуй[те], добрый (день|вечер), доброе утро"),
      thanks: phrases("[большое] спасибо [большое], благодарю"),
      help: phrases("помощь, помоги[те], что ты (умеешь|можешь), как (это|ты) работает[шь]"),
      more: phrases("[покажи] еще, дальше, больше"),
      sources: phrases("какие (интервью|источники) [есть|у тебя есть]"),
    },
    aboutTheRecord: {
      interviewer: phrases("^кто (брал|взял) интервью, ^кто интервьюировал*"),
      first: phrases("когда ... впервые, в первый раз"),
      last: phrases("когда ... последн*, в последний раз"),
      count: phrases("сколько раз, как часто"),
    },
    followUps: phrases("а, и, что насч(е|ё)т"),
    wantsNumber: phrases("сколько, когда"),
    wantsName: phrases("кто, кого, где"),
  },
  names: words("russian русский"),
  asking,
  people,
  transcript,
  page,
  speech,
  saying,
  countries: countryNames(`
    US: США, Америка, Штаты
    GB: Англия, Британия
    AE: Эмираты
    EU: ЕС
    UN: ООН`),
};
