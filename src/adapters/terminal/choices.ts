/** The choices of a reply as they are typed instead of pressed: by number ("Context 2" is 2) or by name (`/more`, `/before`). */
import type { Choice, Reply } from "../../core/reply/reply.ts";

/** In the order of their numbers from 1: contexts of passages first. Empty where the reply offers none. */
export function numberedChoices({ blocks }: Reply): readonly Choice[] {
  const all = blocks.flatMap(block => (block.type === "choices" ? block.choices : []));
  const opensPassage = ({ command }: Choice): boolean => command.name === "context";
  return [...all.filter(opensPassage), ...all.filter(choice => !opensPassage(choice))];
}

/** What a choice is called by. */
export function nameOf({ command, called }: Choice): string {
  return called ?? command.name;
}
