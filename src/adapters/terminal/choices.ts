/** The choices of a reply in the order of the numbers they are pressed by: "Context 2" is 2, what has no number follows. */
import type { Choice, Reply } from "../../core/reply/reply.ts";

/** The first is pressed by 1. Empty where the reply offers none. */
export function numberedChoices({ blocks }: Reply): readonly Choice[] {
  const all = blocks.flatMap(block => (block.type === "choices" ? block.choices : []));
  const ofPassages = all.filter(choice => choice.command.startsWith("/context "));
  return [...ofPassages, ...all.filter(choice => !ofPassages.includes(choice))];
}
