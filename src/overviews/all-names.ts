import { entityAddress, workAddress } from '../addresses/addresses.ts';
import type { Entity } from '../registry/entities.ts';
import { workLabel } from '../registry/works.ts';
import type { Alias } from '../schemas/entity.ts';
import { fold, placesOf, tokenise, wordsOf } from '../words/tokens.ts';
import { compareNames } from '../words/names.ts';
import type { Corpus } from '../model/corpus.ts';

/** One line of the list of all names. */
export interface ListedName {
  form: string;
  /** The page that the form leads to, from the root of the site. */
  path: string;
  /** What that page is called, where it is not the form. */
  name: string | undefined;
  /** A capital that stands for its government. */
  metonym: boolean;
  /** Labels of the articles in which alone it means this, where it could be taken for something else. */
  only: string[];
}

type Form = Pick<ListedName, 'form' | 'metonym' | 'only'>;

/**
 * Every name of every actor, initiative and work, by letters (`A`, `0–9` for all that begin with a digit)
 * with their ids on the page, whatever its accents: all forms that the texts use, sorting forms
 * (`Ashby, Jane`), and for works their labels, titles and further authors. Forms of one name that
 * differ in capitals alone are listed once.
 */
export function listAllNames(corpus: Corpus) {
  const isAmbiguous = makeAmbiguityTest(corpus);
  const names = [
    ...corpus.entities.flatMap((entity) => {
      const forms = entity.data.aliases.map((alias: Alias) => ({
        form: alias.form,
        metonym: alias.kind === 'metonym',
        only: isAmbiguous(entity, alias)
          ? corpus.articles
              .filter(({ id }) => alias.only!.includes(id))
              .map(({ data }) => data.label)
          : [],
      }));
      return linesOf(entity.data.name, entityAddress(entity), [...forms, ...sortingForms(entity)]);
    }),
    ...corpus.works.flatMap((work) => {
      const { authors, title } = work.data;
      const forms = [...authors.slice(1), ...(title ? [title] : [])].map(plain);
      return linesOf(workLabel(work), workAddress(work), forms);
    }),
  ].sort(
    (a, b) =>
      compareNames(sortKey(a.form), sortKey(b.form)) ||
      compareNames(a.name ?? a.form, b.name ?? b.form),
  );
  return [...Map.groupBy(names, ({ form }) => letterOf(form))].map(([letter, own]) => ({
    letter,
    id: letter.toLowerCase().replace('–', '-'),
    names: own,
  }));
}

/** The lines that lead to one page, that with its own name among them. */
function linesOf(name: string, path: string, forms: Form[]): ListedName[] {
  const same = Map.groupBy([plain(name), ...forms], ({ form }) => form.toLowerCase());
  return [...same.values()].map((spellings, at) => {
    // The page’s name comes first; what is known of it stands with its form in the texts, if any.
    const known = at === 0 && spellings.length > 1 ? spellings.slice(1) : spellings;
    return {
      form: spellings[0]!.form,
      path,
      name: at === 0 ? undefined : name,
      metonym: known.every(({ metonym }) => metonym),
      only: known.some(({ only }) => only.length === 0)
        ? []
        : [...new Set(known.flatMap(({ only }) => only))],
    };
  });
}

/** `Ashby, Jane` for Jane Ashby; nothing where only an article is left out. */
function sortingForms({ data: { name, sort } }: Entity): Form[] {
  return sort && sort !== withoutArticle(name) ? [plain(sort)] : [];
}

function plain(form: string): Form {
  return { form, metonym: false, only: [] };
}

/**
 * Makes a test of whether a limited form could be taken for something else: shortened forms and
 * capitals could, and forms that other articles have, by themselves, where they mean something else.
 */
function makeAmbiguityTest(corpus: Corpus): (entity: Entity, alias: Alias) => boolean {
  const passages = corpus.articles.flatMap(({ id, text, mentions }) =>
    text.passages.map((passage) => ({
      article: id,
      tokens: tokenise(passage.text),
      mentions: mentions.filter((mention) => mention.passage === passage),
    })),
  );
  return (entity, { form, kind, only }) => {
    if (!only) return false;
    if (kind === 'short' || kind === 'metonym') return true;
    const words = wordsOf(form);
    return passages
      .filter(({ article }) => !only.includes(article))
      .some(({ tokens, mentions }) =>
        placesOf(tokens, words).some(
          (at) =>
            !mentions.some(
              (one) =>
                one.start <= tokens[at]!.start &&
                tokens[at]!.start < one.end &&
                (one.entity === entity || one.end - one.start > form.length),
            ),
        ),
      );
  };
}

/** What a form is sorted by, word by word: `the Isles` stands under I, `Q.R.` beside `QR`. */
function sortKey(form: string): string {
  return withoutArticle(form)
    .replaceAll(/[.’']/gu, '')
    .replaceAll(/\s*\+\s*/gu, ' + ')
    .replaceAll(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
}

function withoutArticle(form: string): string {
  return form.replace(/^the /i, '');
}

function letterOf(form: string): string {
  const first = fold(sortKey(form)).charAt(0).toUpperCase();
  return /^\p{L}$/u.test(first) ? first : '0–9';
}
