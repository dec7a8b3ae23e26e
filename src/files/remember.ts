/**
 * A function of objects that works its result out once for each of them, or for each combination, and
 * forgets it when one of them is gone.
 */
export function remember<Args extends readonly object[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  const results: Branch<Result> = { branches: new WeakMap() };
  return (...args) => {
    let at = results;
    for (const arg of args) {
      let next = at.branches.get(arg);
      if (!next) at.branches.set(arg, (next = { branches: new WeakMap() }));
      at = next;
    }
    return (at.result ??= { value: work(...args) }).value;
  };
}

interface Branch<Result> {
  branches: WeakMap<object, Branch<Result>>;
  result?: { value: Result };
}
