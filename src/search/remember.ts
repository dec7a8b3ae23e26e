/** Makes a function work out what belongs to a key once; a promise that fails is not kept. */
export function remember<V, K = void>(
  workOut: (key: K) => V,
): ((key: K) => V) & { forget: () => void } {
  const known = new Map<K, V>();
  const recall = (key: K): V => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = workOut(key);
    known.set(key, made);
    if (made instanceof Promise)
      made.catch(() => {
        if (known.get(key) === made) known.delete(key);
      });
    return made;
  };
  return Object.assign(recall, { forget: () => known.clear() });
}
