/** Who is interviewed, by whom and for whom, and what else the text calls them: only where it says so plainly. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPeople } from "../../../src/core/people/introductions.ts";

/** What is found, in one line: speaker < interviewer @ outlet. */
function found(text: string, language = "en"): string {
  const { speaker, interviewer, outlet } = findPeople(text.split("\n\n"), language);
  return `${speaker ?? "nobody"}${interviewer ? ` < ${interviewer}` : ""}${outlet ? ` @ ${outlet}` : ""}`;
}

const aliases = (text: string, language = "en", speaker?: string) => findPeople([text], language, speaker).aliases;

describe("people of an interview", () => {
  test.each([
    [
      "President Mirel Advani's interview with Jonas Pell, editor-in-chief of Kestrel Television, was long.",
      "Mirel Advani < Jonas Pell @ Kestrel Television",
    ],
    ["In an interview with Harbour Radio, Minister Tessa Holm said fees will stay.", "Tessa Holm @ Harbour Radio"],
    [
      "Holm told the Meridian Times in an interview that fees will stay. Tessa Holm smiled.",
      "Tessa Holm @ Meridian Times",
    ],
    ["Fees will stay, Tessa Holm said on Monday in an interview with Harbour Radio.", "Tessa Holm @ Harbour Radio"],
    ["Prime Minister Ilya Maran gave an interview to TARN. He was calm.", "Ilya Maran @ TARN"],
    ["Reuters interviewed Queen Agnes Lund on Monday.", "Agnes Lund @ Reuters"],
    ["President Emil Varga has been interviewed by the Danubia TV channel.", "Emil Varga @ Danubia TV"],
    ["Kestrel Television's interview with President Mirel Advani was long.", "Mirel Advani @ Kestrel Television"],
    [
      "Justice Lorraine Beck spoke with Prairie Radio's Sam Ortiz at home.",
      "Lorraine Beck < Sam Ortiz @ Prairie Radio",
    ],
    [
      "Premier Hollis Crane sat down with Edda Moor of the Salt River Gazette.",
      "Hollis Crane < Edda Moor @ Salt River Gazette",
    ],
    [
      "The president of Marua, Sela Tamatoa, said in an interview with the Daily Post that it is late.",
      "Sela Tamatoa @ Daily Post",
    ],
  ])("English: %s", (text, people) => expect(found(text)).toBe(people));

  test.each([
    ["ru", "Президент Олег Лунин дал интервью телеканалу «Волна».", "Олег Лунин @ Волна"],
    ["ru", "Министр Анна Лунина заявила в интервью ТАРН, что причал открыт.", "Анна Лунина @ ТАРН"],
    ["ru", "В интервью газете «Север» губернатор Олег Дарский сообщил, что дороги открыты.", "Олег Дарский @ Север"],
    ["tr", "Ulaştırma Bakanı Defne Kaya, Kıyı Haber'e verdiği röportajda konuştu.", "Defne Kaya @ Kıyı Haber"],
    ["az", "Nazir Rauf Səlimov “Dağ” telekanalına müsahibə verib.", "Rauf Səlimov @ Dağ"],
  ])("%s: %s", (language, text, people) => expect(found(text, language)).toBe(people));

  test.each([
    "Viktor Hallberg does not like offices.",
    "President Stefan Koss spoke with Chancellor Anna Hale by phone.",
    "Tessa Holm told Harbour Radio in an interview that fees stay. Carl Besson told the Daily Post in an interview that they fall.",
    "Holm told Harbour Radio in an interview that fees stay. Tessa Holm and Ilya Holm smiled.",
  ])("nobody, where it is not sure: %s", text => expect(found(text)).toBe("nobody"));
});

describe("aliases", () => {
  test("are the names and offices that the text itself gives the speaker", () => {
    expect(
      aliases(
        "President Mirel Advani gave an interview to TARN. The head of state smiled. President Advani left. Advani slept.",
      ),
    ).toEqual(["President Mirel Advani", "the head of state", "President Advani", "the president", "Advani"]);
    expect(aliases("Министр Анна Лунина дала интервью ТАРН. Министр была рада.", "ru")).toEqual([
      "Министр Анна Лунина",
      "министр",
    ]);
  });

  test("are found for a speaker whom the owner names, without any form of an interview", () => {
    expect(aliases("Aron Weir, the mayor of Arn, smiled.", "en", "Aron Weir")).toEqual(["the mayor"]);
    expect(aliases("The mayor of Arn, Aron Weir, smiled.", "en", "Aron Weir")).toEqual(["the mayor"]);
  });

  test("are not the office of another, a former office, or a form of address", () => {
    const text =
      "Former President Ada Stone smiled. Mrs Stone met President Jon Bale. Stone left with her aide, Mark Hale.";
    expect(aliases(text, "en", "Ada Stone")).toEqual(["Stone"]);
    expect(aliases("The president's brother, Ada Stone's friend, smiled.", "en", "Ada Stone")).toEqual([]);
  });
});

test("any text gives people without failing, and soon", () => {
  const word = fc.constantFrom(
    ..."President Ada Stone 's interview with told Radio , . “ ” in an the of said TARN интервью".split(" "),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), words => {
      const { speaker, aliases: names } = findPeople([words.join(" ")], "en");
      expect(names.length === 0 || speaker !== undefined).toBe(true);
    }),
  );
  for (const unit of ["A ", "President A ", "interview with A ", "A's interview with B ", "a'", "the of "]) {
    expect(findPeople([unit.repeat(100_000 / unit.length)], "en").aliases).toBeInstanceOf(Array);
  }
});
