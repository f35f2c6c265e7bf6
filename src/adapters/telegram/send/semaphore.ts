/** At most so many at once; the others wait in the order they came. */
export interface Semaphore {
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createSemaphore(most: number): Semaphore {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async run(task) {
      if (taken >= most) await new Promise<void>(resolve => waiting.push(resolve));
      else taken += 1;
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else taken -= 1;
      }
    },
  };
}
