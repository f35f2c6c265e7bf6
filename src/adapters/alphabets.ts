/**
 * Whether a text in an old encoding was read in the right one: its letters all belong to one language of that encoding,
 * stand where letters stand, and have the case that words have. The detector alone takes CP866 for windows-1252 and
 * Czech for French; each wrong encoding shows itself in letters that no such language has, or in capitals inside words.
 */
const western = [
  "àâäæçéèêëîïôœöùûüÿ",
  "äöüß",
  "áéíñóúü",
  "àèéìíîòóùú",
  "ãáâàçéêíóôõúü",
  "äëïöüéèêóáàç",
  "æøåéèêôóòâ",
  "åäöéàáü",
  "àçéèíïóòúü",
  "æáéíóúýþðö",
];
const central = ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž"];
const alphabets: ReadonlyMap<string, readonly string[]> = new Map([
  ["windows-1252", western],
  ["windows-1250", central],
  ["iso-8859-2", central],
  ["windows-1254", ["çğıöşüâîû"]],
]);

/** Signs of typewriters and printers that any language may use between words. */
const signs = /[\u00a0«»„“”‘’‚‹›–—…•§°№©®™€£¡¿·\u00ad½¼¾×±²³]/gu;
/** Letters that are words by themselves in some language. */
const alone = new Set("àáéèêóúíyoôñäåöæøâî");

/** Whether a decoded text reads like text of that encoding's languages. */
export function readsRight(text: string, encoding: string): boolean {
  if (/[\u0080-\u009f\ufffd]/.test(text)) return false;
  const plain = text.replace(signs, " ");
  // A letter, mark or sign outside ASCII that is no letter of a word: wrong letters look like that.
  if (/[^\p{ASCII}\p{L}]/u.test(plain)) return false;
  const words = plain.match(/\p{L}+/gu)?.filter(word => /[^\p{ASCII}]/u.test(word)) ?? [];
  if (words.length === 0) return true;
  if (!words.every(hasWordCase)) return false;
  const list = alphabets.get(encoding);
  if (!list) return isCyrillic(words);
  const letters = new Set([...words.join("").toLowerCase()].filter(letter => letter > "\u007f" && letter !== "\u0307"));
  if (words.some(word => word.length === 1 && !alone.has(word.toLowerCase()))) return false;
  return list.some(alphabet => [...letters].every(letter => alphabet.includes(letter)));
}

/** small, Capital or CAPITALS; a small letter before a capital is what KOI8-R looks like in windows-1251. */
function hasWordCase(word: string): boolean {
  return !/^\p{Ll}\p{Lu}/u.test(word) && !/\p{Lu}\p{Ll}{1,30}\p{Lu}{2}/u.test(word);
}

/** Cyrillic words have no Latin in them, are mostly small, and hold the letters that all such languages use most. */
function isCyrillic(words: readonly string[]): boolean {
  const all = words.join("");
  if (/[^\u0400-\u045f\u0490\u0491]/.test(all)) return false;
  const small = all.match(/\p{Ll}/gu)?.length ?? 0;
  const common = all.match(/[аеиіонрст]/giu)?.length ?? 0;
  return small * 2 > all.length && common * 5 > all.length * 2;
}
