import { hostileTexts } from "./hostile-texts.ts";
import { cpuMs } from "./measure.ts";
import { readFile } from "../src/core/reading/formats/read-file.ts";
import { markdownBody } from "../src/core/reading/markdown/markdown-body.ts";
for (const n of [4,8,16,32]) { const f = hostileTexts.get(process.argv[2]!)!(n*1024); console.log(n, (await cpuMs(() => markdownBody("a.md", f.text, f.text.indexOf("---",4)+4))).ms.toFixed(0), (await cpuMs(() => readFile(f))).ms.toFixed(0)); }
