/** The rules on whose words a sentence holds in Russian, Turkish and Azerbaijani: S the speaker's, R reported, O the outlet's. */
import { describe, expect, test } from "vitest";
import { voicesOf } from "../../../src/core/voices/voices.ts";

const letters = { speaker: "S", reported: "R", outlet: "O", unmarked: "U" } as const;
type Known = Parameters<typeof voicesOf>[0];

function read(known: Known, text: string): string {
  return voicesOf(known, [text])
    .flat()
    .map(({ voice }) => letters[voice])
    .join("");
}

describe("Russian", () => {
  const known: Known = { speaker: "Олег Лунин", aliases: ["президент", "глава государства"], language: "ru" };
  test.each([
    ["R", "Лунин заявил, что гавань закроют."],
    ["R", "Президент Олег Лунин заявил, что гавань закроют."],
    ["R", "Как отметил глава государства, гавань закроют."],
    ["R", "О.Лунин заявил, что гавань закроют."],
    ["O", "К.Лунин заявил, что гавань закроют."],
    ["R", "По словам О.Лунина, гавань закроют."],
    ["R", "Лунин принял посла, заметив, что гавань закроют."],
    ["SS", "— Гавань закроют, — сказал президент клуба «Причал» Олег Лунин. — Это решено."],
    ["R", "По словам президента, гавань закроют."],
    ["R", "Гавань закроют, заявил президент."],
    ["R", "По мнению Лунина, гавань закроют."],
    ["R", "Президент также подчеркнул, что гавань закроют."],
    ["S", "«Гавань закроют», — заявил Лунин."],
    ["S", "«Гавань закроют!» — сказал президент."],
    ["SS", "«Гавань закроют. Это решено», — сказал Олег Лунин."],
    ["S", "Лунин сказал: «Гавань закроют»."],
    ["SO", "«Гавань закроют», — сказал Лунин. Рыбаки против."],
    ["RR", "Лунин сказал, что гавань закроют. Он добавил, что это решено."],
    ["O", "Пресс-секретарь Лунина заявил, что гавань закроют."],
    ["O", "Пресс-секретарь президента заявил, что гавань закроют."],
    ["U", "По словам помощника президента, гавань закроют."],
    ["U", "По словам пресс-секретаря Лунина, гавань закроют."],
    ["O", "Лунин не сказал, что гавань закроют."],
    ["O", "Лунину сказали, что гавань закроют."],
    ["O", "Президент Франции заявил, что гавань закроют."],
    ["O", "Президент Франции Эммануэль Макрон заявил, что гавань закроют."],
    ["O", "Экс-президент Лунин заявил, что гавань закроют."],
    ["U", "«Гавань закроют», — сказал Лунину мэр."],
    ["U", "Мэр сказал, что Лунин заявил об этом."],
    ["O", "Мэр и Лунин заявили, что гавань закроют."],
    ["O", "Ирина Лунина заявила, что гавань закроют."],
    ["U", "Вице-президент заявил, что гавань закроют."],
    ["O", "Бывший президент заявил, что гавань закроют."],
    ["O", "Слова, которые сказал Лунин мэру, забыты. "],
    ["U", "«Гавань закроют», — сказал мэр, а Лунин промолчал."],
    ["O", "Заявил ли Лунин, что гавань закроют?"],
    ["O", "Илья Лунин заявил, что гавань закроют."],
    ["O", "По словам Луниной, гавань закроют."],
  ])("%s: %s", (voices, text) => expect(read(known, text)).toBe(voices));
});

describe("Russian, a name that never changes", () => {
  const known: Known = { speaker: "Анна Шевченко", aliases: ["министр"], language: "ru" };
  test.each([
    ["O", "Пресс-секретарь Шевченко заявил, что гавань закроют."],
    ["O", "Помощник Анны Шевченко сказал, что гавань закроют."],
    ["U", "По словам помощника Шевченко, гавань закроют."],
    ["R", "По словам Анны Шевченко, гавань закроют."],
    ["R", "Министр Шевченко сообщила, что гавань закроют."],
    ["O", "«Да», — сказал Шевченко помощник."],
    ["O", "Иван Шевченко заявил, что гавань закроют."],
    ["O", "По словам Ивана Шевченко, гавань закроют."],
  ])("%s: %s", (voices, text) => expect(read(known, text)).toBe(voices));
});

describe("Turkish", () => {
  const known: Known = { speaker: "Defne Kaya", aliases: ["Bakan Kaya", "Cumhurbaşkanı"], language: "tr" };
  test.each([
    ["R", "Bakan Kaya, limanın kapanacağını söyledi."],
    ["R", "Kaya ayrıca limanın kapanacağını belirtti."],
    ["S", "Kaya, “Liman kapanacak” dedi."],
    ["R", "“Liman kapanacak” diyen Kaya, sustu."],
    ["R", "Kaya'ya göre liman kapanacak."],
    ["U", "Kaya'nın sözcüsü limanın kapanacağını söyledi."],
    ["U", "Kaya'nın sözcüsü, limanın kapanacağını söyledi."],
    ["U", "Tezel, Kaya'nın limanı kapatacağını söyledi."],
    ["O", "Kaya, limanın kapanacağını söylemedi."],
    ["O", "Kaya ile görüşen Tezel, limanın kapanacağını söyledi."],
    ["O", "Kaya ve Tezel, limanın kapanacağını söyledi."],
    ["O", "Orhan Kaya, limanın kapanacağını söyledi."],
    ["O", "Kaya, Tezel ve Demir limanın kapanacağını söyledi."],
    ["O", "Kaya, limanı gezerken Tezel, limanın kapanacağını söyledi."],
    ["O", "Fransa Cumhurbaşkanı Macron, limanın kapanacağını söyledi."],
    ["O", "Kaya susarken “Liman kapanacak” diyen Tezel gitti."],
  ])("%s: %s", (voices, text) => expect(read(known, text)).toBe(voices));
});

describe("Azerbaijani", () => {
  const known: Known = { speaker: "Rauf Səlimov", aliases: ["nazir", "dövlət başçısı"], language: "az" };
  test.each([
    ["R", "Nazir bildirib ki, liman bağlanacaq."],
    ["R", "Rauf Səlimov qeyd edib ki, liman bağlanacaq."],
    ["R", "Dövlət başçısı vurğulayıb ki, liman bağlanacaq."],
    ["S", "“Liman bağlanacaq”, - deyə Rauf Səlimov bildirib."],
    ["S", "“Liman bağlanacaq”, - nazir deyib."],
    ["R", "Səlimovun sözlərinə görə, liman bağlanacaq."],
    ["O", "Səlimovun köməkçisi bildirib ki, liman bağlanacaq."],
    ["O", "Nazirin müavini bildirib ki, liman bağlanacaq."],
    ["U", "Nazir müavini bildirib ki, liman bağlanacaq."],
    ["U", "Xarici işlər naziri bildirib ki, liman bağlanacaq."],
    ["U", "Deputat deyib ki, Səlimov bunu bildirib."],
    ["U", "Fransanın dövlət başçısı bildirib ki, liman bağlanacaq."],
    ["O", "Lalə Səlimov bildirib ki, liman bağlanacaq."],
    ["O", "Səlimovun köməkçisinin sözlərinə görə, liman bağlanacaq."],
    ["O", "Lalə Səlimovun sözlərinə görə, liman bağlanacaq."],
  ])("%s: %s", (voices, text) => expect(read(known, text)).toBe(voices));
});
