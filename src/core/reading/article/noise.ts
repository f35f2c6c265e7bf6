/**
 * What a web page leaves in a text dump and nobody said: photo credits, share buttons, font-size signs, "read also",
 * cookie lines. A paragraph is noise only as a whole and only when it is short, because a sentence lost is worse than a
 * credit kept: "Copyright is the question of our time." stays.
 */
import { isMonth, readDate } from "../../text/dates.ts";

const longest = 240;

/** Single lines that are never part of the record. Each is anchored at both ends or asks for a sign no sentence has. */
const lines: readonly RegExp[] = [
  // Photo credits. "Photo by" asks for a capital name and no full stop.
  /^(?:(?:file |illustrative )?(?:photo|image|picture|video)(?:graph)?s?(?: credit| courtesy| source)?|credit|фото|видео|иллюстрация|fotoğraf|foto|görsel|şəkil) ?(?::|©|\/|\(c\)).{0,120}$/iu,
  /^(?:photo|image|picture) (?:by|courtesy of) (?=\p{Lu})[^.!?]{1,80}$/u,
  /^(?:Photo|Image|Picture) (?:by|courtesy of) (?=\p{Lu})[^.!?]{1,80}$/u,
  /^(?:©|\(c\)|ⓒ).{0,160}$/iu,
  /^copyright ?(?:©|\(c\)|\d{4}|by ).{0,160}$/iu,
  /^(?:all rights reserved|все права защищены|tüm hakları saklıdır|bütün hüquqlar qorunur)\b.{0,80}$/iu,
  // Further reading.
  /^(?:read (?:also|more|next|on)|also read|see also|more on this(?: topic| story)?|related(?: articles?| stories| news| topics)?|recommended|читать? также|читайте также|смотрите также|по теме|ayrıca (?:okuyun|bakınız)|bunu da okuyun?|ilgili haber(?:ler)?|həmçinin oxuyun|oxşar xəbərlər|əlaqəli xəbərlər) ?(?:[:»>→|].{0,200}|[-–—] .{0,200})?$/iu,
  // Invitations.
  /^(?:please )?(?:subscribe|sign up|follow us|join us|like us|подпишитесь|подписывайтесь|читайте нас|abone ol(?:un)?|bizi takip edin|bizi izləyin|abunə olun)\b.{0,60}\b(?:newsletters?|channels?|telegram|whatsapp|facebook|twitter|instagram|youtube|email|updates|inbox|rss|канал[а-я]{0,3}|телеграм[а-я]{0,3}|рассылк[а-я]{1,2}|bülten[a-zıi]{0,5}|kanal[a-zıi]{0,6})(?![\p{L}]).{0,60}$/iu,
  /^(?:this |our )?(?:web)?site uses cookies\b.{0,200}$/iu,
  /^we use cookies\b.{0,200}$/iu,
  /^(?:accept|reject|manage)(?: all)? cookies\.?$/iu,
  /^(?:cookie|privacy) (?:policy|settings|preferences|notice)\.?$/iu,
  /^(?:этот )?сайт использует (?:файлы )?cookie.{0,160}$/iu,
  // Counters.
  /^(?:page )?(?:views?|reads?|hits|shares?|likes?|comments?|просмотр(?:ов|ы)?|комментари(?:и|ев)|görüntülenme|okunma|yorum(?:lar)?|oxunub|baxış(?: sayı)?|şərhlər) ?[:(|-]? ?\d[\d\s.,]{0,12}[kmкм]?\)?$/iu,
  /^\d[\d\s.,]{0,12}[kmкм]? (?:views?|reads?|shares?|likes?|comments?|просмотр(?:ов|а)?|комментари(?:й|я|ев)|görüntülenme|okunma|yorum|baxış|şərh)$/iu,
  /^\d{1,3}[ -]min(?:ute)?s?\.? read$/iu,
  /^reading time ?:? ?\d{1,3}.{0,12}$/iu,
  // Tags, and what surrounds an article.
  /^(?:tags?|keywords?|topics?|categor(?:y|ies)|теги?|метки|рубрик[аи]|etiket(?:ler)?|açar sözlər|teqlər) ?:.{0,220}$/iu,
  /^(?:#[\p{L}\p{N}_]{1,40}[ ,]{0,3}){1,20}$/u,
  /^(?:advertisement|advertising|sponsored(?: content)?|реклама|reklam)\.?$/iu,
  /^(?:skip to (?:main )?content|back to top|continue reading|listen to (?:this |the )?article|loading ?(?:…|\.\.\.)?|leave a (?:comment|reply)|print this page|наверх|başa dön)$/iu,
  // Markdown: an image alone, a link definition.
  /^!\[[^\]]{0,200}\]\([^)]{0,500}\)$/u,
  /^\[[^\]]{1,80}\]: ?\S{1,500}$/u,
];

const shareWords = new Set(
  "share this on via to by facebook twitter x tweet linkedin whatsapp telegram viber email e-mail mail print copy link save post reddit pinterest pin messenger instagram youtube vk vkontakte ok odnoklassniki в на поделиться поделитесь отправить распечатать печать скопировать ссылку твитнуть вконтакте фейсбук paylaş paylaşın yazdır gönder göndər çap et".split(
    " ",
  ),
);
const shareStrong =
  /^(?:share|tweet|facebook|twitter|linkedin|whatsapp|print|vkontakte|поделиться|поделитесь|распечатать|твитнуть|paylaş|paylaşın|yazdır)$/u;
const stampWords = new Set(
  "published updated posted date time last modified on at gmt utc msk bst et am pm опубликовано обновлено дата мск г года yayınlanma güncelleme tarih tarihi dərc olunub yenilənib tarix saat".split(
    " ",
  ),
);

/** Whether a whole paragraph is what a page leaves around an article. Every line of it must be. */
export function isNoise(paragraph: string): boolean {
  if (paragraph.length > longest) return false;
  const written = paragraph
    .split(/\r\n?|\n/)
    .map(plain)
    .filter(line => line !== "");
  return written.every(line => !/\p{L}|\p{N}/u.test(line) || isNoiseLine(line));
}

function isNoiseLine(line: string): boolean {
  return lines.some(rule => rule.test(line)) || isButtons(line) || isFontSize(line) || isStamp(line);
}

/** A line without the Markdown around it: links give their text, emphasis and list marks go. */
function plain(line: string): string {
  return line
    .replace(/(?<!!)\[([^\][]{0,120})\]\([^()]{0,400}\)/g, "$1")
    .replace(/^[\s>*_•·|-]{1,12}(?=[^\s>*_•·|-])/u, "")
    .replace(/[\s*_|]{1,12}$/u, "")
    .trim();
}

function isButtons(line: string): boolean {
  const words = line
    .toLowerCase()
    .split(/[\s|/,•·]+/u)
    .filter(word => word !== "");
  return words.length <= 16 && words.every(word => shareWords.has(word)) && words.some(word => shareStrong.test(word));
}

/** "A- A A+": the reader's font-size buttons. */
function isFontSize(line: string): boolean {
  const signs = line.replace(/\s/g, "");
  return /^[AАaа+−–-]{2,8}$/u.test(signs) && (signs.match(/[AА]/gu)?.length ?? 0) >= 2;
}

/** A date or a time and nothing else, with or without "Published". A bare number is one too. */
function isStamp(line: string): boolean {
  if (line.length > 80 || !/\d/.test(line)) return false;
  if (readDate(line)) return true;
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length <= 8 && words.every(word => stampWords.has(word) || isMonth(word) || /^(?:st|nd|rd|th)$/.test(word))
  );
}
