/** The size of a file as readers read it: `12 kB`, `1.4 MB` (powers of ten, IEC 80000-13). */
export function fileSize(bytes: Uint8Array): string {
  const { length } = bytes;
  if (length < 1000) return `${length} bytes`;
  if (length < 1_000_000) return `${Math.round(length / 1000)} kB`;
  return `${(length / 1_000_000).toFixed(1)} MB`;
}
