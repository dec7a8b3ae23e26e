import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { HtmlValidate } from 'html-validate';
import {
  redirectPage,
  type RetiredPage,
  retiredPages,
} from '../../src/ledger/changes/redirect-pages.ts';
import { retiredAnchors } from '../../src/ledger/changes/retired.ts';
import { followRedirects } from '../../src/ledger/changes/successors.ts';
import type { Redirect } from '../../src/schemas/changes.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { corpusOf, fixture } from '../support/content.ts';
import {
  harbours,
  judged,
  recorded,
  withArticle,
  withChanges,
  withEdition,
  withEntity,
  withPassages,
} from './support/judge.ts';
import { hostFiles } from '../../src/hosting/write-files.ts';

const redirect = (from: string, ...to: string[]): Redirect => ({
  from,
  to,
  how: 'renamed',
  edition: '1.1.0',
  reason: 'One <name> & another.',
});
const follow = (live: string[], ...redirects: Redirect[]) =>
  followRedirects(redirects, (address) => live.includes(address));

describe('A redirect', () => {
  test('leads to its successor, and an address without one to itself', () => {
    const { of } = follow(['/b/', '/c/'], redirect('/a/', '/b/'));
    assert.deepEqual(of('/a/'), ['/b/']);
    assert.deepEqual(of('/c/'), ['/c/']);
    assert.deepEqual(of('/d/'), []);
  });

  test('leads through as many steps as it takes, to each end once', () => {
    const { of } = follow(
      ['/d/', '/e/'],
      redirect('/a/', '/b/', '/c/'),
      redirect('/b/', '/d/'),
      redirect('/c/', '/d/', '/e/'),
    );
    assert.deepEqual(of('/a/'), ['/d/', '/e/']);
  });

  test('in a circle leads nowhere and is known as such', () => {
    const { of, circles } = follow(
      [],
      redirect('/a/', '/b/'),
      redirect('/b/', '/a/'),
      redirect('/c/', '/a/'),
    );
    assert.deepEqual(of('/a/'), []);
    assert.deepEqual(['/a/', '/b/', '/c/'].map(circles), [true, true, false]);
  });

  test('of a page takes its passages along, to the page where they are not on it', () => {
    const { of } = follow(['/b/', '/b/#p1'], redirect('/a/', '/b/'));
    assert.deepEqual(of('/a/#p1'), ['/b/#p1']);
    assert.deepEqual(of('/a/#p2'), ['/b/']);
  });
});

describe('The page of an address that was given up', () => {
  const page: RetiredPage = {
    address: '/actors/a/',
    successors: ['/actors/b/'],
    fragments: [{ id: 'p1', successors: ['/actors/b/#p2'] }],
    redirect: redirect('/actors/a/', '/actors/b/'),
  };
  const place = { origin: 'https://example.org', base: '/some/prefix' };
  const parse = (html: string) => fromHtml(html);
  const attribute = (html: string, selector: string, name: string) =>
    select(selector, parse(html))?.properties[name];
  const several = { ...page, successors: ['/actors/b/', '/actors/c/'] };

  test('goes to its successor by itself, and says so to readers and search engines', () => {
    const html = redirectPage(page, place);
    const to = '/some/prefix/actors/b/';
    assert.equal(attribute(html, 'meta[http-equiv=refresh]', 'content'), `0; url=${to}`);
    assert.equal(attribute(html, 'link[rel=canonical]', 'href'), `https://example.org${to}`);
    assert.equal(attribute(html, 'p a', 'href'), to);
    assert.match(
      html,
      /\/actors\/a\/ was renamed <a [^>]+>\/actors\/b\/<\/a> in edition 1\.1\.0\./,
    );
  });

  test('works at the root of a host too', () => {
    const html = redirectPage(page, { origin: 'https://example.org', base: '' });
    assert.equal(attribute(html, 'meta[http-equiv=refresh]', 'content'), '0; url=/actors/b/');
  });

  test('answers for the passages that stood on it', () => {
    const html = redirectPage(page, place);
    assert.equal(attribute(html, '#p1 a', 'href'), '/some/prefix/actors/b/#p2');
  });

  test('lets the reader choose between several successors', () => {
    const html = redirectPage(several, place);
    assert.equal(select('meta[http-equiv]', parse(html)), undefined);
    assert.equal(select('script', parse(html)), undefined);
    assert.equal(selectAll('p a', parse(html)).length, 2);
  });

  test('is valid HTML, whatever its reason says', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y'],
    });
    for (const one of [page, several]) {
      const { results } = await validator.validateString(redirectPage(one, place));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        [],
      );
    }
    assert.match(redirectPage(page, place), /One &lt;name&gt; &amp; another\./);
  });
});

describe('The pages of a corpus that were given up', () => {
  const pages = retiredPages(harbours);

  test('are in the order of their redirects, each with where it has gone; passages are none', () => {
    assert.deepEqual(
      pages.map(({ address, successors, fragments }) => [address, successors, fragments]),
      [
        ['/actors/harbour-watchers/', ['/actors/harbour-watch/'], []],
        ['/initiatives/two-plus-two-talks/', ['/actors/veyra/', '/actors/tolmo/'], []],
        ['/data/harbours-data.zip', ['/data/orrel-isles-data.zip'], []],
      ],
    );
  });

  test('have rules for hosts, but for the one whose readers must choose', () => {
    const publication = {
      edition: harbours.edition,
      origin: 'https://example.org',
      base: '/isles',
      access: 'all',
    } as const;
    const files = hostFiles(harbours, publication, pages);
    assert.equal(
      files._redirects,
      '/isles/actors/harbour-watchers/ /isles/actors/harbour-watch/ 301\n' +
        '/isles/data/harbours-data.zip /isles/data/orrel-isles-data.zip 301\n',
    );
  });

  test('lead through what was given up later to what is there now', () => {
    const again = withEntity(harbours, 'harbour-watch', () => ({ id: 'watch' }));
    const moved = withChanges(again, {
      redirects: [redirect('/actors/harbour-watch/', '/actors/watch/')],
    });
    assert.deepEqual(judged(moved), []);
    assert.deepEqual(
      retiredPages(recorded(moved))
        .map(({ address, successors }) => [address, successors])
        .slice(0, 2),
      [
        ['/actors/harbour-watch/', ['/actors/watch/']],
        ['/actors/harbour-watchers/', ['/actors/watch/']],
      ],
    );
  });

  test('take along the passages of an article: each leads where its words are', () => {
    const id = 'hale-smaller-harbours';
    const renamed = withArticle(harbours, id, () => ({ id: 'hale-salt' }));
    const move = redirect(`/articles/${id}/`, '/articles/hale-salt/');
    const corpus = recorded(withChanges(renamed, { redirects: [move] }));
    const [page] = retiredPages(corpus);
    assert.deepEqual(
      page!.fragments.slice(0, 2).map(({ id: fragment, successors }) => [fragment, successors]),
      [
        ['p1', ['/articles/hale-salt/#p1']],
        ['p2', ['/articles/hale-salt/#p2']],
      ],
    );
    assert.ok(page!.fragments.every(({ successors }) => successors.length === 1));
    assert.deepEqual(
      new Set(page!.fragments.map(({ id: fragment }) => fragment)),
      new Set([
        ...harbours.articleOf.get(id)!.passages.keys(),
        ...['page-88', 'page-89', 'page-90', 'page-91', 'page-92', 'page-93', 'page-94'],
      ]),
    );
  });

  test('are none where nothing was given up', () => {
    assert.deepEqual(retiredPages(corpusOf(fixture('one'))), []);
  });
});

describe('The passages of an article that were given up', () => {
  /** Each anchor with the passage at which it stands and what it says, links in brackets. */
  const anchorsOf = (corpus: Corpus, id: string) =>
    retiredAnchors(corpus.articleOf.get(id)!, corpus).map(({ id: anchor, at, note }) => [
      anchor,
      at,
      note
        .map((part) => (typeof part === 'string' ? part : `[${part.label}](${part.address})`))
        .join(''),
    ]);
  const marsh = 'marsh-holloway-lanterns';
  const page = `/articles/${marsh}/`;

  test('keep anchors where their successors stand, of printed pages too', () => {
    assert.deepEqual(anchorsOf(harbours, marsh), [
      ['p4', 'p3', `p4 was joined to [p3](${page}#p3) in edition 2.0.0`],
      [
        'page-216',
        'p13',
        `page-216 was withdrawn; see [page-215](${page}#page-215) in edition 2.0.0`,
      ],
    ]);
  });

  test('stand nowhere in their article where their successor is in another', () => {
    assert.deepEqual(anchorsOf(harbours, 'linden-night-ferries'), [
      ['p6', undefined, `p6 was moved to [${page}#p2](${page}#p2) in edition 2.0.0`],
    ]);
  });

  test('are none where nothing was given up', () => {
    assert.deepEqual(anchorsOf(harbours, 'hale-smaller-harbours'), []);
  });

  test('say what has become since of the passage to which they were joined', () => {
    const gone = (at: string) => ['p2', 'p3'].includes(at);
    const shorter = withEdition(
      withPassages(harbours, marsh, (at, text) => (gone(at) ? undefined : text)),
      marsh,
      '3.0.0',
    );
    const change = (from: string, how: Redirect['how'], ...to: string[]): Redirect => ({
      from: `${page}#${from}`,
      to: to.map((id) => `${page}#${id}`),
      how,
      edition: '3.0.0',
      reason: 'Test.',
    });
    const corpus = withChanges(shorter, {
      redirects: [change('p2', 'replaced', 'p7', 'p8', 'p10'), change('p3', 'split', 'p10', 'p11')],
    });
    assert.deepEqual(judged(corpus), []);
    assert.deepEqual(anchorsOf(recorded(corpus), marsh).slice(0, 3), [
      [
        'p2',
        'p7',
        `p2 was replaced by [p7](${page}#p7), [p8](${page}#p8) and [p10](${page}#p10) in edition 3.0.0`,
      ],
      ['p3', 'p10', `p3 was split into [p10](${page}#p10) and [p11](${page}#p11) in edition 3.0.0`],
      [
        'p4',
        'p10',
        `p4 was joined to p3 in edition 2.0.0; now [p10](${page}#p10) and [p11](${page}#p11)`,
      ],
    ]);
  });
});
