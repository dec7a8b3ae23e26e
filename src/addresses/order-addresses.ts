/**
 * Orders addresses for the ledger: pages by path, each followed by its passages, numbers by value:
 * `#p2`, `#p12`, `#p12-1`, `#p12a`. The order depends on nothing else, so that two branches write
 * the same lines in the same places.
 */
export function compareAddresses(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i] ?? '', right[i] ?? ''];
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (/^\d+$/.test(x) && /^\d+$/.test(y) && difference !== 0) return difference;
    return x < y ? -1 : 1;
  }
  return 0;
}

/** Runs of digits and what stands between them; the fragment apart from the path. */
function partsOf(address: string): string[] {
  const [path = '', fragment = ''] = address.split('#');
  return [path, ...fragment.split(/(\d+)/)];
}
