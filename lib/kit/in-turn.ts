// Work that takes much memory for a moment is done one after the other, however much of it is asked for at once. Pure.

/** A queue of its own: what is given to it begins when all before it has ended, well or not. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
