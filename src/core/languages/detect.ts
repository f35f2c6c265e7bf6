/**
 * The language of a text, of the four the bot knows: by script, by letters that only one of them has, and by function
 * words. No n-gram model: a page of text holds dozens of function words, and a wrong guess only costs a stemmer.
 */
const words: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  [
    "en",
    new Set(
      "the of and to in that is was he for it with as his on be at by this had not are but from have which you".split(
        " ",
      ),
    ),
  ],
  [
    "tr",
    new Set(
      "ve bir bu için da de çok ile olarak daha gibi kadar sonra ama ancak değil olan biz ben ne var olduğunu hakkında dedi kim neden nasıl nedir ilgili konusunda söyledi mi mı hangi".split(
        " ",
      ),
    ),
  ],
  [
    "az",
    new Set(
      "və bir bu üçün da də çox ilə olaraq daha kimi qədər sonra amma lakin deyil olan biz mən nə var olduğunu haqqında dedi kim niyə necə nədir barədə bağlı söylədi mi mı hansı".split(
        " ",
      ),
    ),
  ],
];
const letters = /\p{L}+/gu;

/** Two letters: `en`, `ru`, `tr` or `az`; `en` where nothing speaks for another. Looks at the first 20,000 characters. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000).toLowerCase();
  let cyrillic = 0;
  let latin = 0;
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(letters)) {
    const code = word.charCodeAt(0);
    if (code >= 0x400 && code <= 0x52f) cyrillic += word.length;
    else if (code < 0x250) latin += word.length;
    // ə and its like are Azerbaijani alone; ı and ğ are shared with Turkish.
    if (word.includes("ə")) counts.set("az", (counts.get("az") ?? 0) + 1);
    else if (word.includes("ı") || word.includes("ğ")) add(counts, ["tr", "az"], 0.5);
    for (const [language, list] of words) if (list.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (cyrillic > latin) return "ru";
  let best = "en";
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best;
}

function add(counts: Map<string, number>, languages: readonly string[], by: number): void {
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + by);
}
