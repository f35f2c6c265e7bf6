import { OnrecordError } from "../../core/errors.ts";

/** The claim on a delivery ran out before the next message of its answer was sent: whoever holds it then goes on with it. */
export class RanOut extends OnrecordError {
  constructor() {
    super("unavailable", "another copy of the bot may go on with the answer");
  }
}
