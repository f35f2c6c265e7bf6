/** English: what pages and transcripts put around words. Data only; what each list means stands in sections/page.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PageWords, SpeechWords, TranscriptWords } from "../sections/page.ts";

export const transcript: TranscriptWords = {
  askers: words("journalist reporter correspondent interviewer moderator host presenter anchor"),
  questions: words("q question press media"),
  answerers: words("a answer interviewee respondent guest"),
  nameless: phrases("speaker, spk, unknown, unknown speaker"),
  columns: {
    text: words(
      "text transcript utterance transcription content words sentence caption subtitle body message dialogue speech",
    ),
    speaker: words("speaker name who voice participant person"),
    start: words("start begin from time timestamp timecode in"),
    end: words("end stop to finish out"),
  },
  beforeStop: words("Q A Question Answer"),
  particles: words("of the and at for de la le von van der den del della di da du dos das bin ibn al el y e zu"),
  nobody: words(`
    note notes nb ps p s example examples remember look listen again first second third firstly secondly finally however but
    and so because source sources update updated correction background summary conclusion warning date time place location
    title author editor photo video translation transcript context result results reason reasons fact facts tip url link
    tags topic topics subject part chapter section day step break intro outro jingle act scene`),
  closing: phrases(`
    (this|the) (interview|conversation|transcript) (was|has been|is|took)
    (interview|conversation) (conducted|recorded|edited|translated)
    (edited|condensed) for (length|clarity|brevity)
    (interviewed|translated|transcribed|edited) by
    [this] (transcript|transcripts) (is|are|was|were|may)
    may not be in (its|their) final form
    (earlier|previously) [it was] reported`),
  address: phrases("you, your, yours"),
  from: words("from"),
  guestBehind: phrases(`
    interview[s] with, talk with, conversation with, evening with, hour with, chat with, remarks by, (statement|testimony) of
    briefing by, conference (of|by), questions (to|for), speech by, Q&A, Q and A`),
  guestInTitle: phrases("with, feat, featuring"),
  shows: words(
    "show hour podcast programme program radio tv television news report tonight today daily weekly live breakfast",
  ),
  guestBefore: phrases(
    "(was|is|were) interviewed, answers [questions], answered questions, talks to, spoke to, told, on (the|his|her|their|why|how)",
  ),
  hostBehind: phrases("by, interviewed by, hosted by, interviewer, with host"),
  hostBefore: phrases("presiding, interviews, asks"),
  directions: phrases(
    "laughter, laughs, laughing, applause, crosstalk, inaudible, unintelligible, music, silence, pause, chuckles",
  ),
  sentenceWords: words(
    "i we you he she they it nobody everybody somebody there is are was were have has had will would do did",
  ),
  hyphened: words("twenty thirty forty fifty sixty seventy eighty ninety self half well ill ex"),
};

export const page: PageWords = {
  credits: phrases(`
    [(file|illustrative)] (photo|photograph|image|picture|video)[s] [(credit|courtesy|source)]
    credit`),
  creditsBy: phrases("(photo|image|picture) (by|courtesy of)"),
  copyright: phrases("copyright"),
  rights: phrases("all rights reserved, copyright by"),
  cookies: phrases("[(this|our)] [web]site uses cookies, we use cookies"),
  further: phrases(`
    read (also|more|next|on), also read, see also, more on this [(topic|story)]
    related [(article|articles|stories|news|topics)], recommended`),
  invitations: phrases("[please] (subscribe|sign up|follow us|join us|like us)"),
  channels: phrases(`
    newsletter[s], channel[s], telegram, whatsapp, facebook, twitter, instagram, youtube, email, updates, inbox, rss`),
  lines: phrases(`
    (accept|reject|manage) [all] cookies, (cookie|privacy) (policy|settings|preferences|notice)
    advertisement, advertising, sponsored [content], skip to [main] content, back to top, continue reading
    listen to [(this|the)] article, loading, leave a (comment|reply), print this page`),
  counters: phrases("[page] (view|views|read|reads|hits|share|shares|like|likes|comment|comments)"),
  units: words("k m"),
  minutes: phrases("(min|mins|minute|minutes)[.] read"),
  readingTime: phrases("reading time"),
  tags: phrases("tag[s], keyword[s], topic[s], category, categories"),
  share: words(`
    share this on via to by facebook twitter x tweet linkedin whatsapp telegram viber email e-mail mail print copy link save
    post reddit pinterest pin messenger instagram youtube vk vkontakte ok odnoklassniki`),
  shareAlone: words("share tweet facebook twitter linkedin whatsapp print vkontakte"),
  stamps: words("published updated posted date time last modified on at gmt utc msk bst et am pm st nd rd th"),
};

export const speech: SpeechWords = {
  called: phrases("speech, address, remarks, statement, keynote, lecture, sermon, message"),
  named: phrases(`
    (Speech|speech|Address|address|Remarks|remarks|Statement|statement|Keynote|keynote) [(delivered|given|made)] (by|of) <X>
    <X>'[s] <words>(Speech|speech|Address|address|Remarks|remarks|Statement|statement|Keynote|keynote)`),
  addresses: phrases(`
    ladies and gentlemen, dear (friends|colleagues|guests|neighbours|neighbors|all), [my] (fellow|dear) (citizens|members|workers)
    my fellow, thank you, (mr|madam) (president|chair|chairman|speaker), good (morning|afternoon|evening), friends and`),
  first: phrases("i, me, my, mine, myself, we, us, our, ours, ourselves"),
};
