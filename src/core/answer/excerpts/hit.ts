/** What is found, as an answer has it: cut when it is looked at, since a page shows three of a hundred. */
import type { Hit } from "../../answer-model.ts";
import { present } from "../../question/present.ts";
import type { RankedHit } from "../../search/retrieve.ts";
import { assertReceipt, type Excerpter } from "../excerpt.ts";

/** A hit whose voice and excerpt are made when they are first looked at. */
export function hitOf(ranked: RankedHit, excerpter: Excerpter): Hit {
  const { passage, score, stands } = ranked;
  let excerpt: Hit["excerpt"] | undefined;
  let voice: Hit["voice"] | undefined;
  return {
    passage,
    score,
    ...present({ stands }),
    get voice() {
      voice ??= excerpter.voiceOf(ranked);
      return voice;
    },
    get excerpt() {
      if (!excerpt) {
        const cut = excerpter.cut(ranked);
        assertReceipt(passage, cut);
        excerpt = cut;
      }
      return excerpt;
    },
  };
}
