import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { HtmlValidate } from 'html-validate';
import {
  hostRules,
  redirectPage,
  type RetiredPage,
  retiredPages,
} from '../../src/ledger/changes/redirect-pages.ts';
import { retiredAnchors } from '../../src/ledger/changes/retired.ts';
import { followRedirects } from '../../src/ledger/changes/successors.ts';
import type { Redirect } from '../../src/schemas/changes.ts';
import { copyOfCorpus, declareChanges } from './support/judge.ts';

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
    const html = redirectPage(page, { origin: 'https://example.org', base: '/' });
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

  test('has a rule for hosts that read rules, unless there are several successors', () => {
    assert.equal(
      hostRules([page, several], '/some/prefix/'),
      '/some/prefix/actors/a/ /some/prefix/actors/b/ 301\n',
    );
    assert.equal(hostRules([page], '/'), '/actors/a/ /actors/b/ 301\n');
  });
});

describe('In a corpus with retired addresses', () => {
  const id = 'nagy-soft-approach';
  const at = (fragment: string) => `/articles/${id}/#${fragment}`;
  const corpus = copyOfCorpus();
  for (const address of [at('p90'), at('p91'), at('p92'), at('p93'), '/actors/nippon/'])
    corpus.ledger.addresses[address] = { holds: null, since: '1.0.0', gone: '2.0.0' };
  const gone = (from: string, how: Redirect['how'], ...to: string[]): Redirect => ({
    from: at(from),
    to,
    how,
    edition: '2.0.0',
    reason: 'Test.',
  });
  declareChanges(corpus, {
    redirects: [
      gone('p90', 'joined', at('p4')),
      gone('p91', 'split', at('p5'), at('p6')),
      gone('p92', 'joined', at('p90')),
      gone('p93', 'moved', '/about/'),
      redirect('/actors/nippon/', '/actors/japan/'),
    ],
  });
  const article = corpus.articles.find((other) => other.id === id)!;
  const anchors = retiredAnchors(article, corpus);
  const words = anchors.map(({ note }) =>
    note.map((part) => (typeof part === 'string' ? part : `[${part.label}]`)).join(''),
  );

  test('the article keeps an anchor for each passage, where its successor is', () => {
    assert.deepEqual(
      anchors.map(({ id: anchor, at: place }) => [anchor, place]),
      [
        ['p90', 'p4'],
        ['p91', 'p5'],
        ['p92', 'p4'],
        ['p93', undefined],
      ],
    );
  });

  test('each anchor says what happened, with links to what is there now', () => {
    assert.deepEqual(words, [
      'p90 was joined to [p4] in edition 2.0.0',
      'p91 was split into [p5] and [p6] in edition 2.0.0',
      'p92 was joined to p90 in edition 2.0.0; now [p4]',
      'p93 was moved to [/about/] in edition 2.0.0',
    ]);
  });

  test('pages have pages of their own, passages have none', () => {
    assert.deepEqual(
      retiredPages(corpus).map(({ address, successors }) => [address, successors]),
      [['/actors/nippon/', ['/actors/japan/']]],
    );
  });
});
