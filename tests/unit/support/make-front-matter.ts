import type { Article } from '../../../src/schemas/article.ts';

/** The front matter of a small article that is valid as it stands, with some fields changed. */
export function makeFrontMatter(changes: Partial<Article> = {}): Article {
  return {
    title: 'A Title',
    titleIsEditors: false,
    shortTitle: 'Title',
    label: 'Author 2009',
    authors: [{ given: 'Ann', family: 'Author', affiliation: null }],
    type: 'journal-article',
    container: null,
    publisher: null,
    published: null,
    pages: null,
    language: 'en',
    url: null,
    rights: {
      statement: 'All rights reserved.',
      holder: null,
      license: null,
      redistribution: 'unknown',
    },
    source: { file: 'a.txt', sha256: '0'.repeat(64) },
    edition: '1.0.0',
    history: [{ edition: '1.0.0', date: '2026-11-21', changes: 'First edition.' }],
    about: 'Argues something.',
    facts: { title: { from: 'text' }, authors: { from: 'text' }, rights: { from: 'editors' } },
    ...changes,
  };
}
