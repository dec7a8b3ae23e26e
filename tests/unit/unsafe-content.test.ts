/** What must not reach a page: each test spoils the corpus `harbours` in one place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withTargets } from '../../src/astro/markdown/remark-edition.ts';
import { type ContentFiles } from '../../src/files/content.ts';
import { formatProblem } from '../../src/files/problems.ts';
import { targetElsewhere, targetOnSite } from '../../src/publication/publication.ts';
import { fixture, placeIn, problemsOf, replacing, withFile } from '../support/content.ts';
import { readBody, linesBefore } from './support/read-body.ts';

const files = fixture('harbours');
const id = 'hale-smaller-harbours';
const article = `content/articles/${id}.mdx`;
const lanterns = '/articles/marsh-holloway-lanterns/';
const askelund = 'content/actors/askelund.mdx';
const about = 'content/prose/about.mdx';
/** Words of passage p7. */
const words = 'could tow the other home';
const { line, column } = placeIn(files, article, words);

// That the edition must be raised for another mark-up is said as well, and not asked here.
const reportOn = (spoilt: ContentFiles): string[] =>
  problemsOf(spoilt)
    .filter(({ field }) => field !== 'edition')
    .map(formatProblem);

/** The report where some words of an article are a link. */
const linkTo = (target: string): string[] =>
  reportOn(withFile(files, article, replacing(words, `[${words}](${target})`)));

const allowed =
  '    → write an address with https://, http:// or mailto:, or one of the edition, as /articles/x/#p1 or #p1';

describe('A link in an article', () => {
  for (const target of [
    'https://example.org/',
    'mailto:name@example.org',
    '#p1',
    '#page-89',
    `${lanterns}#p3`,
    lanterns,
    '/actors/veyra/',
    '/about/',
    `/about/edition/#${id}`,
    '/search/?q=boats',
    '/corpus.epub',
  ])
    test(`may lead to ${target}`, () => {
      assert.deepEqual(linkTo(target), []);
    });

  for (const target of ['javascript:alert(4)', 'data:text/html,x', '../marsh/', '//example.org/'])
    test(`may not lead to ${target}`, () => {
      assert.deepEqual(linkTo(target), [
        `${article}:${line}:${column}  “${target}” is not where a link may lead\n${allowed}`,
      ]);
    });

  test('may not lead to what the edition does not have', () => {
    const report = (target: string, message: string, hint: string) =>
      assert.deepEqual(linkTo(target), [`${article}:${line}:${column}  ${message}\n    → ${hint}`]);
    report(
      `${lanterns}#p999`,
      `there is no ${lanterns}#p999 in the edition`,
      `write a passage as ${lanterns} shows it, e.g. ${lanterns}#p1`,
    );
    report(
      '#p999',
      `there is no /articles/${id}/#p999 in the edition`,
      `write a passage as /articles/${id}/ shows it, e.g. /articles/${id}/#p1`,
    );
    report(
      '/actors/vayra/',
      'there is no /actors/vayra/ in the edition',
      'did you mean /actors/veyra/?',
    );
    report(
      lanterns.slice(0, -1),
      `there is no ${lanterns.slice(0, -1)} in the edition`,
      `did you mean ${lanterns}?`,
    );
    report(
      '/about/#x',
      'there is no /about/#x in the edition',
      'link to the page, /about/: of places on a page only those of articles are permanent',
    );
    report(
      '/about/?q=x',
      '/about/ answers no query',
      'leave out ?q=x; /search/ and /concordance/ answer queries',
    );
  });

  test('that was given up leads to its successor', () => {
    const report = (target: string, now: string) =>
      assert.deepEqual(linkTo(target), [
        `${article}:${line}:${column}  ${target} was given up\n    → it leads to ${now} now: write that`,
      ]);
    report(`${lanterns}#p4`, `${lanterns}#p3`);
    report('/actors/harbour-watchers/', '/actors/harbour-watch/');
  });

  test('has no title, which would be lost', () => {
    assert.deepEqual(linkTo('https://example.org/ "A title"'), [
      `${article}:${line}:${column}  a link has the title “A title”, which no page shows\n    → leave it out`,
    ]);
  });

  test('is judged wherever it stands', () => {
    const messages = (body: string) => readBody(body).problems.map(({ message }) => message);
    const wrong = ['“data:1” is not where a link may lead'];
    assert.deepEqual(messages('**[x](data:1)**'), wrong);
    assert.deepEqual(messages('- [x](data:1)'), wrong);
    assert.deepEqual(messages('## [x](data:1)'), wrong);
    assert.deepEqual(messages('a[^1]\n\n[^1]: [x](data:1)'), wrong);
    assert.deepEqual(messages('<Summary>\n\n[x](data:1)\n\n</Summary>'), wrong);
    assert.deepEqual(messages('a https://user:secret@example.org/ b'), [
      '“https://user:secret@example.org/” holds a name or a password',
    ]);
    assert.deepEqual(messages('a ![x](data:1)'), ['a passage cannot hold image']);
    assert.deepEqual(messages('a [x][y]\n\n[y]: data:1'), [
      'a passage cannot hold linkReference',
      'an article cannot hold definition',
    ]);
  });
});

describe('A component', () => {
  /** Place in the body, message and hint of each problem. */
  const problems = (body: string) =>
    readBody(body).problems.map(
      (one) => `${one.line! - linesBefore}:${one.column} ${one.message} → ${one.hint}`,
    );

  test('takes the attributes that it knows', () => {
    assert.deepEqual(
      problems(
        '<Summary lang="pt-BR">\n\na <PageBreak n="12" inferred />b <PageBreak />\n\n</Summary>\n\n' +
          '<Sic reads="c">d</Sic> <Entity id="x">e</Entity>',
      ),
      [],
    );
  });

  test('takes no other attribute and no expression', () => {
    assert.deepEqual(problems('a <Sic reads="b" onclick="x()">c</Sic>'), [
      '1:18 <Sic> takes no attribute onclick → it takes reads',
    ]);
    assert.deepEqual(problems('a <Sic reads="b" read="x">c</Sic>'), [
      '1:18 <Sic> takes no attribute read → did you mean reads?',
    ]);
    assert.deepEqual(problems('a <PageBreak {...x} /> b'), [
      '1:14 <PageBreak> takes no expression {...x} → it takes n and inferred',
    ]);
    assert.deepEqual(problems('a <PageBreak n={3} /> b'), [
      '1:14 n of <PageBreak> is an expression, {3} → write n="…"',
    ]);
    assert.deepEqual(problems('<Summary constructor="x" xml:lang="pl">\n\na\n\n</Summary>'), [
      '1:10 <Summary> takes no attribute constructor → it takes lang',
      '1:26 <Summary> takes no attribute xml:lang → it takes lang',
    ]);
  });

  test('takes values of their kind', () => {
    const digits = 'write it in digits, as n="299", or leave it out where it is unknown';
    for (const n of ['abc', '-1', '0', '1.5', '1e3', '012', '٣'])
      assert.deepEqual(problems(`a <PageBreak n="${n}" /> b`), [
        `1:14 n of <PageBreak> is “${n}”, which is no number of a page → ${digits}`,
      ]);
    assert.deepEqual(problems('a <PageBreak n="3" inferred="false" /> b'), [
      '1:20 inferred of <PageBreak> takes no value → write inferred alone, or leave it out',
    ]);
    assert.deepEqual(problems('a <PageBreak inferred /> b'), [
      '1:3 <PageBreak> is inferred, but gives no number → give the number, or leave out inferred where it is unknown',
    ]);
    for (const lang of ['lang', 'lang=""', 'lang=" "'])
      assert.deepEqual(problems(`<Summary ${lang}>\n\na\n\n</Summary>`), [
        '1:10 lang of <Summary> has no value → write lang="…", or leave it out',
      ]);
    assert.deepEqual(problems('<Summary lang="english please">\n\na\n\n</Summary>'), [
      '1:10 lang of <Summary>: “english please” is not a language tag of BCP 47 → write a language tag of BCP 47: en, pl, pt-BR, zh-Hant',
    ]);
  });

  test('takes each attribute once', () => {
    assert.deepEqual(problems('a <Sic reads="b" reads="c">d</Sic>'), [
      '1:18 reads stands twice in <Sic> → keep one of the two',
    ]);
  });

  test('that stands alone holds no words', () => {
    assert.deepEqual(problems('a <PageBreak n="3">b</PageBreak>'), [
      '1:3 <PageBreak> stands around words, which it cannot hold → write <PageBreak … /> and the words after it',
    ]);
  });
});

describe('A description of an entity', () => {
  const cite = '<Cite passage="marsh-holloway-lanterns#p10" />';
  const at = placeIn(files, askelund, '<Cite');
  const after = (replacement: string) =>
    reportOn(withFile(files, askelund, replacing(cite, replacement)));
  const place = (columns = 0) => `${askelund}:${at.line}:${at.column + columns}`;

  test('holds no link of any kind', () => {
    for (const link of ['[x](javascript:alert(4))', 'https://example.org/', '**[x](data:1)**'])
      assert.match(after(`${link} ${cite}`)[0]!, /a description cannot hold (link|strong)\n/);
  });

  test('cites with one attribute, which is a passage', () => {
    assert.deepEqual(after('<Cite passage="marsh-holloway-lanterns#p10" onclick="x" />'), [
      `${place(44)}  <Cite> takes no attribute onclick\n    → it takes passage`,
    ]);
    assert.deepEqual(after('<Cite />'), [
      `${place()}  <Cite> does not say which passage\n    → write <Cite passage="article-id#p12" />`,
    ]);
    for (const wrong of ['marsh-holloway-lanterns', '#p10', 'marsh-holloway-lanterns#p10#p11'])
      assert.deepEqual(after(`<Cite passage="${wrong}" />`), [
        `${place(6)}  passage of <Cite> is “${wrong}”, which is no passage\n    → write passage="article-id#p12"`,
      ]);
  });
});

describe('Front matter', () => {
  const after = (old: string, replacement: string) =>
    reportOn(withFile(files, article, replacing(old, replacement)));
  const at = (wanted: string) => `${article}:${placeIn(files, article, wanted).line}`;

  test('holds no address that runs', () => {
    const [report] = after('\nurl: null', "\nurl: 'javascript:alert(4)'");
    assert.equal(
      report,
      `${at('url: null')}:1  url: “javascript:alert(4)” is not an address of the web\n` +
        '    → write it whole, with https:// or http://',
    );
  });

  test('holds a language, a licence and an ISBN as their standards have them', () => {
    assert.deepEqual(after('\nlanguage: en', '\nlanguage: english please'), [
      `${at('language: en')}:1  language: “english please” is not a language tag of BCP 47\n` +
        '    → write a language tag of BCP 47: en, pl, pt-BR, zh-Hant',
    ]);
    assert.match(
      after('license: null', 'license: Free for all')[0]!,
      /rights\.license: “Free for all” is not an identifier of the SPDX License List\n/,
    );
    assert.match(
      after('isbn: 0-00-000000-0', 'isbn: not-an-isbn')[0]!,
      /isbn: “not-an-isbn” is not an ISBN/,
    );
  });
});

describe('Prose', () => {
  const plain =
    '    → write Markdown: paragraphs, headings from ##, lists, tables, emphasis, links';
  const after = (text: string) => reportOn(withFile(files, about, text));

  test('is Markdown with placeholders and links', () => {
    assert.deepEqual(
      after(
        `## The texts\n\n{Texts} {years}, [one](${lanterns}#p3), [two][2] and *three*[^1].\n\n` +
          '{texts}\n\n| a | b |\n| - | - |\n| c | d |\n\n[2]: https://example.org/\n\n[^1]: A note.\n',
      ),
      [],
    );
  });

  test('holds nothing that runs and no component', () => {
    assert.deepEqual(
      after(
        'import x from \'y\'\n\nexport const a = 1\n\n<b onclick={x}>c</b> <Sic reads="x">d</Sic>\n\n' +
          "{text} {fetch('x')} { texts }\n\n![e](https://example.org/f.png)\n",
      ),
      [
        `${about}:1:1  prose cannot hold import or export\n${plain}`,
        `${about}:3:1  prose cannot hold import or export\n${plain}`,
        `${about}:5:1  prose cannot hold <b>\n${plain}`,
        `${about}:5:22  prose cannot hold <Sic>\n${plain}`,
        ...[
          ['7:1', '{text}'],
          ['7:8', "{fetch('x')}"],
          ['7:21', '{ texts }'],
        ].map(
          ([place, braces]) =>
            `${about}:${place}  ${braces} is no placeholder\n    → placeholders are {texts} and {years}; for a brace write \\{`,
        ),
        `${about}:9:1  prose cannot hold a picture\n${plain}`,
      ],
    );
  });

  test('leads nowhere else than an article may', () => {
    assert.deepEqual(
      after('[a](javascript:alert(4)) [b][c] [d](/abuot/) [e](#x)\n\n[c]: data:x\n'),
      [
        `${about}:1:1  “javascript:alert(4)” is not where a link may lead\n${allowed}`,
        `${about}:3:1  “data:x” is not where a link may lead\n${allowed}`,
        `${about}:1:33  there is no /abuot/ in the edition\n    → did you mean /about/?`,
        `${about}:1:46  there is no /about/#x in the edition\n    → link to the page, /about/: of places on a page only those of articles are permanent`,
      ],
    );
  });

  test('that cannot be read, that has front matter, that no page shows', () => {
    assert.match(after('a {')[0]!, /about\.mdx:1:4 {2}the MDX cannot be read: /);
    assert.deepEqual(after('---\ntitle: x\n---\n\na\n'), [
      `${about}:1:1  prose has no front matter\n    → leave it out: it is read by nobody`,
    ]);
    assert.deepEqual(after('<<<<<<< HEAD\n').length, 1);
    assert.deepEqual(reportOn(withFile(files, 'content/prose/abuot.mdx', 'a')), [
      'content/prose/abuot.mdx  no page shows prose of the name abuot\n    → did you mean about?',
    ]);
    assert.deepEqual(reportOn(withFile(files, 'content/prose/about.md', 'a')), [
      'content/prose/about.md  only .mdx files belong in this folder\n    → rename or move it',
    ]);
  });
});

describe('Where a link of a text leads', () => {
  const place = { origin: 'https://example.org', base: '/base' };

  test('is under the base path on the site, and whole elsewhere', () => {
    const targets = ['/about/', '#p1', 'https://a.example/', 'mailto:a@b.example'];
    assert.deepEqual(
      targets.map((target) => targetOnSite(target, place)),
      ['/base/about/', '#p1', 'https://a.example/', 'mailto:a@b.example'],
    );
    assert.deepEqual(
      targets.map((target) => targetElsewhere(target, { id: 'x' }, place)),
      [
        'https://example.org/base/about/',
        'https://example.org/base/articles/x/#p1',
        'https://a.example/',
        'mailto:a@b.example',
      ],
    );
  });

  test('is so in prose, in links and definitions', () => {
    const tree = (url: string) => ({
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'link', url, children: [] }] },
        { type: 'definition', identifier: 'a', url },
      ],
    });
    assert.deepEqual(withTargets(tree('/about/'), place), tree('/base/about/'));
    assert.deepEqual(withTargets(tree('#x'), place), tree('#x'));
  });
});
