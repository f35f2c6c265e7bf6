/** Turkish: help, commands, small talk, and what only chats need. What each entry is for stands in sections/replies-of-chats.ts. */
import type { ChatTexts, CommandTexts, GapTexts, HelpTexts, TalkTexts } from "../sections/replies-of-chats.ts";

export const help: HelpTexts = {
  about:
    "Röportajlarda ne söylendiğini bulur, sözleri olduğu gibi gösteririm: kimin sözleri, ne zaman, nerede, bağlantısıyla.",
  record: "Arşiv: {scope}. İçinde olmayanı yanıtlamam.",
  noTexts: "Henüz metin yüklenmemiş: röportajları arşiv klasörüne koyup yeniden başlatın.",
  examples: "Örneğin:",
  asking: {
    said: "{topic} hakkında ne söylendi?",
    saidBy: "{topic} hakkında {who} ne dedi?",
    inYear: "{year} yılında {topic}",
    last: "{topic} hakkında en son ne zaman konuşuldu?",
    lastBy: "{topic} hakkında {who} en son ne zaman konuştu?",
    sources: "Hangi röportajlar var?",
  },
  dates: "2024'te · mayıstan beri · geçen yıl",
  datesDo: "tarihle daraltır",
  operators: 'from:2024-01 to:2024-06 in:2023 speaker:… outlet:… voice:speaker "tam sözler" -söz',
  operatorsDo: "tam olarak daraltır",
  unknown: "/{typed} komutunu bilmiyorum. Bildiklerim: {known}.",
  privacy: [
    "Sorular bu botun çalıştığı bilgisayarda yanıtlanır; başka hiçbir hizmete bir şey gönderilmez.",
    "Botu çalıştıran kişi açmadıkça soruların metni günlüğe yazılmaz. Bot iki kez yanıt vermemek için hangi mesajları yanıtladığını, metinleri olmadan, bir gün hatırlar; “peki ya Gürcistan?” sorusunu anlamak için de son sorunuzu on dakika hatırlar.",
    "Bir arızada soru kaybolmasın diye mesaj, yanıtlanana kadar o bilgisayarda bir dosyada durabilir; sonra metni oradan silinir.",
    "Arşivde olmayan, botu çalıştıran kişi için sayılabilir, ama kimin sorduğu sayılmaz: bir sözcük, ancak üç kişi onu bulamayınca. 👎 düğmesine basarsanız soru, adınız olmadan, en çok bir yıl onun için saklanır.",
  ],
};

const noReference = "Komutun ardına pasajın kaynak kodunu yazın; yanıtta pasajın altında durur.";

export const commands: CommandTexts = {
  start: { does: "bu botun ne olduğu, örneklerle" },
  ask: { does: "bu konuda ne söylendi", argument: "SORU" },
  all: { does: "bir konudaki bütün pasajlar", argument: "KONU", missing: "Ardına bir konu yazın, örneğin: liman." },
  sources: { does: "bu arşivdeki röportajlar" },
  passage: { does: "tek bir pasaj", argument: "KOD", missing: noReference },
  context: { does: "öncesi ve sonrası", argument: "KOD", missing: noReference },
  cite: { does: "kaynak gösterme biçimleri, kopyalamak için", argument: "KOD", missing: noReference },
  quote: {
    does: "bu, kelimesi kelimesine söylendi mi?",
    argument: '"sözler"',
    missing: "Sözleri komutun ardına yazın: “limanı yeniden kuracağız”.",
  },
  help: { does: "sorabileceğiniz her şey" },
  privacy: { does: "sorularınızdan ne saklanır" },
  more: { does: "sonraki pasajlar", missing: "Bu düğmenin süresi geçmiş, lütfen yeniden sorun." },
  right: { does: "önceki yanıt doğruydu" },
  wrong: { does: "önceki yanıt yanlıştı" },
  gaps: { does: "boşuna sorulanlar, botu çalıştıran için" },
};

export const talk: TalkTexts = {
  thanks: "Rica ederim. Arşivle ilgili başka bir şey sorabilirsiniz.",
  farewell: "Hoşça kalın. Ne söylendiğini öğrenmek istediğinizde yine yazın.",
  insult: "Yardımcı olamadığım için üzgünüm. Bir konu ya da kişi adı yazın, yeniden arayayım.",
  identity: "Evet, ben bir botum. Röportajlarda ne söylendiğini bulurum, hiçbir şey uydurmam.",
  needsWord: "Aramam için en az bir sözcük gerekiyor.",
  namesNothing: "Bunda aranacak bir şey yok. Bir konu yazın, arayayım.",
  needsQuestion: "Önce bir soru sorun; ondan sonra “daha fazla” yazınca sonraki pasajlar gelir.",
  recordChanged: "Arşiv bu arada değişti, lütfen yeniden sorun.",
  noSuchPassage: "Bu pasaj arşivde yok ya da artık yok.",
  passageMoved: "Bu sözlerin arşivdeki yeri değişti: {to} (önceki: {from}).",
  passageReworded: "Burada daha önce başka sözler vardı, değiştirildi. Arşivin bu sürümünden beri: {version}.",
  passageElsewhere: "Burada daha önce başka sözler vardı. Onların yeni yeri: {to}.",
  passageWithdrawn: "Bu pasaj artık arşivde yok. Arşivin bu sürümünden beri: {version}.",
  emptyInterview: "Arşivde bu röportajdan bir şey yok.",
  slowDown: "Lütfen biraz yavaş: benim için fazla hızlıydı, bir kısmını atladım. Birkaç saniye sonra yeniden sorun.",
  wordless: "Yalnızca metin okuyabiliyorum: lütfen sorunuzu yazıyla sorun.",
  stillReading: "Arşivi henüz okuyorum (%{share}). Lütfen biraz sonra yeniden sorun.",
  willPass: "Arşive şu anda ulaşılamıyor. Lütfen bir dakika sonra yeniden sorun (no {reference}).",
  failed: "Benim tarafımda bir şeyler ters gitti (no {reference}). Lütfen yeniden sorun.",
};

export const gaps: GapTexts = {
  buttons: {
    right: { label: "👍", hint: "Bu yanıt doğru" },
    wrong: { label: "👎", hint: "Bu yanıt yanlış: soru, adınız olmadan saklanır" },
  },
  thanks: {
    right: "Teşekkürler. Adınız olmadan sayıldı.",
    wrong: "Teşekkürler. Soru, botu çalıştıran kişi için adınız olmadan saklandı.",
  },
  nothingToJudge: "Bundan önce, bunu sayabileceğim bir yanıt yok.",
  forOwner: "Boşuna sorulanları yalnızca botu çalıştıran kişi, özel sohbette görür.",
  since: "Şu günden beri sorulanlar: {date}",
  outcomes: "Bulunan: {found} · yalnızca yakını: {close} · arşivde olmayan: {nothing}",
  judgements: "👍 {right} · 👎 {wrong}",
  words: "Arşivde olmayan, üç ya da daha çok kişinin aradığı:",
  noWords: "Üç kişinin boşuna aradığı sözcük yok.",
  wrong: "Yanlış bulunan yanıtlar:",
};

export const chats: ChatTexts = {
  askBack: "Ne arayayım? Bu mesajı bir konu ya da soruyla yanıtlayın.",
  elsewhere: "Benimle özel sohbette ya da bulunduğum bir grupta arama yaparım: {link}",
  leftOut:
    "{platform} buraya ancak yavaş yazmama izin veriyor, bu yüzden bazı soruları atladım. Lütfen bir dakika sonra yeniden sorun.",
  typeSlower: "Lütfen daha yavaş yazın",
  alreadyShown: "Zaten aşağıda gösterildi.",
  noFiles:
    "Buraya dosya gönderilemiyor, bu yüzden yalnızca yukarıdaki pasajları gösterebildim. Dosyalar için bana özel sohbette sorun.",
  filesAlone: "Dosyalar, özel sohbetimizde.",
  closed: "Bu arşiv herkese açık değil",
  closedTo: "Bu arşiv herkese açık değil. Botu çalıştıran kişi size erişim verebilir, numaranız: {id}.",
  unreadable: "Bunu okuyamıyorum. Lütfen bana mesajla sorun: bir kanalda ya da özelden.",
  whileTyping: "Başka bir sohbette {bot} ve bir konu yazın: siz yazarken pasajlar görünür.",
  hearsAll:
    "Bu grupta /ask komutunu, mesajlarıma verilen yanıtları ve {bot} geçen mesajları yanıtlarım; gerisine karışmam.",
  hearsCommands:
    "Bu grupta /ask komutunu ve mesajlarıma verilen yanıtları görürüm. Gizlilik modu açık olduğundan {bot} geçen mesajlar bana ulaşmayabilir: /ask kullanın ya da beni yönetici yapın.",
  helpInGroups: "Nasıl sorulur, bu grupta neleri görürüm",
  goOn: "Devam:",
  askAlone: "Özel sohbette sor",
  open: "Aç",
  tryOther: "Başka sözcüklerle deneyin.",
  share: "Kanalda paylaş",
  shareHint: "Bu yanıtı buradaki herkese göster",
  sharedBy: "Paylaşan:",
  homeExampleHint: "Yanıt, benimle özel mesajda gelir",
  tryIt: "Deneyin",
  howToAsk: "Nasıl sorulur",
  privacy: "Gizlilik",
  tryAsking: "Şunu sormayı deneyin",
  waysToAsk: [
    "{command} ve bir soru: yanıtı yalnızca siz görürsünüz, altındaki düğmeyle paylaşabilirsiniz.",
    "Bir kanalda benden söz edin, ileti dizisinde yanıtlarım. Doğrudan mesajı yerinde yanıtlarım.",
    "Bir mesajın menüsünde {shortcut}: bu söylendi mi?",
  ],
  notDirect: "Üzgünüm, burada doğrudan mesajları yanıtlamıyorum; bana ayarlı olduğum bir kanalda sorun.",
  notInChannel: "Üzgünüm, bu kanalda ({channel}) yanıt vermiyorum. Botu çalıştıran kişi kanalı ekleyebilir.",
  unknownWorkspace:
    "Üzgünüm, yalnızca belirli çalışma alanlarında yanıt veriyorum ve {platform} bunun hangisi olduğunu söylemiyor.",
  notForWorkspace:
    "Üzgünüm, çalışma alanınız ({id}) için ayarlı değilim. Botu çalıştıran kişi bunu {setting} ayarına ekleyebilir.",
  ofOrganization: "{id}, kuruluş {organization}",
  places: {
    notMember: "O kanalın üyesi değilim; beni /invite ile ekleyip yeniden sorun.",
    unseen: "O kanalı göremiyorum; beni /invite ile ekleyip yeniden sorun.",
    archived: "O kanal arşivlenmiş.",
    restricted: "O kanalda yazmak kısıtlı.",
    readOnly: "O kanal salt okunur.",
    threadsOnly: "Orada yalnızca ileti dizilerine izin var.",
    noThreads: "Orada ileti dizilerine izin yok.",
    threadGone: "İleti dizisi artık yok.",
    messageGone: "Mesaj artık yok.",
    askerGone: "O kanalın üyesi değilsiniz.",
    noReplies: "O mesaja yanıt verilemiyor.",
    notInstalled: "O çalışma alanında kurulu değilim.",
  },
  leave: "çık",
};
