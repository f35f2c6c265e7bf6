/**
 * For work through which much more goes than it holds: garbage is collected while there is little of it. By itself a heap grows to what the
 * machine has before that is done.
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Garbage that may lie about, in bytes. */
const most = 20 * 1024 * 1024;

/** What process.memoryUsage() says too, without a look at the whole process. */
const used = (): number => getHeapStatistics().used_heap_size;

/** To be called now and then. */
export function createTidier(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let needed = 0;
  return () => {
    if (used() < needed + most) return;
    collect();
    needed = used();
  };
}
