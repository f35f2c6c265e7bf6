/**
 * Names written by the sound of another language, in Latin letters as English texts have them: "Макрон" → "makron",
 * "Vaşinqton" → "vashington". Rough on purpose: what is left between it and the record's spelling (macron, washington) is a
 * letter, and words of the record one letter away are asked for next. Only names survive this; other words do not translate.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  ї: "yi",
  є: "ye",
  ґ: "g",
};
const turkic: Readonly<Record<string, string>> = { ş: "sh", ç: "ch", c: "j", x: "kh", q: "g", ə: "a", ı: "i", ğ: "g" };
/** Case endings of Russian nouns, which a name in another language does not have. */
const endings = /(?:ого|ому|ыми|ами|ями|ием|ой|ей|ом|ем|ым|им|ах|ях|ам|ям|ов|ев|у|ю|а|я|е|ы|и)$/u;

/** The word in Latin letters, in lower case, in the forms it may have; empty where the language has no rules here. */
export function transliterations(word: string, language: string): readonly string[] {
  const lower = word.toLowerCase();
  if (language === "ru" || /\p{Script=Cyrillic}/u.test(lower)) {
    const bare = lower.length > 5 ? lower.replace(endings, "") : lower;
    return [...new Set([spelt(lower, cyrillic), spelt(bare, cyrillic)])].filter(form => form.length >= 3);
  }
  if (language === "tr" || language === "az") {
    const form = spelt(lower.replace(/['’].*$/u, ""), turkic)
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "");
    return form.length >= 3 ? [form] : [];
  }
  return [];
}

function spelt(word: string, letters: Readonly<Record<string, string>>): string {
  return [...word].map(letter => letters[letter] ?? letter).join("");
}
