/** Texts full of labels in which nobody speaks: documentation, lists of changes, licences, settings, contents. */
import { expect, test } from "vitest";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";

const texts: Readonly<Record<string, string>> = {
  "what a function takes and gives": `# pump.lift(litres)

Stability: 2 - Stable

Returns: the height in metres, or nothing where the pump is dry.

Default: 12 litres, which suits most wells.

Throws: an error where the valve is closed. See below for what to do then.

# pump.drop()

Stability: 1 - Experimental

Returns: nothing.

Default: drops all that was lifted since the last call.
`,
  "settings in small letters": `host: the name of the server. Is it yours? Then leave it out.

port: where the pump listens, from 1024 on.

host: may be given twice, the second then counts.

port: the same holds for it, as it does for all others.
`,
  "a list of changes": `# Pump 2.0

Notable Changes

The valve opens by itself. It was closed before.

Bug Fixes

The pump no longer lifts air, which it did since 1.4.

Notable Changes

A second handle. It turns to the left.

Bug Fixes

The well is found again after a winter.
`,
  "a licence with headings in capitals": `THE PUMP LICENSE

TERMS AND CONDITIONS

1. Whoever has this pump may use it. 2. Nobody is liable for the water.

NO WARRANTY

The pump is lent as it is.

TERMS AND CONDITIONS

3. The above holds for copies, too.

NO WARRANTY

Nothing is promised of them, either.
`,
  "what a report should tell": `Thank you for helping. Before you write, look whether the same was reported already: that saves all of us time, and the answer may be
there. We read every report, also those that are short. Each of them should say a few things, so that we can see what you saw.
A good report should say:

- Which pump do you have, and how deep is the well?
- Tell us what you expected, and what came out of it.
- Where can we find the water that you drew?
- Tell us your version, as \`pump --version\` says it.
`,
  "words that take turns with one question": `Requires: a bucket.

Emits: a sound. Is it loud?

Requires: another bucket, which may be empty.

Emits: nothing at all.
`,
  "words alone on their lines, with one question": `Deprecated

Use the second handle. It turns to the left.

Added

Why is there a bell? It rings when the well is dry.

Deprecated

The first handle will go next year.

Added

A rope of twelve feet.
`,
  "headings of a manual that recur, with two questions": `Symptom: no water comes. Is the valve open?

Remedy: turn the handle to the left.

Symptom: the water is brown. Has it rained?

Remedy: wait for a day, and lift the first bucket by hand.

Symptom: the rope is wet.

Remedy: dry it in the sun.

Symptom: the bell rings.

Remedy: the well is dry, and there is none.

Symptom: the handle is loose.

Remedy: tighten the screw below it.
`,
  "a licence whose lines are broken in the middle, with a firm of the media": `The pump is lent by
Harbour Waters, Inc., Quay Media

IN NO EVENT SHALL WHOEVER LENDS THE PUMP BE LIABLE FOR A LOSS
OF THE WATER OR BUCKET
which is not found again. The borrower gives it back in May.

IN NO EVENT SHALL WHOEVER MADE THE ROPE BE LIABLE FOR A LOSS
OF THE WATER OR BUCKET
where the rope was wet. The rope is lent as it is.
`,
  "questions as headings": `# The pump

## Why a pump?

Because the well is deep. You can lift the water by hand, too.

## How do I start it?

Turn the handle to the left. You will hear the water.
`,
};

test.each(Object.entries(texts))("%s", (_, text) => {
  for (const path of ["a.md", "a.txt"]) {
    for (const { interview, turns } of readFile({ path, text }).interviews) {
      expect([path, interview.kind]).toEqual([path, "article"]);
      expect(turns.filter(({ by }) => by !== "outlet")).toEqual([]);
    }
  }
});
