/**
 * Most of what a person sees of an answer are words of the record: over twenty answers, one after the other in
 * one chat, about a conversation and an article.
 */
import { expect, test } from "vitest";
import { shareOf, shownIn, surface } from "../../../eval/share.ts";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { buildRecord } from "../../../src/core/record.ts";
import type { Reply } from "../../../src/core/reply/reply.ts";

const conversation = `title: Lena Varga on the water works
date: 2023-05-11
outlet: Valley Radio
url: https://valley.example/varga

Valley Radio: Why did the reservoir run dry?

Lena Varga: The reservoir ran dry because the dam leaked. We had warned the council about the dam two years before. Nobody wanted to pay for the repair, and so we lost a whole summer of water.

Valley Radio: What does the new filter cost?

Lena Varga: The filter costs three million. It is a sand filter, built in the valley by people we know. The pumps come from abroad and will be here in the autumn, if the customs office lets them through.

Valley Radio: And the farmers?

Lena Varga: The farmers get water in turns. Each village has one night of the week, and the orchards come first. I know that the beekeepers are angry. We told them that the river must keep its trout.

Valley Radio: Will the price go up?

Lena Varga: The price goes up by a tenth. I would rather tell people now than in the winter. Whoever saves water pays less than before, and the school and the hospital pay nothing at all.

Valley Radio: What about the old mill?

Lena Varga: The mill becomes a museum. Its wheel still turns, and the turbine under it gives light to forty houses. Children shall see how their grandparents ground the corn and dried the plums.
`;
const article = `title: Water works chief sees an end of the drought
date: 2024-02-20
outlet: Valley Post
url: https://post.example/drought
speaker: Lena Varga

The drought in the valley is over, the head of the water works said on Tuesday.

“The snow has filled the reservoir to the brim,” said Lena Varga. “We have not seen such a winter since the war. The dam holds, the engineers looked at every stone of it, and I sleep well again.”

Varga said that the tunnel to the northern villages would be dug from March on. “The tunnel is four kilometres long,” she said. “We hired miners from the closed quarry, who know the rock better than anybody else does.”

She rejected the plan of a second dam. “A second dam would drown the meadows,” Varga said. “The storks have lived there for longer than we have, and tourists come because of them.”
`;

const questions = [
  "the reservoir",
  "What did she say about the dam?",
  "the new filter",
  "pumps from abroad",
  "farmers",
  "orchards",
  "beekeepers",
  "trout in the river",
  "the price of water",
  "school and hospital",
  "What did Varga say about the mill?",
  "the museum",
  "turbine",
  "What did she say about the drought?",
  "snow",
  "the tunnel",
  "miners",
  "a second dam",
  "storks",
  "tourists",
];

test("at least 65 of 100 characters", async () => {
  const record = buildRecord([
    { path: "2023-05-11-valley-radio.txt", text: conversation },
    { path: "2024-02-20-valley-post.txt", text: article },
  ]);
  const { bot } = await createOnrecord({ ...record, version: "0000beef", today: () => "2026-01-01" });
  const shown = [];
  let before: Reply | undefined;
  for (const text of questions) {
    const previous = before?.asked ? { previous: before.asked } : {};
    before = await bot.reply({ text, place: "private", surface, ...previous });
    shown.push(shownIn(before));
  }
  expect(shown.filter(one => one !== undefined)).toHaveLength(questions.length);
  expect(shareOf(shown.flatMap(one => one ?? []))).toBeGreaterThanOrEqual(0.65);
});
