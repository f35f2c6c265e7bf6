/**
 * The words a question is framed in, per language, all folded: what is asking and not asked about. English, Russian,
 * Turkish and Azerbaijani. "State" and "states" are on no list: they name things more often than they ask.
 */
import { isOneEdit } from "../text/edit-distance.ts";

interface Vocabulary {
  /** Verbs and nouns of asking and saying. */
  readonly asking: ReadonlySet<string>;
  /** Words that the topic follows: about, on. */
  readonly about: ReadonlySet<string>;
  /** What stands before the subject: "did he", "has the president". */
  readonly auxiliaries: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: {
    asking:
      set(`say says said saying tell tells told telling mention mentions mentioned mentioning talk talks talked talking speak
      speaks spoke spoken speaking comment comments commented commenting remark remarks remarked think thinks thinking thought
      thoughts believe believes believed feel feels felt opinion opinions view views viewpoint viewpoints position positions
      stance stances attitude take takes regarding concerning regard regards statement statements stated discuss discusses
      discussed discussing discussion address addresses addressed addressing describe describes described explain explains
      explained express expresses expressed answer answers answered answering respond responds responded reply replies replied
      quote quotes quoted quotation quotations claim claims claimed ask asks asked asking bring brings brought raise raised
      touch touched upon anything something everything nothing whatever find finds show shows give gives get gets got look looking
      search see hear heard know knows want wanna need like wonder wondering curious please pls plz thanks thank thx hey hi hello
      ok okay bit bits part parts piece passage passages place moment interview interviews interviewed interviewer transcript
      conversation record position exactly really actually much many more most ever once when time times often first last latest recently
      recent news update word words point points topic subject regards respect relation kind sort hes`),
    about: set("about on regarding concerning of re over toward towards"),
    auxiliaries: set("did does do has have had is was would will could can didnt doesnt hasnt"),
  },
  ru: {
    asking:
      set(`сказал сказала сказали говорил говорила говорили говорит говорят скажет упоминал упоминала упомянул упомянула
      упоминает думает думал думала считает считал считала мнение мнения позиция позицию отношение относится высказывался
      высказался высказалась высказывание высказывания высказывался рассказал рассказала рассказывал рассказывает заявил заявила
      заявлял заявляет отметил отметила отмечал комментировал прокомментировал ответил ответила отвечал спросили речь слова цитата
      цитаты найди найти покажи показать расскажи скажи дай пожалуйста привет здравствуйте интервью раз когда последний первый
      впервые поводу касательно относительно насчет говорилось тема теме известно`),
    about: set("о об обо про насчет относительно касательно"),
    auxiliaries: set(""),
  },
  tr: {
    asking:
      set(`dedi demis diyor soyledi soylemis soyluyor soylemisti anlatti anlatiyor bahsetti bahsediyor bahsetmis degindi konustu
      konusuyor konusmus dusunuyor dusunuyordu dusuncesi dusunceleri gorus gorusu gorusleri fikri fikirleri tutumu yorumu yorumladi
      aciklama aciklamasi aciklamalari acikladi belirtti vurguladi hakkinda ilgili konusunda konusu uzerine dair soz sozleri sozlerini
      bul goster lutfen merhaba selam roportaj roportajda soylesi kez zaman son ilk`),
    about: set(""),
    auxiliaries: set(""),
  },
  az: {
    asking:
      set(`dedi deyib deyir demisdi soyledi soyleyib soyleyir danisdi danisib danisir bildirdi bildirib bildirir qeyd etdi edib
      vurguladi toxundu toxunub dusunur dusuncesi fikri fikirleri movqeyi movqe munasibeti haqqinda haqda barede baresinde bagli
      elaqedar soz sozleri sozlerini tap goster lutfen zehmet salam musahibe musahibede musahibesinde defe vaxt zaman son ilk`),
    about: set(""),
    auxiliaries: set(""),
  },
};

/** The vocabulary of a language (two letters); English where there is none. */
export function vocabularyOf(language: string): Vocabulary {
  return vocabularies[language] ?? vocabularies.en!;
}

/** Words for the person asked about, where his name is not used. Without "of" behind them: "the president of France". */
export const titles: ReadonlySet<string> =
  set(`president premier minister chancellor leader governor mayor chairman chairwoman
  secretary king queen prince senator ambassador guest interviewee speaker candidate prime mr mrs ms sir
  президент президента министр премьер глава лидер
  cumhurbaskani baskan bakan basbakan lider prezident prezidenti nazir`);

/** Courtesies and fillers at the end of a question, which say nothing of the topic. */
export const courtesies: ReadonlySet<string> = set(
  "please pls plz thanks thank thx cheers пожалуйста спасибо lutfen tesekkurler zehmet",
);

/** Whether a word that the record does not know is a misspelt word of asking: "metioned", "coment". */
export function isMisspeltAsking(word: string, language: string): boolean {
  if (word.length < 5) return false;
  for (const known of vocabularyOf(language).asking) if (known.length >= 5 && isOneEdit(word, known)) return true;
  return false;
}
