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
const cyrillic = [
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
  "абвгдђежзијклљмнњопрстћуфхцчџш",
  "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
];
const latin: ReadonlyMap<string, readonly string[]> = new Map([
  ["windows-1252", western],
  ["windows-1250", central],
  ["iso-8859-2", central],
  ["windows-1254", ["çğıöşüâîû"]],
]);
/** Encodings that hold all Cyrillic alphabets; of the others Russian, Ukrainian and Belarusian are looked for. */
const allCyrillic = new Set(["windows-1251", "iso-8859-5"]);

/** Signs of typewriters and printers that any language may use between words. */
const signs = /[\u00a0«»„“”‘’‚‹›–—…•§°№©®™€£¡¿·\u00ad½¼¾×±²³]/gu;
/** Letters that are words by themselves in some language. */
const alone = new Set("àáéèêóúíyoôñäåöæøâî");
/** One word in so many may have a capital inside: "МинФин". */
const oddCase = 100;

/** Whether a decoded text reads like text of that encoding's languages. */
export function readsRight(text: string, encoding: string): boolean {
  if (/[\u0080-\u009f\ufffd]/.test(text)) return false;
  const plain = text.replace(signs, " ");
  // A letter, mark or sign outside ASCII that is no letter of a word: wrong letters look like that.
  if (/[^\p{ASCII}\p{L}]/u.test(plain)) return false;
  const words = plain.match(/\p{L}+/gu)?.filter(word => /\P{ASCII}/u.test(word)) ?? [];
  if (words.length === 0) return true;
  if (words.filter(word => /\p{Ll}\p{Lu}/u.test(word)).length * oddCase > words.length) return false;
  const letters = new Set([...words.join("").toLowerCase()].filter(letter => letter > "\u007f" && letter !== "\u0307"));
  const alphabets = latin.get(encoding);
  if (alphabets)
    return isLatin(plain) && words.every(isWord) && alphabets.some(alphabet => contains(alphabet, letters));
  const known = allCyrillic.has(encoding) ? cyrillic : cyrillic.slice(0, 3);
  return known.some(alphabet => contains(alphabet, letters)) && isCyrillic(words);
}

/** Even Czech and Turkish have two plain letters for each with a mark. */
function isLatin(text: string): boolean {
  const marked = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return marked * 2 <= (text.match(/[a-z]/gi)?.length ?? 0);
}

function isWord(word: string): boolean {
  return word.length > 1 || alone.has(word.toLowerCase());
}

function contains(alphabet: string, letters: ReadonlySet<string>): boolean {
  return [...letters].every(letter => alphabet.includes(letter));
}

/** Cyrillic words have no Latin in them, are mostly small, and hold the letters that all such languages use most. */
function isCyrillic(words: readonly string[]): boolean {
  const all = words.join("");
  if (/\p{ASCII}/u.test(all)) return false;
  const small = all.match(/\p{Ll}/gu)?.length ?? 0;
  const common = all.match(/[аеиіонрст]/giu)?.length ?? 0;
  return small * 2 > all.length && common * 5 > all.length * 2;
}
