/**
 * The stemmers, as Node loads them fastest: one file of 868 kB in the old module format, which an import would read through for
 * names of exports before it runs, longer than it takes to run. package.json gives `#snowball-stemmers` this name on Node alone;
 * the core itself knows nothing of Node.
 */
import { createRequire } from "node:module";

export default createRequire(import.meta.url)("snowball-stemmers");
