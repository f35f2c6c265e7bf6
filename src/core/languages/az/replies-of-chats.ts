/** Azerbaijani: help, commands, small talk, and what only chats need. What each entry is for stands in sections/replies-of-chats.ts. */
import type { ChatTexts, CommandTexts, GapTexts, HelpTexts, TalkTexts } from "../sections/replies-of-chats.ts";

export const help: HelpTexts = {
  about:
    "Müsahibələrdə nə deyildiyini tapır və sözləri olduğu kimi göstərirəm: kimin sözləridir, nə vaxt, harada deyilib, keçidi ilə.",
  record: "Arxiv: {scope}. Orada olmayana cavab vermirəm.",
  noTexts: "Hələ mətn yüklənməyib: müsahibələri arxiv qovluğuna qoyun və yenidən başladın.",
  examples: "Məsələn:",
  asking: {
    said: "{topic} haqqında nə deyilib?",
    saidBy: "{topic} haqqında {who} nə deyib?",
    inYear: "{topic}, {year}",
    last: "{topic} haqqında son dəfə nə vaxt danışılıb?",
    lastBy: "{topic} haqqında {who} son dəfə nə vaxt danışıb?",
    sources: "Hansı müsahibələr var?",
  },
  dates: "2024-cü ildə · maydan bəri · keçən il",
  datesDo: "tarixlə məhdudlaşdırır",
  operators: 'from:2024-01 to:2024-06 in:2023 speaker:… outlet:… voice:speaker "dəqiq sözlər" -söz',
  operatorsDo: "dəqiq məhdudlaşdırır",
  unknown: "/{typed} əmrini tanımıram. Bildiklərim: {known}.",
  privacy: [
    "Suallara bu botun işlədiyi kompüterdə cavab verilir; başqa heç bir xidmətə heç nə göndərilmir.",
    "Botu işlədən şəxs özü yandırmayıbsa, sualların mətni jurnala yazılmır. Bot iki dəfə cavab verməmək üçün hansı mesajlara cavab verdiyini, mətnləri olmadan, bir gün yadda saxlayır; “bəs Gürcüstan?” sualını anlamaq üçün son sualınızı on dəqiqə yadda saxlayır.",
    "Nasazlıq zamanı sual itməsin deyə mesaj cavablandırılana qədər həmin kompüterdə faylda qala bilər; sonra mətni oradan silinir.",
    "Arxivdə olmayan şeylər botu işlədən şəxs üçün sayıla bilər, amma kimin soruşduğu yox: söz yalnız üç nəfər onu tapmayanda. 👎 düyməsini bassanız, sual onun üçün adınız olmadan, ən çoxu bir il saxlanılır.",
  ],
};

const noReference = "Əmrdən sonra fraqmentin kodunu yazın; o, cavabda fraqmentin altında durur.";

export const commands: CommandTexts = {
  start: { does: "bu bot nədir, nümunələrlə" },
  ask: { does: "bu barədə nə deyilib", argument: "SUAL" },
  all: { does: "mövzu üzrə bütün fraqmentlər", argument: "MÖVZU", missing: "Ardınca mövzu yazın, məsələn: liman." },
  sources: { does: "bu arxivdəki müsahibələr" },
  passage: { does: "bir fraqment", argument: "KOD", missing: noReference },
  context: { does: "ondan əvvəl və sonra nə deyilib", argument: "KOD", missing: noReference },
  cite: { does: "ona necə istinad edilir, köçürmək üçün", argument: "KOD", missing: noReference },
  quote: {
    does: "bu, sözbəsöz deyilibmi?",
    argument: '"sözlər"',
    missing: "Sözləri əmrdən sonra yazın: “limanı bərpa edəcəyik”.",
  },
  help: { does: "nə soruşa bilərsiniz" },
  privacy: { does: "suallarınızdan nə saxlanılır" },
  more: { does: "növbəti fraqmentlər", missing: "Bu düymə köhnəlib, zəhmət olmasa, yenidən soruşun." },
  right: { does: "əvvəlki cavab düz idi" },
  wrong: { does: "əvvəlki cavab səhv idi" },
  gaps: { does: "nə boş yerə soruşulub, botu işlədən üçün" },
};

export const talk: TalkTexts = {
  thanks: "Buyurun. Arxiv barədə başqa sual da verə bilərsiniz.",
  farewell: "Sağ olun. Nə deyildiyini öyrənmək istəsəniz, yenə yazın.",
  insult: "Təəssüf ki, kömək edə bilmədim. Mövzu və ya ad yazın, yenidən axtarım.",
  identity: "Bəli, mən botam. Müsahibələrdə nə deyildiyini tapıram, heç nə uydurmuram.",
  needsWord: "Axtarış üçün ən azı bir söz lazımdır.",
  namesNothing: "Burada axtarılası bir şey yoxdur. Mövzu yazın, axtarım.",
  needsQuestion: "Əvvəlcə sual verin; ondan sonra “daha çox” yazanda növbəti fraqmentlər gəlir.",
  recordChanged: "Arxiv bu arada dəyişib, zəhmət olmasa, yenidən soruşun.",
  noSuchPassage: "Bu fraqment arxivdə yoxdur və ya artıq yoxdur.",
  passageMoved: "Bu sözlərin arxivdəki yeri dəyişib: {to} (əvvəlki: {from}).",
  passageReworded: "Burada əvvəllər başqa sözlər var idi, dəyişdirilib. Arxivin bu versiyasından bəri: {version}.",
  passageElsewhere: "Burada əvvəllər başqa sözlər var idi. Onların yeni yeri: {to}.",
  passageWithdrawn: "Bu fraqment artıq arxivdə yoxdur. Arxivin bu versiyasından bəri: {version}.",
  emptyInterview: "Arxivdə bu müsahibədən heç nə yoxdur.",
  slowDown:
    "Zəhmət olmasa, bir az yavaş: mənim üçün çox sürətli oldu və bir qismini buraxdım. Bir neçə saniyədən sonra yenidən soruşun.",
  wordless: "Yalnız mətn oxuya bilirəm: zəhmət olmasa, sualınızı sözlə yazın.",
  stillReading: "Arxivi hələ oxuyuram ({share} %). Zəhmət olmasa, bir azdan yenidən soruşun.",
  willPass: "Arxivə hazırda qoşulmaq olmur. Zəhmət olmasa, bir dəqiqədən sonra yenidən soruşun (kod {reference}).",
  failed: "Məndə nəsə səhv getdi (kod {reference}). Zəhmət olmasa, yenidən soruşun.",
};

export const gaps: GapTexts = {
  buttons: {
    right: { label: "👍", hint: "Bu cavab düzdür" },
    wrong: { label: "👎", hint: "Bu cavab səhvdir: sual adınız olmadan saxlanılır" },
  },
  thanks: {
    right: "Təşəkkür edirəm. Adınız olmadan sayıldı.",
    wrong: "Təşəkkür edirəm. Sual botu işlədən şəxs üçün adınız olmadan saxlanıldı.",
  },
  nothingToJudge: "Bundan əvvəl bunu saya biləcəyim cavab yoxdur.",
  forOwner: "Boş yerə nə soruşulduğunu yalnız botu işlədən şəxs, özəl söhbətdə görür.",
  since: "Bu gündən bəri soruşulanlar: {date}",
  outcomes: "Tapılıb: {found} · yalnız yaxını: {close} · arxivdə olmayan: {nothing}",
  judgements: "👍 {right} · 👎 {wrong}",
  words: "Arxivdə olmayan, üç və ya daha çox adamın axtardığı:",
  noWords: "Üç adamın boş yerə axtardığı söz yoxdur.",
  wrong: "Səhv sayılan cavablar:",
};

export const chats: ChatTexts = {
  askBack: "Nə axtarım? Bu mesaja mövzu və ya sualla cavab verin.",
  elsewhere: "Mənimlə şəxsi söhbətdə və ya olduğum qrupda axtarış aparıram: {link}",
  leftOut:
    "{platform} bura yalnız yavaş yazmağa imkan verir, ona görə bəzi sualları buraxdım. Zəhmət olmasa, bir dəqiqədən sonra yenidən soruşun.",
  typeSlower: "Zəhmət olmasa, daha yavaş yazın",
  alreadyShown: "Artıq aşağıda göstərilib.",
  noFiles:
    "Bura fayl göndərmək olmur, ona görə yalnız yuxarıdakı fraqmentləri göstərdim. Fayllar üçün məndən özəl söhbətdə soruşun.",
  filesAlone: "Fayllar özəl söhbətimizdədir.",
  closed: "Bu arxiv hamı üçün açıq deyil",
  closedTo: "Bu arxiv hamı üçün açıq deyil. Botu işlədən şəxs sizə icazə verə bilər, nömrəniz: {id}.",
  unreadable: "Bunu oxuya bilmirəm. Zəhmət olmasa, mənə mesajla yazın: kanalda və ya şəxsən.",
  whileTyping: "İstənilən başqa söhbətdə {bot} və mövzu yazın: siz yazdıqca fraqmentlər görünəcək.",
  hearsAll:
    "Bu qrupda /ask əmrinə, mesajlarıma yazılan cavablara və {bot} olan mesajlara cavab verirəm; qalanına qarışmıram.",
  hearsCommands:
    "Bu qrupda /ask əmrini və mesajlarıma yazılan cavabları görürəm. Məxfilik rejimi açıqdır, ona görə {bot} olan mesaj mənə çatmaya bilər: /ask yazın və ya məni administrator edin.",
  helpInGroups: "Necə soruşmalı və bu qrupda nəyi görürəm",
  goOn: "Davam:",
  askAlone: "Şəxsi söhbətdə soruş",
  open: "Aç",
  tryOther: "Başqa sözlərlə yoxlayın.",
  share: "Kanalda paylaş",
  shareHint: "Bu cavabı buradakı hamıya göstər",
  sharedBy: "Paylaşan:",
  homeExampleHint: "Cavab mənimlə şəxsi mesajda gəlir",
  tryIt: "Yoxlayın",
  howToAsk: "Necə soruşmalı",
  privacy: "Məxfilik",
  tryAsking: "Bunu soruşun",
  waysToAsk: [
    "{command} və sual: cavabı yalnız siz görürsünüz, altındakı düymə ilə paylaşa bilərsiniz.",
    "Kanalda adımı çəkin, mesaj zəncirində cavab verəcəyəm. Şəxsi mesaja elə orada cavab verirəm.",
    "Mesajın menyusunda {shortcut}: bu deyilibmi?",
  ],
  notDirect: "Təəssüf ki, burada şəxsi mesajlara cavab vermirəm; məndən işlədiyim kanalda soruşun.",
  notInChannel: "Təəssüf ki, bu kanalda ({channel}) cavab vermirəm. Botu işlədən şəxs kanalı əlavə edə bilər.",
  unknownWorkspace:
    "Təəssüf ki, yalnız müəyyən iş sahələrində cavab verirəm, {platform} isə bunun hansı olduğunu bildirmir.",
  notForWorkspace:
    "Təəssüf ki, sizin iş sahəniz ({id}) üçün qurulmamışam. Botu işlədən şəxs onu {setting} ayarına əlavə edə bilər.",
  ofOrganization: "{id}, təşkilat {organization}",
  places: {
    notMember: "Mən həmin kanalın üzvü deyiləm; məni /invite ilə əlavə edib yenidən soruşun.",
    unseen: "Həmin kanalı görmürəm; məni /invite ilə əlavə edib yenidən soruşun.",
    archived: "Həmin kanal arxivləşdirilib.",
    restricted: "Həmin kanalda yazmaq məhdudlaşdırılıb.",
    readOnly: "Həmin kanal yalnız oxumaq üçündür.",
    threadsOnly: "Orada yalnız mesaj zəncirlərinə icazə var.",
    noThreads: "Orada mesaj zəncirlərinə icazə yoxdur.",
    threadGone: "Mesaj zənciri artıq yoxdur.",
    messageGone: "Mesaj artıq yoxdur.",
    askerGone: "Siz həmin kanalın üzvü deyilsiniz.",
    noReplies: "Həmin mesaja cavab vermək olmur.",
    notInstalled: "Həmin iş sahəsində quraşdırılmamışam.",
  },
  leave: "çıx",
};
