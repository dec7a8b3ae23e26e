import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { writeTei } from '../../src/exports/tei/document.ts';
import { smallPublication } from './support/publication.ts';
import { makeArticle } from './support/make-article.ts';
import { findAll, findOne, readTei, wordsOf } from './support/read-tei.ts';

const teiOf = (...given: Parameters<typeof makeArticle>): Element => {
  const article = makeArticle(...given);
  return readTei(writeTei(article, smallPublication));
};

/** The elements that a body has, as `div(head p)`, each with its type and language. */
function outline(body: string): string {
  const show = ({ name, attributes, children }: Element): string => {
    const { type, 'xml:lang': lang } = attributes;
    const below = children
      .filter((child) => child.type === 'element')
      .map(show)
      .join(' ');
    const tag = [name, type && `:${type}`, lang && `@${lang}`].filter(Boolean).join('');
    return below ? `${tag}(${below})` : tag;
  };
  return show(findOne(teiOf(body), 'body'));
}

/** The XML of the first passage of a body. */
const firstPassage = (body: string) => {
  const [passage] = findAll(findOne(teiOf(body), 'body'), 'p');
  return toXml(passage!, { closeEmptyElements: true, tightClose: true });
};

describe('The body of a TEI file has', () => {
  test('a division for each section, and for what stands before the first', () => {
    assert.equal(
      outline('A\n\nB\n\n## One\n\nC\n\n### Two\n\nD\n\n### Three\n\nE\n\n## Four\n\nF'),
      'body(div:section(p p) div:section(head p div:section(head p) div:section(head p)) div:section(head p))',
    );
  });

  test('a division for each block, with its language', () => {
    assert.equal(
      outline(
        '<Standfirst>\n\nA\n\n</Standfirst>\n\nB\n\n## One\n\nC\n\n<AuthorNote>\n\nD\n\n</AuthorNote>\n\n<Summary lang="pl">\n\n## E\n\nF\n\n</Summary>',
      ),
      'body(div:standfirst(p) div:section(p) div:section(head p) div:author-note(p) div:summary@pl(head p))',
    );
  });

  test('captions and breaks where they stand', () => {
    assert.equal(
      outline('## One\n\nA\n\n<Caption>\n\nB\n\n</Caption>\n\n***\n\nC'),
      'body(div:section(head p figure:not-supplied(head) milestone p))',
    );
  });

  test('lists of passages', () => {
    assert.equal(outline('A\n\n- B\n- C\n\nD'), 'body(div:section(p list(item item) p))');
  });
});

describe('A passage of a TEI file has', () => {
  test('emphasis and links', () => {
    assert.equal(
      firstPassage('A *b* **c** [d *e*](https://example.org/).'),
      '<p xml:id="p1">A <hi rend="italic">b</hi> <hi rend="bold">c</hi> <ref target="https://example.org/">d <hi rend="italic">e</hi></ref>.</p>',
    );
  });

  test('what stands in quotation marks, marks included', () => {
    assert.equal(
      firstPassage('The states’ “A ‘*b*’ c[^1]” ‘d’ and Asia’s “e”.\n\n[^1]: N.'),
      '<p xml:id="p1">The states’ <q>“A <q>‘<hi rend="italic">b</hi>’</q> c<note xml:id="n1" n="1" place="end">N.</note>”</q> <q>‘d’</q> and Asia’s <q>“e”</q>.</p>',
    );
  });

  test('none of them where they make no pairs beyond doubt, and says so', () => {
    for (const words of ['“A', 'A” “b', '‘the states’ interests’', '‘a ‘b’ c’']) {
      assert.doesNotMatch(firstPassage(words), /<q>/, words);
      assert.match(wordsOf(findOne(teiOf(words), 'quotation')), /In p1 the pairs cannot be told/);
    }
    assert.doesNotMatch(wordsOf(findOne(teiOf('“a”'), 'quotation')), /cannot be told/);
  });

  test('no quotation across other mark-up', () => {
    assert.equal(firstPassage('*a “b* c”'), '<p xml:id="p1"><hi rend="italic">a “b</hi> c”</p>');
  });

  test('no white space that its words do not have', () => {
    assert.equal(
      firstPassage('*A*<PageBreak n="3" />*b*'),
      '<p xml:id="p1"><hi rend="italic">A</hi><pb n="3" xml:id="page-3"/><hi rend="italic">b</hi></p>',
    );
  });

  test('a note where the text first refers to it, later a pointer', () => {
    assert.equal(
      firstPassage('One[^1], two[^1].\n\n[^1]: *Note*.'),
      '<p xml:id="p1">One<note xml:id="n1" n="1" place="end"><hi rend="italic">Note</hi>.</note>, two<ptr type="note" target="#n1"/>.</p>',
    );
  });

  test('its words as they are, signs of XML included', () => {
    const words = 'R&D <b> "quoted"';
    const [p] = findAll(findOne(teiOf('R\\&D \\<b> "quoted"'), 'body'), 'p');
    assert.equal(wordsOf(p!), words);
  });

  test('markers of notes that were not supplied, which stand behind the text as gaps', () => {
    const tei = teiOf('One[1]. Two[2].', { lostNotes: { first: 1, last: 2 } });
    const targets = findAll(findOne(tei, 'body'), 'ref').map(({ attributes }) => attributes.target);
    assert.deepEqual(targets, ['#n1', '#n2']);
    const notes = findAll(findOne(tei, 'back'), 'note');
    assert.deepEqual(
      notes.map((note) => [note.attributes['xml:id'], findOne(note, 'gap').attributes.reason]),
      [
        ['n1', 'not-supplied'],
        ['n2', 'not-supplied'],
      ],
    );
  });
});

describe('The header of a TEI file says', () => {
  const record = (...[changes]: [Parameters<typeof makeArticle>[1]]) =>
    findOne(teiOf('A', changes), 'biblStruct');

  test('that what is not known is unknown', () => {
    const source = record({});
    assert.equal(wordsOf(findOne(source, 'date')), 'unknown');
    assert.equal(findAll(findOne(source, 'monogr'), 'title').length, 0);
    assert.match(wordsOf(findOne(teiOf('A'), 'availability')), /Rights holder: unknown\./);
  });

  test('the date as far as it is known', () => {
    const dates = [
      ['2009-02-17', { when: '2009-02-17' }],
      ['2009-02', { when: '2009-02' }],
      ['[2013..]', { notBefore: '2013' }],
      ['[..2013]', { notAfter: '2013' }],
      ['1999/2003', {}],
      ['197X', {}],
    ] as const;
    for (const [published, attributes] of dates)
      assert.deepEqual({ ...findOne(record({ published }), 'date').attributes }, attributes);
  });

  test('whether the text may be passed on, and its licence', () => {
    const rights = {
      statement: 'CC BY.',
      holder: 'Ann Author',
      license: 'CC-BY-4.0',
      redistribution: 'cleared',
    } as const;
    const availability = findOne(teiOf('A', { rights }), 'availability');
    assert.equal(availability.attributes.status, 'free');
    const { target } = findOne(availability, 'licence').attributes;
    assert.equal(target, 'https://spdx.org/licenses/CC-BY-4.0.html');
  });

  test('that a title is the editors’', () => {
    const tei = teiOf('A', { titleIsEditors: true });
    const [title] = findAll(tei, 'title');
    assert.equal(wordsOf(title!), '[A Title]');
    assert.equal(title!.attributes.type, 'supplied');
  });

  test('the address, edition and hash that it is given', () => {
    const statement = findOne(teiOf('A'), 'publicationStmt');
    assert.deepEqual(findAll(statement, 'idno').map(wordsOf), [
      'https://example.org/some/prefix/articles/small/',
      makeArticle('A').textHash,
    ]);
    assert.equal(findOne(teiOf('A'), 'edition').attributes.n, '1.0.0');
  });
});
