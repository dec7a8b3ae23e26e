import { type Retirement, retirementNames } from '../schemas/changes.ts';
import { site } from '../site.ts';
import { addChange, parseChanges } from './changes.ts';
import { editionOfChange } from './check-editions.ts';
import type { Corpus } from './corpus.ts';
import { nearestAddress } from './nearest-address.ts';
import type { Problem } from './problems.ts';

/**
 * Writes a declaration into the text of `content/changes.yaml`, with the edition in which it falls.
 *
 * @param words for `correct` the address and the reason; for `redirect` the address, its successors
 *   with commas between them, how it came (`joined` …) and the reason
 * @returns the new text; undefined with every problem pushed
 */
export function declare(
  text: string,
  what: 'correct' | 'redirect',
  words: string[],
  corpus: Corpus,
  problems: Problem[],
): string | undefined {
  const refuse = (message: string, hint: string): undefined => {
    problems.push({ file: 'npm run ledger', message, hint });
    return undefined;
  };
  const [address = '', ...rest] = words;
  const reason = rest.at(-1);
  const { addresses } = corpus.ledger;
  if (!(address in addresses)) {
    const meant = nearestAddress(address, Object.keys(addresses));
    refuse(
      `“${address}” was never published`,
      meant ? `did you mean ${meant}?` : "write an address in quotes: '/articles/x/#p12'",
    );
    return;
  }
  const edition = editionAt(address, corpus);
  let declared: string;
  if (what === 'correct') {
    if (rest.length !== 1 || !reason) {
      refuse(
        '--correct needs an address and a reason',
        "npm run ledger -- --correct '/articles/x/#p12' 'Why, for the public.'",
      );
      return;
    }
    declared = addChange(text, 'corrections', { address, edition, reason });
  } else {
    const [to = '', how = ''] = rest;
    if (rest.length !== 3 || !reason || !retirementNames.includes(how as Retirement)) {
      refuse(
        '--redirect needs an address, its successors, how it came and a reason',
        `npm run ledger -- --redirect '/articles/x/#p12' '/articles/x/#p11' joined 'Why, for the public.'; how is one of ${retirementNames.join(', ')}`,
      );
      return;
    }
    declared = addChange(text, 'redirects', {
      from: address,
      to: to.split(','),
      how: how as Retirement,
      edition,
      reason,
    });
  }
  return parseChanges(declared, problems) && declared;
}

/** The edition that changes an address: of the article it is in, or of the site. */
function editionAt(address: string, corpus: Corpus): string {
  const article = corpus.articles.find(({ id }) => address.startsWith(`/articles/${id}/`));
  return article ? editionOfChange(article, corpus.ledger) : site.edition;
}
