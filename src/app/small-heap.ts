/**
 * For work through which much more goes than it holds: garbage is collected while there is little of it. By itself a heap grows to what the
 * machine has before that is done.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Garbage that may lie about, in bytes. */
const most = 20 * 1024 * 1024;

/** To be called now and then. */
export function createTidier(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let needed = 0;
  return () => {
    if (process.memoryUsage().heapUsed < needed + most) return;
    collect();
    needed = process.memoryUsage().heapUsed;
  };
}
