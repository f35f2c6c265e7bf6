/** Dates as people write them, in four languages, asked on Wednesday, 14 October 2026. */
import { describe, expect, test } from "vitest";
import { createQuestionReader } from "../../../../src/core/question/question.ts";
import type { Question } from "../../../../src/core/question-model.ts";
import { createSpeakers } from "../../../../src/core/speakers/speakers.ts";

const { read } = createQuestionReader({
  today: () => "2026-10-14",
  speakers: createSpeakers([]),
  outlets: [],
  interviewers: [],
});
const topicOf = ({ words }: Question): string =>
  words
    .filter(({ role }) => role === "topic")
    .map(({ text }) => text)
    .join(" ");

describe("narrows", () => {
  test.each<[string, string | undefined, string | undefined, string]>([
    // Years.
    ["what did he say in 2017 about vaccines", "2017-01-01", "2017-12-31", "vaccines"],
    ["In 2017 what was his view of vaccines?", "2017-01-01", "2017-12-31", "vaccines"],
    ["what was said in the year 2017 about vaccines", "2017-01-01", "2017-12-31", "vaccines"],
    ["back in 2017, what did he say about vaccines", "2017-01-01", "2017-12-31", "vaccines"],
    ["what did he say in '98 about vaccines", "1998-01-01", "1998-12-31", "vaccines"],
    ["vaccines 2017-2019", "2017-01-01", "2019-12-31", "vaccines"],
    ["vaccines, 2017 – 2019", "2017-01-01", "2019-12-31", "vaccines"],
    ["vaccines 2019/20", "2019-01-01", "2020-12-31", "vaccines"],
    ["2017: vaccines", "2017-01-01", "2017-12-31", "vaccines"],
    ["vaccines (2017)", "2017-01-01", "2017-12-31", "vaccines"],
    ["vaccines from 2017 to 2019", "2017-01-01", "2019-12-31", "vaccines"],
    ["between 2019 and 2017 on vaccines", "2017-01-01", "2019-12-31", "vaccines"],
    ["vaccines since 2017", "2017-01-01", undefined, "vaccines"],
    ["from 2017 onwards what did he say about vaccines", "2017-01-01", undefined, "vaccines"],
    ["quotes from 2017 about vaccines", "2017-01-01", "2017-12-31", "vaccines"],
    ["vaccines after 2017", "2018-01-01", undefined, "vaccines"],
    ["vaccines prior to 2017", undefined, "2016-12-31", "vaccines"],
    ["vaccines up until 2017", undefined, "2017-12-31", "vaccines"],
    ["from 2017 until now on vaccines", "2017-01-01", "2026-10-14", "vaccines"],
    // Decades and parts.
    ["what did he say in the 1980s about farming", "1980-01-01", "1989-12-31", "farming"],
    ["farming in the 80s", "1980-01-01", "1989-12-31", "farming"],
    ["what did he think of farming in the late eighties", "1987-01-01", "1989-12-31", "farming"],
    ["early 2018: farming", "2018-01-01", "2018-04-30", "farming"],
    ["what did he say in mid-2018 about farming", "2018-05-01", "2018-08-31", "farming"],
    ["what did he say at the end of 2018 about farming", "2018-09-01", "2018-12-31", "farming"],
    ["what did he say late last year about farming", "2025-09-01", "2025-12-31", "farming"],
    ["what did he say in early May 2018 about farming", "2018-05-01", "2018-05-10", "farming"],
    // Quarters, halves, seasons.
    ["Q1 2018: farming", "2018-01-01", "2018-03-31", "farming"],
    ["farming in the second quarter of 2018", "2018-04-01", "2018-06-30", "farming"],
    ["what did he say in 2018 Q4 about farming", "2018-10-01", "2018-12-31", "farming"],
    ["farming, H2 2018", "2018-07-01", "2018-12-31", "farming"],
    ["what did he say in the first half of 2018 about farming", "2018-01-01", "2018-06-30", "farming"],
    ["what did he say in the last quarter of 2018 about farming", "2018-10-01", "2018-12-31", "farming"],
    ["what did he say in the spring of 2018 about farming", "2018-03-01", "2018-05-31", "farming"],
    ["what did he say last summer about farming", "2026-06-01", "2026-08-31", "farming"],
    ["what did he say in the first week of May 2018 about farming", "2018-05-01", "2018-05-07", "farming"],
    // Months.
    ["farming in August", "2026-08-01", "2026-08-31", "farming"],
    ["farming in November", "2025-11-01", "2025-11-30", "farming"],
    ["farming Sept. 2018", "2018-09-01", "2018-09-30", "farming"],
    ["farming 09/2018", "2018-09-01", "2018-09-30", "farming"],
    ["farming 2018-09", "2018-09-01", "2018-09-30", "farming"],
    ["April–June 2018, farming", "2018-04-01", "2018-06-30", "farming"],
    ["from November 2017 to February 2018 what did he say on farming", "2017-11-01", "2018-02-28", "farming"],
    ["between November and February 2018, farming", "2017-11-01", "2018-02-28", "farming"],
    ["what did he say since June about farming", "2026-06-01", undefined, "farming"],
    ["what did he say until the end of May 2018 about farming", undefined, "2018-05-31", "farming"],
    // Days.
    ["what did he say on 7 June 2018 about farming", "2018-06-07", "2018-06-07", "farming"],
    ["what did he say on June 7th, 2018 about farming", "2018-06-07", "2018-06-07", "farming"],
    ["what did he say on the 7th of June about farming", "2026-06-07", "2026-06-07", "farming"],
    ["what did he say on 7.6.2018 about farming", "2018-06-07", "2018-06-07", "farming"],
    ["what did he say on 7.6.18 about farming", "2018-06-07", "2018-06-07", "farming"],
    ["what did he say on 25/06/2018 about farming", "2018-06-25", "2018-06-25", "farming"],
    ["what did he say between 3 and 9 June 2018 about farming", "2018-06-03", "2018-06-09", "farming"],
    ["farming 2018-06-03 to 2018-06-09", "2018-06-03", "2018-06-09", "farming"],
    ["farming before 7 June 2018", undefined, "2018-06-06", "farming"],
    // Told from today.
    ["what did he say yesterday about farming", "2026-10-13", "2026-10-13", "farming"],
    ["what did he say on Sunday about farming", "2026-10-11", "2026-10-11", "farming"],
    ["what has he said about farming since Sunday", "2026-10-11", undefined, "farming"],
    ["what did he say last week about farming", "2026-10-05", "2026-10-11", "farming"],
    ["anything this week on farming", "2026-10-12", "2026-10-18", "farming"],
    ["what did he say this month about farming", "2026-10-01", "2026-10-31", "farming"],
    ["what did he say last quarter about farming", "2026-07-01", "2026-09-30", "farming"],
    ["farming over the last three weeks", "2026-09-23", "2026-10-14", "farming"],
    ["farming, past two decades", "2006-10-14", "2026-10-14", "farming"],
    ["what did he say two years ago about farming", "2024-01-01", "2024-12-31", "farming"],
    ["what did he say ten days ago about farming", "2026-10-04", "2026-10-04", "farming"],
    ["what did he say this morning about farming", "2026-10-14", "2026-10-14", "farming"],
    ["what did he say in the winter of 2017/18 about farming", "2017-12-01", "2018-02-28", "farming"],
    ["farming in October '18", "2018-10-01", "2018-10-31", "farming"],
    ["what did he say today about farming", "2026-10-14", "2026-10-14", "farming"],
    // Russian.
    ["что он говорил в 2017 году про вакцины", "2017-01-01", "2017-12-31", "вакцины"],
    ["вакцины 2017–2019", "2017-01-01", "2019-12-31", "вакцины"],
    ["что он говорил с 2017 по 2019 год про вакцины", "2017-01-01", "2019-12-31", "вакцины"],
    ["вакцины в 2017-2019 годах", "2017-01-01", "2019-12-31", "вакцины"],
    ["что он говорил до 2017 года про вакцины", undefined, "2016-12-31", "вакцины"],
    ["что он говорил с июня про вакцины", "2026-06-01", undefined, "вакцины"],
    ["что он сказал между апрелем и июнем 2018 года про вакцины", "2018-04-01", "2018-06-30", "вакцины"],
    ["что он говорил летом 2018 года про вакцины", "2018-06-01", "2018-08-31", "вакцины"],
    ["что он сказал в третьем квартале 2018 года про вакцины", "2018-07-01", "2018-09-30", "вакцины"],
    ["что он говорил в конце 2018 года про вакцины", "2018-09-01", "2018-12-31", "вакцины"],
    ["что он говорил в 90-х про вакцины", "1990-01-01", "1999-12-31", "вакцины"],
    ["что он говорил в девяностые годы про вакцины", "1990-01-01", "1999-12-31", "вакцины"],
    ["что он сказал 7 июня 2018 года про вакцины", "2018-06-07", "2018-06-07", "вакцины"],
    ["что он сказал 07.06.2018 про вакцины", "2018-06-07", "2018-06-07", "вакцины"],
    ["что он сказал на прошлой неделе про вакцины", "2026-10-05", "2026-10-11", "вакцины"],
    ["что он говорил за последние три месяца про вакцины", "2026-07-14", "2026-10-14", "вакцины"],
    ["что он сказал два года назад про вакцины", "2024-01-01", "2024-12-31", "вакцины"],
    ["что он сказал вчера про вакцины", "2026-10-13", "2026-10-13", "вакцины"],
    ["что он говорил с воскресенья про вакцины", "2026-10-11", undefined, "вакцины"],
    // Turkish.
    ["2017'de aşılar hakkında ne dedi", "2017-01-01", "2017-12-31", "aşılar"],
    ["2017-2019 yıllarında aşılar hakkında ne dedi", "2017-01-01", "2019-12-31", "aşılar"],
    ["2017 ile 2019 arasında aşılar hakkında ne dedi", "2017-01-01", "2019-12-31", "aşılar"],
    ["2017'den 2019'a kadar aşılar hakkında ne dedi", "2017-01-01", "2019-12-31", "aşılar"],
    ["2017'den sonra aşılar hakkında ne dedi", "2018-01-01", undefined, "aşılar"],
    ["2017'den önce aşılar hakkında ne dedi", undefined, "2016-12-31", "aşılar"],
    ["2017'ye kadar aşılar hakkında ne dedi", undefined, "2017-12-31", "aşılar"],
    ["Mayıs 2018'de aşılar hakkında ne dedi", "2018-05-01", "2018-05-31", "aşılar"],
    ["7 Haziran 2018'de aşılar hakkında ne dedi", "2018-06-07", "2018-06-07", "aşılar"],
    ["2018 yazında aşılar hakkında ne dedi", "2018-06-01", "2018-08-31", "aşılar"],
    ["2018'in üçüncü çeyreğinde aşılar hakkında ne dedi", "2018-07-01", "2018-09-30", "aşılar"],
    ["1990'larda aşılar hakkında ne dedi", "1990-01-01", "1999-12-31", "aşılar"],
    ["doksanlı yıllarda aşılar hakkında ne dedi", "1990-01-01", "1999-12-31", "aşılar"],
    ["geçen hafta aşılar hakkında ne dedi", "2026-10-05", "2026-10-11", "aşılar"],
    ["geçen ay aşılar hakkında ne dedi", "2026-09-01", "2026-09-30", "aşılar"],
    ["son üç ayda aşılar hakkında ne dedi", "2026-07-14", "2026-10-14", "aşılar"],
    ["iki yıl önce aşılar hakkında ne dedi", "2024-01-01", "2024-12-31", "aşılar"],
    ["dün aşılar hakkında ne dedi", "2026-10-13", "2026-10-13", "aşılar"],
    ["pazar gününden beri aşılar hakkında ne dedi", "2026-10-11", undefined, "aşılar"],
    // Azerbaijani.
    ["2017-ci ildə peyvəndlər haqqında nə dedi", "2017-01-01", "2017-12-31", "peyvəndlər"],
    ["2017-2019-cu illərdə peyvəndlər haqqında nə dedi", "2017-01-01", "2019-12-31", "peyvəndlər"],
    ["2017-ci ildən bəri peyvəndlər haqqında nə dedi", "2017-01-01", undefined, "peyvəndlər"],
    ["2017-ci ildən sonra peyvəndlər haqqında nə dedi", "2018-01-01", undefined, "peyvəndlər"],
    ["2017-ci ildən əvvəl peyvəndlər haqqında nə dedi", undefined, "2016-12-31", "peyvəndlər"],
    ["2018-ci ilin mayında peyvəndlər haqqında nə dedi", "2018-05-01", "2018-05-31", "peyvəndlər"],
    ["7 iyun 2018-ci ildə peyvəndlər haqqında nə dedi", "2018-06-07", "2018-06-07", "peyvəndlər"],
    ["2018-ci ilin yayında peyvəndlər haqqında nə dedi", "2018-06-01", "2018-08-31", "peyvəndlər"],
    ["90-cı illərdə peyvəndlər haqqında nə dedi", "1990-01-01", "1999-12-31", "peyvəndlər"],
    ["keçən həftə peyvəndlər haqqında nə dedi", "2026-10-05", "2026-10-11", "peyvəndlər"],
    ["son üç ayda peyvəndlər haqqında nə dedi", "2026-07-14", "2026-10-14", "peyvəndlər"],
    ["bazar ertəsindən bəri peyvəndlər haqqında nə dedi", "2026-10-12", undefined, "peyvəndlər"],
    ["dünən peyvəndlər haqqında nə dedi", "2026-10-13", "2026-10-13", "peyvəndlər"],
  ])("%s", (text, from, to, topic) => {
    const question = read(text);
    expect([question.filters.from, question.filters.to]).toEqual([from, to]);
    expect(topicOf(question)).toBe(topic);
    expect(question.misread).toEqual([]);
  });
});

describe("is a word of the topic", () => {
  test.each<[string, string]>([
    ["what did he say about the 2011 drought", "2011 drought"],
    ["what did he say about the drought of 2011", "drought 2011"],
    ["his opinion of the treaty of 4 August 1998", "treaty 4 August 1998"],
    ["what did he say about the drought in 2011 and its price", "drought 2011 price"],
    ["what did he say about 2011's drought", "2011 s drought"],
    ["what did he say about next month's vote", "next month's vote"],
    ["did he say that wheat fell last month?", "wheat fell last month"],
    ["did he say that in 2011 the wells were dry?", "2011 wells dry"],
    ["what did he tell Studio 1999", "Studio 1999"],
    ["what did he say about Bloody Sunday", "Bloody Sunday"],
    ["what did he say about the budget for 2031", "budget 2031"],
    [
      "the wells of the valley were all dry last year when the river fell below its bed",
      "wells valley dry last year river fell below bed",
    ],
    ["what did he say about the man in his forties", "man forties"],
    ["room 2011b", "room 2011 b"],
    ["a loan of 2,011 crowns", "loan 2,011 crowns"],
    ["what did he say about the march on the capital", "march capital"],
    ["что он сказал о войне 2011 года", "войне 2011 года"],
    ["что он сказал про засуху 2011 года и цены", "засуху 2011 года цены"],
    ["что он сказал о декларации 4 августа", "декларации 4 августа"],
    ["geçen yıl kuyuların kuru olduğunu söyledi mi", "geçen yıl kuyuların kuru olduğunu"],
    ["2011 kuraklığı hakkında ne dedi", "2011 kuraklığı"],
    ["2011'deki kuraklık hakkında ne dedi", "2011 deki kuraklık"],
    ["2011-ci il quraqlığı haqqında nə dedi", "2011 ci il quraqlığı"],
  ])("%s", (text, topic) => {
    const question = read(text);
    expect([question.filters.from, question.filters.to]).toEqual([undefined, undefined]);
    expect(topicOf(question)).toBe(topic);
    expect(question.order).toBeUndefined();
  });
});

test.each([
  "wheat prices in 2011",
  "what did he say about the drought in 2011?",
  "что он говорил о засухе в 2011 году",
])("%s: a filter, and perhaps a word of the topic", text => {
  const question = read(text);
  expect(question.filters).toEqual({ from: "2011-01-01", to: "2011-12-31" });
  expect(question.isDateUnsure).toBe(true);
});

describe("asks for what is newest", () => {
  test.each<[string, string]>([
    ["what does he say about wheat now?", "wheat"],
    ["what does he think of wheat nowadays", "wheat"],
    ["does he still support the dam", "support dam"],
    ["where does he currently stand on the dam", "stand dam"],
    ["wheat today", "wheat"],
    ["what has he said recently about wheat", "wheat"],
    ["what is his view of wheat at the moment", "wheat"],
    ["what did he say about wheat, newest first", "wheat"],
    ["что он думает о пшенице теперь", "пшенице"],
    ["что он в последнее время говорит о пшенице", "пшенице"],
    ["şimdi buğday hakkında ne diyor", "buğday"],
    ["son zamanlarda buğday hakkında ne dedi", "buğday"],
    ["indi buğda haqqında nə deyir", "buğda"],
    ["hazırda buğda haqqında nə deyir", "buğda"],
  ])("%s", (text, topic) => {
    const question = read(text);
    expect(question.filters).toEqual({});
    expect(question.order).toBe("newest");
    expect(topicOf(question)).toBe(topic);
  });

  test("but not inside of what is asked about", () => {
    for (const text of [
      "what did he say about what is now Lower Saxony",
      "did he say that wheat is now dear?",
      "today's wheat prices",
    ]) {
      expect(read(text).order, text).toBeUndefined();
    }
  });

  test("the oldest first", () => {
    expect(read("wheat, oldest first")).toMatchObject({ order: "oldest" });
    expect(topicOf(read("wheat, oldest first"))).toBe("wheat");
  });
});

describe("has the form of a date and is none", () => {
  test.each<[string, string, string]>([
    ["what did he say on 30 February 2021 about wheat", "impossible", "30 February 2021"],
    ["wheat 2021-02-30", "impossible", "2021-02-30"],
    ["wheat on 31.04.2021", "impossible", "31.04.2021"],
    ["wheat on 03/04/2021", "ambiguous", "03/04/2021"],
    ["что он сказал 31 апреля о пшенице", "impossible", "31 апреля"],
  ])("%s", (text, kind, written) => {
    const question = read(text);
    expect(question.misread).toEqual([{ kind, written }]);
    expect(question.filters).toEqual({});
    expect(topicOf(question)).not.toMatch(/\d/);
  });
});
