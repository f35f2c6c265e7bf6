/** How the adapter says it is, after what its calls met. */
import { expect, test } from "vitest";
import { createLog } from "../../../../src/adapters/log/log.ts";
import { platformFault, statusFault } from "../../../../src/adapters/slack/api/fault.ts";
import { createHealth } from "../../../../src/adapters/slack/api/health.ts";

const refusals = ["not_in_channel", "invalid_blocks"];

test.each(refusals)("Slack is back also where its first word is a refusal: %s", code => {
  const lines: string[] = [];
  const health = createHealth(createLog({ level: "info", secrets: [], write: line => void lines.push(line) }));
  health.receiving();
  health.failed(statusFault(503));
  expect(health.state()).toBe("degraded");
  health.failed(platformFault({ ok: false, error: code }));
  expect(health.state()).toBe("ready");
  expect(lines).toHaveLength(2);
});
