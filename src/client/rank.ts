/** Entities whose name or alias is the query come first, then those that begin with it. */
export function rankNames<T extends { content: string }>(query: string, records: T[]): T[] {
  const wanted = plain(query);
  const score = ({ content }: T) => {
    const names = content.split(' · ').map(plain);
    if (names.includes(wanted)) return 0;
    return names.some((name) => name.startsWith(wanted)) ? 1 : 2;
  };
  return [...records].sort((a, b) => score(a) - score(b));
}

function plain(text: string): string {
  return text
    .replaceAll(/["“”]/g, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase();
}
