/**
 * The passages of an index under small numbers, by reference and by place. Numbers of passages that are gone are given again.
 * Passages with one interview, one speaker and the same voices are a group: what a filter lets pass is asked once for each.
 */
import type { Interview, Passage } from "../../model.ts";
import { admits, type Filtered, voices } from "../../question/filter.ts";
import { present } from "../../question/present.ts";
import type { Filters } from "../../question-model.ts";
import { grown } from "./numbers.ts";

export interface Catalogue {
  /** The number of a passage that is new. */
  add(passage: Passage): number;
  remove(passage: Passage): void;
  numberOf(reference: string): number | undefined;
  passage(number: number): Passage | undefined;
  /** The number of the passage at a place of an interview. */
  at(interview: string, ordinal: number): number | undefined;
  ofInterview(interview: string): readonly Passage[];
  /** The numbers of the passages before and behind one in its interview. */
  beside(number: number): readonly number[];
  /** All numbers, rising. */
  numbers(): Int32Array;
  /** How many passages there are. */
  size(): number;
  /** Numbers end before this one. */
  end(): number;
  /** Whether filters let the passage with a number pass. */
  admitting(filters: Filters): (number: number) => boolean;
  clear(): void;
}

export function createCatalogue(): Catalogue {
  const numbers = new Map<string, number>();
  const passages: (Passage | undefined)[] = [];
  const free: number[] = [];
  const places = new Map<string, Map<number, number>>();
  const groups: Filtered[] = [];
  const groupsOf = new Map<Interview, Map<string, number>>();
  let groupOf = new Int32Array(1024);
  /** The numbers of the passages before and behind each, counted from 1; 0 where there is none. */
  let before = new Int32Array(1024);
  let behind = new Int32Array(1024);

  function groupFor({ interview, speaker, sentences }: Passage): number {
    const heard = voices.filter(voice => sentences.some(sentence => sentence.voice === voice));
    const known = groupsOf.get(interview) ?? new Map<string, number>();
    groupsOf.set(interview, known);
    const key = JSON.stringify([speaker, heard]);
    const group =
      known.get(key) ??
      groups.push({ interview, ...present({ speaker }), sentences: heard.map(voice => ({ voice })) }) - 1;
    known.set(key, group);
    return group;
  }

  /** Lets two places of an interview know of each other; `number` and `other` count from 1, and 0 is none. */
  function join(number: number, other: number): void {
    if (number > 0) behind[number - 1] = other;
    if (other > 0) before[other - 1] = number;
  }

  function ofInterview(interview: string): readonly Passage[] {
    return [...(places.get(interview)?.values() ?? [])].flatMap(number => passages[number] ?? []);
  }

  return {
    add(passage) {
      const { reference, interview, ordinal } = passage;
      const number = free.pop() ?? passages.length;
      passages[number] = passage;
      numbers.set(reference, number);
      groupOf = grown(groupOf, number);
      groupOf[number] = groupFor(passage);
      before = grown(before, number);
      behind = grown(behind, number);
      const siblings = places.get(interview.id) ?? new Map<number, number>();
      const replaced = siblings.get(ordinal);
      if (replaced !== undefined) before[replaced] = behind[replaced] = 0;
      places.set(interview.id, siblings.set(ordinal, number));
      join((siblings.get(ordinal - 1) ?? -1) + 1, number + 1);
      join(number + 1, (siblings.get(ordinal + 1) ?? -1) + 1);
      return number;
    },
    remove({ reference, interview, ordinal }) {
      const number = numbers.get(reference);
      if (number === undefined) return;
      passages[number] = undefined;
      numbers.delete(reference);
      free.push(number);
      const siblings = places.get(interview.id);
      if (siblings?.get(ordinal) === number) {
        siblings.delete(ordinal);
        join(before[number]!, 0);
        join(0, behind[number]!);
      }
      if (siblings?.size !== 0) return;
      places.delete(interview.id);
      groupsOf.delete(interview);
    },
    numberOf: reference => numbers.get(reference),
    passage: number => passages[number],
    at: (interview, ordinal) => places.get(interview)?.get(ordinal),
    ofInterview,
    beside(number) {
      const [one, other] = [before[number]! - 1, behind[number]! - 1];
      if (one < 0) return other < 0 ? [] : [other];
      return other < 0 ? [one] : [one, other];
    },
    numbers: () => Int32Array.from(numbers.values()).sort(),
    size: () => numbers.size,
    end: () => passages.length,
    admitting(filters) {
      const admitted = admits(filters);
      /** 0: not asked yet; 1: passes; 2: does not. */
      const known = new Uint8Array(groups.length);
      return number => {
        const group = groupOf[number]!;
        if (known[group] === 0) known[group] = admitted.passage(groups[group]!) ? 1 : 2;
        return known[group] === 1;
      };
    },
    clear() {
      for (const map of [numbers, places, groupsOf]) map.clear();
      for (const list of [passages, free, groups]) list.length = 0;
    },
  };
}
