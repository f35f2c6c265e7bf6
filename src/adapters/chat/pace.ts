/**
 * How fast may be asked: so many questions at once and then one after another at a steady pace, for each person in a chat, each person
 * in all chats together, and each chat (a token bucket each), so that whoever floods takes no time from others. A person who is too
 * fast is told once a minute; the rest is passed over, and whoever is slower hears nothing of it.
 *
 * Time passes by two clocks, that of arrival and that by which things were said, and the more generous counts: what waited at the
 * platform while the bot was down comes all at once and was not asked so. Where the clocks differ nothing follows, since each is
 * compared with itself.
 */

/** `to be told`: left out, and the person is told of it; `passed over`: left out without a word. */
export type Admission = "admitted" | "to be told" | "passed over";

export interface Asker {
  readonly person: string;
  readonly chat: string;
  /** When it was said, in milliseconds by the platform's clock, where it says. */
  readonly saidAt?: number;
}

export interface Pace {
  /** Whether it may be asked now; once for each question, however often it is delivered. */
  admit(asker: Asker): Admission;
}

/** `burst` at once, then one in `everyMs`. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

export interface PaceLimits {
  /** Of a person in one chat. */
  readonly here?: Rate;
  /** Of a person in all chats together. */
  readonly person?: Rate;
  readonly chat?: Rate;
  /** People remembered, and as many chats; whoever asked longest ago is forgotten first. */
  readonly most?: number;
  /** Milliseconds that never run backwards; for tests. */
  readonly now?: () => number;
}

const ofPersonHere: Rate = { burst: 20, everyMs: 1000 };
/** Somebody may sit in many channels, and go through them. */
const ofPerson: Rate = { burst: 100, everyMs: 200 };
/** Many people may sit in it. */
const ofChat: Rate = { burst: 100, everyMs: 200 };
const tellAgainMs = 60_000;

interface Bucket {
  left: number;
  at: number;
  saidAt: number | undefined;
  toldAt: number | undefined;
}

export function createPace(limits: PaceLimits = {}): Pace {
  const {
    here: hereRate = ofPersonHere,
    person: personRate = ofPerson,
    chat: chatRate = ofChat,
    most = 10_000,
    now = () => performance.now(),
  } = limits;
  const here = createBuckets(hereRate, most);
  const people = createBuckets(personRate, most);
  const chats = createBuckets(chatRate, most);
  return {
    admit({ person, chat, saidAt }) {
      const at = now();
      const inChat = here(JSON.stringify([person, chat]), at, saidAt);
      const all = [inChat, people(person, at, saidAt), chats(chat, at, saidAt)];
      const empty = all.find(bucket => bucket.left < 1);
      if (!empty) {
        for (const bucket of all) bucket.left -= 1;
        return "admitted";
      }
      if (empty.toldAt !== undefined && at - empty.toldAt < tellAgainMs) return "passed over";
      empty.toldAt = at;
      return "to be told";
    },
  };
}

/** The bucket of a key, filled up to now. */
function createBuckets({ burst, everyMs }: Rate, most: number) {
  /** By the time of their last question. */
  const held = new Map<string, Bucket>();
  return (key: string, at: number, saidAt: number | undefined): Bucket => {
    const bucket = held.get(key) ?? { left: burst, at, saidAt, toldAt: undefined };
    const passed = Math.max(at - bucket.at, (saidAt ?? 0) - (bucket.saidAt ?? saidAt ?? 0));
    bucket.left = Math.min(burst, bucket.left + passed / everyMs);
    bucket.at = at;
    bucket.saidAt = Math.max(saidAt ?? 0, bucket.saidAt ?? 0) || undefined;
    held.delete(key);
    held.set(key, bucket);
    if (held.size > most) held.delete(held.keys().next().value!);
    return bucket;
  };
}
