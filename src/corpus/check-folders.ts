import { pages, readAddress } from '../addresses/addresses.ts';
import { type ContentFiles, namesIn } from '../files/content.ts';
import type { Problem } from '../files/problems.ts';
import { Unreadable } from '../files/read-file.ts';
import type { Ledger } from '../schemas/ledger.ts';

/** The folders of the content of which each file is one thing, and how the names of its files end. */
const folders = {
  articles: '.mdx',
  actors: '.mdx',
  initiatives: '.mdx',
  works: '.yaml',
  statements: '.yaml',
  positions: '.yaml',
  questions: '.yaml',
  prose: '.mdx',
} as const;

export type ContentFolder = keyof typeof folders;

/** What the files of a folder are called, without ending. */
export function idsIn(files: ContentFiles, folder: ContentFolder): string[] {
  const ending = folders[folder];
  return namesIn(files, `content/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** What a folder held of which nothing is left, by the ledger. */
export function lostFrom(files: ContentFiles, folder: ContentFolder, ledger: Ledger): string[] {
  if (idsIn(files, folder).length > 0) return [];
  const published = Object.entries(ledger.addresses)
    .filter(([, { gone }]) => gone === undefined)
    .map(([address]) => readAddress(address))
    .filter(({ folder: of, id, extension }) => of === folder && id !== '' && !extension);
  return [...new Set(published.map(({ id }) => id))];
}

/** Pages that are made of statements alone. */
const ofStatements = [pages.membership, pages.network, pages.disagreements, pages.timeline];

function isPublished(ledger: Ledger, address: string): boolean {
  return Object.hasOwn(ledger.addresses, address) && !ledger.addresses[address]?.gone;
}

/** Every folder holds what belongs there, and none is lost of which something was published. */
export function checkFolders(files: ContentFiles, ledger: Ledger): Problem[] {
  return (Object.keys(folders) as ContentFolder[]).flatMap((folder): Problem[] => {
    const path = `content/${folder}`;
    const wrong = [...files.keys()]
      .filter((file) => file.startsWith(`${path}/`))
      .flatMap((file): Problem[] => {
        if (!file.endsWith(folders[folder])) {
          const message = `only ${folders[folder]} files belong in this folder`;
          return [{ file, message, hint: 'rename or move it' }];
        }
        if (!file.slice(path.length + 1).includes('/')) return [];
        const message = 'this lies in a folder of its own, where nothing is read';
        return [{ file, message, hint: `move it to ${path}` }];
      });
    const isEmpty = idsIn(files, folder).length === 0;
    const isLost =
      folder === 'statements'
        ? isEmpty && ofStatements.some((page) => isPublished(ledger, page))
        : lostFrom(files, folder, ledger).length > 0;
    const at = files.get(path);
    if (at instanceof Unreadable || !(isLost || at || (folder === 'articles' && isEmpty)))
      return wrong;
    return [
      ...wrong,
      {
        file: path,
        message: at ? 'this is a file, and should be a folder' : 'the folder is missing or empty',
        hint: isLost
          ? `restore it: git checkout ${path}`
          : `make a folder, with files whose names end in ${folders[folder]}`,
      },
    ];
  });
}
