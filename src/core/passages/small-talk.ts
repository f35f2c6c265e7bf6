/**
 * What is said in a conversation without saying anything: thanks, greetings, "Shall we begin?" – "Yes.", and questions
 * that live on the one before. As passages of their own they would be true quotations that tell nobody anything.
 */

/** Thanks and greetings, in the record's languages. */
const courtesies =
  /^(?:(?:thank you|thanks|many thanks|you(?: a|['’])re welcome|welcome|hello|hi|good (?:morning|afternoon|evening|day)|goodbye|bye|please|go ahead|спасибо|благодарю(?: вас)?|пожалуйста|здравствуйте|до свидания|добрый (?:день|вечер)|доброе утро|teşekkür(?:ler| ederim| ederiz)|sağ ?ol(?:un)?|merhaba|hoş geldiniz|iyi (?:günler|akşamlar)|buyurun|təşəkkür(?:lər| edirəm| edirik)|salam|xoş gəlmisiniz)(?: (?:all|again|very much|so much|a lot|indeed|everyone|everybody|sir|madam|большое|вам|всем|çox|çok|mr president|madam president))?[\s,.!]{0,4}){1,3}$/iu;

/** Words that ask for nothing by themselves. */
const hollow = new Set(
  (
    "why how what when where who which whose is are was were do does did will would can could should be been it that this they them he she " +
    "so not no yes in of on at to for from by with about exactly then now the a an else more way come one ones really and you we i think mean example instance such as " +
    "почему зачем как что когда где кто какой какая какие это так же не да нет то есть именно вы в на и а ещё еще значит например " +
    "neden niye niçin nasıl ne kim hangi bu şu o mi mı mu mü değil yani gibi örneğin peki niyə necə nə hansı məsələn bəs"
  ).split(" "),
);
const connectives = new Set("and but so or then а и но или ve ya peki ama və bəs amma yaxud".split(" "));

/** Words that are only manners: "Thank you very much." */
export function isCourtesy(words: string): boolean {
  return words.length <= 100 && courtesies.test(words);
}

/** A question that asks for hardly anything with an answer of a word or two: "Shall we begin?" – "Yes." */
export function isPrelude(question: string, answer: string): boolean {
  return question !== "" && wordsIn(answer).length <= 2 && wordsIn(question).length <= 3 && !/\p{L}{6}/u.test(question);
}

/** A question that means nothing without the one before it: "Why?", "And in France?" */
export function leans(question: string): boolean {
  if (question === "" || question.length > 60) return false;
  const words = wordsIn(question);
  if (words.length <= 2) return true;
  if (words.length <= 5 && connectives.has(words[0]!)) return true;
  return words.length <= 5 && words.every(word => hollow.has(word));
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  );
}
