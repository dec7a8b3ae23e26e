/**
 * The articles of `harbours` in memory, edited at random, with what a perfect memory would know: which
 * words of the present text each published address stands for.
 */
import { recordedPassages } from '../../../src/ledger/ledger.ts';
import { assignIds } from '../../../src/article/ids/passage-ids.ts';
import { sha256 } from '../../../src/files/sha256.ts';
import type { Chance } from './random.ts';
import type { Passage } from '../../../src/article/passage.ts';
import { type Corpus, type CorpusArticle, makeCorpus } from '../../../src/model/corpus.ts';
import { followRedirects } from '../../../src/ledger/changes/successors.ts';
import { corpusOf, fixture } from '../../support/content.ts';

/** A passage with the addresses whose words it carries. */
export interface Unit {
  passage: Passage;
  carries: Set<string>;
  /** Whether the last edit left its words alone. */
  untouched: boolean;
}

export interface EditedArticle {
  article: CorpusArticle;
  units: Unit[];
  /** Passages that were deleted, with the addresses whose words they had. */
  deleted: Unit[];
}

export const edits = [
  'insert',
  'delete',
  'split',
  'merge',
  'reorder',
  'retype',
  'restore',
  'rename',
] as const;
export type Edit = (typeof edits)[number];

/** The corpus as it stands, with every passage carrying its own address, and those that were given up for it. */
export function startEditing(): { corpus: Corpus; articles: EditedArticle[] } {
  const original = corpusOf(fixture('harbours'));
  // What edits change in their places is a copy.
  const corpus = makeCorpus({
    ...original,
    articles: original.articles.map((article) => ({ ...article })),
    entities: original.entities.map((entity) => ({ ...entity })),
  });
  const { addresses } = corpus.ledger;
  const successors = followRedirects(
    corpus.changes.redirects,
    (address) => address in addresses && !addresses[address]!.gone,
  );
  const carriedTo = (end: string) =>
    Object.keys(addresses).filter((address) => successors.of(address).includes(end));
  const articles = corpus.articles.map((article) => ({
    article,
    units: article.text.passages.map((passage) => ({
      passage,
      carries: new Set(carriedTo(addressOf(article, passage))),
      untouched: true,
    })),
    deleted: [],
  }));
  return { corpus, articles };
}

export function addressOf({ id }: { id: string }, passage: Passage): string {
  return `/articles/${id}/#${passage.id}`;
}

/**
 * Edits an article in one place.
 *
 * @returns false where the article does not offer what the edit needs
 */
export function editArticle(edited: EditedArticle, edit: Edit, chance: Chance): boolean {
  const { units } = edited;
  for (const unit of units) unit.untouched = true;
  const body = units.filter(({ passage }) => passage.kind !== 'note');
  // Half of the edits fall into one short stretch, where they meet what earlier ones have left.
  const stretch = body.slice(0, chance.below(2) === 0 ? 8 : undefined);
  const unit = chance.pick(
    (edit === 'retype' || edit === 'delete') && chance.below(8) === 0 ? units : stretch,
  );
  const at = units.indexOf(unit);
  const words = unit.passage.text.split(' ');
  switch (edit) {
    case 'insert':
      units.splice(at + chance.below(2), 0, unitOf(unit.passage, nonsense(edited, chance)));
      return true;
    case 'delete':
      units.splice(at, 1);
      edited.deleted.push(unit);
      return true;
    case 'split': {
      if (words.length < 2) return false;
      const cut = 1 + chance.below(words.length - 1);
      const pieces = [words.slice(0, cut), words.slice(cut)];
      units.splice(at, 1, ...pieces.map((piece) => unitOf(unit.passage, piece, unit.carries)));
      return true;
    }
    case 'merge': {
      const next = body[body.indexOf(unit) + 1];
      if (!next) return false;
      const both = [...words, ...next.passage.text.split(' ')];
      const carries = new Set([...unit.carries, ...next.carries]);
      units.splice(units.indexOf(next), 1);
      units.splice(at, 1, unitOf(unit.passage, both, carries));
      return true;
    }
    case 'reorder':
      units.splice(at, 1);
      units.splice(chance.below(body.length), 0, unit);
      return true;
    case 'retype': {
      if (unit.passage.kind !== 'note' && chance.below(4) === 0) {
        // Nothing is left of the words: what stands there now is another passage.
        units.splice(at, 1, unitOf(unit.passage, nonsense(edited, chance)));
        edited.deleted.push(unit);
        return true;
      }
      const changed = [...words];
      const times = 1 + chance.below(Math.ceil(words.length / 8));
      for (let i = 0; i < times; i++)
        changed[chance.below(changed.length)] = chance.pick(nonsense(edited, chance));
      if (changed.join(' ') === words.join(' ')) return false;
      units.splice(at, 1, unitOf(unit.passage, changed, unit.carries));
      return true;
    }
    case 'restore': {
      const back = edited.deleted.pop();
      if (!back || back.passage.kind === 'note') return false;
      units.splice(at, 0, { ...back, untouched: false });
      return true;
    }
    case 'rename':
      return false;
  }
}

/**
 * Reads the edited text as the corpus would: new passages, whose ids come from the ledger.
 *
 * @returns the corpus with it
 */
export function reread(edited: EditedArticle, corpus: Corpus): Corpus {
  const { article, units } = edited;
  for (const unit of units)
    unit.passage = {
      ...unit.passage,
      id: unit.passage.kind === 'note' ? unit.passage.id : '',
    };
  const passages = units.map(({ passage }) => passage);
  const { recorded, retired } = recordedPassages(corpus.ledger, article.id);
  const textHash = sha256(passages.map(({ text }) => text).join('\n'));
  const next: CorpusArticle = {
    ...article,
    ids: assignIds(passages, recorded, retired),
    text: { ...article.text, passages },
    passages: new Map(),
    textHash,
    hashes: { ...article.hashes, text: textHash },
  };
  next.passages = new Map(passages.map((passage) => [passage.id, passage]));
  edited.article = next;
  return makeCorpus({
    ...corpus,
    articles: corpus.articles.map((other) => (other.id === article.id ? next : other)),
  });
}

function unitOf(like: Passage, words: string[], carries: ReadonlySet<string> = new Set()): Unit {
  return {
    passage: { ...like, text: words.join(' ') },
    carries: new Set(carries),
    untouched: false,
  };
}

/** Five to fifty words of the article in no order. */
function nonsense({ units }: EditedArticle, chance: Chance): string[] {
  return Array.from({ length: 5 + chance.below(45) }, () =>
    chance.pick(chance.pick(units).passage.text.split(' ')),
  );
}
