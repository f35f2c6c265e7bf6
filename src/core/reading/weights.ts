/**
 * Every number by which a text is judged, in one place: whether it is a conversation, who asks in it, what heads a paragraph. Set by
 * hand. What only bounds the work on a hostile file stands with the code that it bounds.
 */

/** Conversations whose turns begin with a dash. */
export const dashedTurns = {
  /** What a turn costs that does not look its part: a question that does not ask, an answer that does, one speaker twice. */
  silentQuestion: 1,
  askingAnswer: 1,
  sameAgain: 1.5,
  /** The share of the interviewer's turns that must end with a question mark, at least. */
  askingShare: 0.6,
  /** From so many turns on that are all whole sentences, fewer of them need ask. */
  fewestTurns: 6,
  /** The same where the title or the lines above name who is interviewed. */
  fewestOfGuest: 4,
} as const;

/** Conversations whose questions nothing marks. */
export const plainQuestions = {
  /** Questions, and answers, at least. */
  fewest: 3,
  /** Letters of a question, at most. */
  longest: 400,
  /** The shares of the questions that speak to somebody, of the answers in the first person, and of the letters in both. */
  addressing: 0.34,
  firstPerson: 0.6,
  spoken: 0.5,
} as const;

/** Which division of a text by heads is believed. */
export const divisions = {
  /** From so many speeches on (a question counts as two), unless somebody in it is known. */
  fewestSpeeches: 4,
  /** The share of the speeches that must be sentences. */
  sentences: 0.5,
  /** The share that must end with a question, unless somebody in it is known: a list of changes asks nothing. */
  questions: 0.04,
  /** The same where names stand alone on their lines, as headings do. */
  questionsOfWeak: 0.15,
  /** Where each name is one word, the labels of documentation look alike: so many questions at least, and of a long talk's first speeches this share. */
  fewestOfWords: 2,
  questionsOfWords: 0.25,
  /** So many stretches may be nobody's for one speech. */
  unknown: 0.6,
  /** One speech with more of the text than this is an article below a line with a colon. */
  oneSpeech: 0.9,
  /** Where a line with a dash asks: so many questions at least, and one of so many speeches. */
  fewestDashes: 2,
  dashShare: 0.25,
  /** The share of those lines that must end with a question. */
  dashesAsk: 0.5,
  /** So many heads with an outlet are a press conference whose answers have none. */
  fewestOutlets: 3,
} as const;

/** How well a division explains a text: the sum of these, less what is set like a label and is not understood, a speech. */
export const explains = {
  /** The share of the text that somebody says. */
  spoken: 2,
  /** How often the voice changes from speech to speech. */
  alternation: 1,
  sentences: 0.5,
  /** Speeches, up to so many, and how many more people than one there are. */
  length: 1,
  longEnough: 20,
  person: 0.1,
  mostPersons: 5,
} as const;

/** Who of those who talk asks. */
export const asking = {
  /** One of two asks more where the shares of their turns that ask are further apart than this. */
  moreBy: 0.1,
  /** From so many turns on the shares of a whole conversation are believed, also of who opens. */
  wholeConversation: 20,
  /** Who has more than this share of the words is no interviewer; of one who is told to answer, this is enough. */
  mostWords: 0.6,
  nearHalf: 0.45,
  /** In a whole conversation of three or more, who has more than this share is no interviewer. */
  thirdOfThree: 0.34,
  /** More than this share is a speech, however few the turns are and whoever opens. */
  ownSpeech: 0.85,
  /** In a whole conversation, one whose turns nearly all ask answers nothing, however much he says. */
  alwaysAsks: 0.9,
  /** In a whole conversation of two, who says that much more answers. */
  longerBy: 1.3,
  /** Turns shorter than this share of the main speaker's are those of somebody who asks. */
  shorterThan: 0.5,
} as const;

/** When two interviews are the same one twice. */
export const sameInterview = {
  /** Compared are so many words in a row; of each interview so many such stretches are kept. */
  words: 3,
  marks: 64,
  /** A shorter text may be said twice. */
  fewest: 40,
  /** The share of what is kept from which on two are compared in full, and the share of all stretches that makes them one. */
  likely: 0.6,
  share: 0.9,
} as const;

export const headings = {
  /** From how many words on a paragraph is enough of a text for a headline to stand above it. */
  textWords: 8,
  /** A paragraph in bold, up to so many characters, is a heading; a longer one is the lead. */
  bold: 100,
} as const;
