/**
 * For work through which much more goes than it holds: garbage is collected while there is little of it. By itself a heap grows to what the
 * machine has before that is done.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Garbage that may lie about, in bytes. */
const most = 20 * 1024 * 1024;

/** Without what is young, which is collected by itself, and soon. */
function used(): number {
  const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith("new_"));
  return spaces.reduce((sum, { space_used_size: size }) => sum + size, 0);
}

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
