/**
 * What stands above and before turns in languages of which nothing else is known here: it says who answers and who asks, and of all words
 * of such a text no others need be understood. Data only; what each list means stands in sections/page.ts.
 */
import { phrases, words } from "./sections/lists.ts";
import type { TranscriptWords } from "./sections/page.ts";

export const foreignTranscript = {
  questions: words("frage pregunta pergunta domanda vraag pytanie питання سؤال سوال"),
  answerers: words("antwort respuesta réponse resposta risposta antwoord odpowiedź відповідь جواب پاسخ"),
  guestBehind: phrases(`
    interview mit, gespräch mit, entretien avec, interview avec, rencontre avec, entrevista (a|con|com), conversación con
    conversa com, intervista (a|con), interview met, gesprek met, wywiad z, rozmowa z, розмова з, حوار مع, مقابلة مع
    لقاء مع, گفتگو با, مصاحبه با`),
  hostBehind: phrases(
    "propos recueillis par, das (interview|gespräch) führte, intervista di, entrevistado por, entrevistada por",
  ),
} satisfies TranscriptWords;
