import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assignIds } from '../../src/article/ids/passage-ids.ts';
import { countWords, verifyArticle } from '../../src/article/proof/verify.ts';
import type { Intervention } from '../../src/schemas/apparatus.ts';
import { linesBefore, readBody, readGoodBody } from './support/read-body.ts';
import type { ArticleText } from '../../src/article/passage.ts';

/** Proves a text against a source. */
function proveText(
  source: string,
  text: ArticleText,
  interventions: Intervention[] = [],
  fields: Record<string, unknown> = {},
) {
  return verifyArticle({
    source,
    interventions,
    text,
    field: (path) => fields[path],
    files: { source: 's.txt', apparatus: 's.yaml', article: 'a.mdx' },
  });
}

/** Proves a body, with the ids of a first publication, against a source. */
function prove(
  source: string,
  body: string,
  interventions?: Intervention[],
  fields?: Record<string, unknown>,
) {
  const text = readGoodBody(body);
  assignIds(text.passages, []);
  return proveText(source, text, interventions, fields);
}

const problemsOf = (...input: Parameters<typeof prove>) => prove(...input).problems;
const mend = 'mend the article, or declare the difference in the apparatus';

describe('An article is proved', () => {
  test('where it has the words of its source, whatever the line ends', () => {
    assert.deepEqual(problemsOf('One two\nthree.\n\nFour.', 'One\ntwo three.\n\nFour.'), []);
  });

  test('with all that the apparatus declares', () => {
    const source =
      '# SITE\nTitle\n\nThe Asia1 of\n\n1 A note.\n\n 45\n today.\n• an openess\n\n\nEnd.';
    const body =
      'The Asia[^1] of <PageBreak n="46" />today.\n\n- an <Sic reads="openness">openess</Sic>\n\n***\n\nEnd.\n\n[^1]: A note.';
    const interventions: Intervention[] = [
      { kind: 'furniture', line: 1, source: '# SITE' },
      { kind: 'front-matter', line: 2, source: 'Title', field: 'title' },
      { kind: 'note-marker', line: 4, source: 'Asia1', article: 'Asia[^1]' },
      { kind: 'note-moved', line: 6, source: '1 A', through: 6, to: 'n1' },
      { kind: 'note-number', line: 6, source: '1 ' },
      { kind: 'page-number', line: 8, source: '45' },
      { kind: 'paragraph-joined', line: 9, source: 'today' },
      { kind: 'page-break', line: 9, source: 'today', article: '{46}today' },
      { kind: 'list-item', line: 10, source: '• ' },
      { kind: 'sic', line: 10, source: 'openess', reads: 'openness' },
      { kind: 'section-break', line: 13, source: 'End' },
    ];
    assert.deepEqual(problemsOf(source, body, interventions, { title: 'Title' }), []);
  });
});

describe('A difference is reported with passage, line of the source and both readings', () => {
  test('another word', () => {
    assert.deepEqual(problemsOf('One.\n\nTwo small words here.', 'One.\n\nTwo large words here.'), [
      {
        file: 'a.mdx',
        line: linesBefore + 3,
        column: 1,
        message:
          'body, passage p2: the source (s.txt:3) has “One. ¶ Two ▸small◂ words here.”, the article has “One. ¶ Two ▸large◂ words here.”',
        hint: mend,
      },
    ]);
  });

  test('a word left out', () => {
    const [problem] = problemsOf('Two small words', 'Two words');
    assert.equal(
      problem!.message,
      'body, passage p1: the source (s.txt:1) has “Two ▸small◂ words”, the article has nothing between “Two” and “words”',
    );
  });

  test('a word put in', () => {
    const [problem] = problemsOf('Two words', 'Two small words');
    assert.equal(
      problem!.message,
      'body, passage p1: the source (s.txt:1) has nothing between “Two” and “words”, the article has “Two ▸small◂ words”',
    );
  });

  test('a word of a note', () => {
    const [problem] = problemsOf('a1\n1 big note', 'a[^1]\n\n[^1]: small note', [
      { kind: 'note-marker', line: 1, source: 'a1', article: 'a[^1]' },
      { kind: 'note-moved', line: 2, source: '1 big', through: 2, to: 'n1' },
      { kind: 'note-number', line: 2, source: '1 ' },
    ]);
    assert.equal(
      problem!.message,
      'note n1, passage n1: the source (s.txt:2) has “ ▸big◂ note”, the article has “ ▸small◂ note”',
    );
  });

  test('a note that the article lacks', () => {
    const [problem] = problemsOf('a\n1 note', 'a', [
      { kind: 'note-moved', line: 2, source: '1', through: 2, to: 'n1' },
    ]);
    assert.match(problem!.message, /^note n1: the source \(s\.txt:2\) has .*▸1 note◂/);
  });

  test('two paragraphs made one', () => {
    const [problem] = problemsOf('One.\n\nTwo.', 'One.\nTwo.');
    assert.match(
      problem!.message,
      /has “One\. ▸¶◂ Two\.”, the article has nothing between “One\.” and “Two\.”$/,
    );
  });

  test('each of several differences', () => {
    assert.equal(problemsOf('one two three four five', 'one 2 three 4 five').length, 2);
  });

  test('a long difference is cut', () => {
    const long = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
    const [problem] = problemsOf(`a b`, `a ${long} b`);
    assert.match(problem!.message, /w23 … \(40 words\)◂ b”$/);
  });
});

describe('A sign of the proof itself cannot be typed in an article to hide a difference', () => {
  const cases: [what: string, source: string, body: string, ...interventions: Intervention[]][] = [
    ['¶ for a paragraph', 'One.\n\nTwo.', 'One. ¶ Two.'],
    [
      'asterisks for a section break',
      'One.\n\nTwo.',
      'One.\n\n\\*\\*\\*\n\nTwo.',
      { kind: 'section-break', line: 3, source: 'Two' },
    ],
    [
      'braces for a milestone',
      'One two',
      'One \\{12}two',
      { kind: 'page-break', line: 1, source: 'two', article: '{12}two' },
    ],
    [
      'brackets for a sic',
      'an openess',
      'an ⟦openess⟧',
      { kind: 'sic', line: 1, source: 'openess', reads: 'openness' },
    ],
  ];
  for (const [what, source, body, ...interventions] of cases)
    test(what, () => {
      const { text, problems } = readBody(body);
      const proof = proveText(source, text, interventions);
      assert.notDeepEqual([...problems, ...proof.problems], []);
    });
});

describe('The front matter', () => {
  const title: Intervention[] = [
    { kind: 'front-matter', line: 1, source: 'Title', field: 'title' },
  ];

  test('must hold the words that were moved there', () => {
    assert.deepEqual(problemsOf('Title\n\nText', 'Text', title, { title: 'Titel' }), [
      {
        file: 'a.mdx',
        field: 'title',
        message: 'the source (s.txt:1) has “Title”, the front matter has “Titel”',
        hint: 'mend the front matter, or declare the difference with article: in the apparatus',
      },
    ]);
  });

  test('must have the field at all', () => {
    const [problem] = problemsOf('Title\n\nText', 'Text', title);
    assert.equal(
      problem!.message,
      'the source (s.txt:1) has “Title”, the front matter has nothing',
    );
  });
});

describe('Marks of mistakes', () => {
  const sic: Intervention[] = [{ kind: 'sic', line: 1, source: 'openess', reads: 'openness' }];

  test('are wanted where they are declared', () => {
    const problems = problemsOf('an openess', 'an openess', sic);
    assert.ok(
      problems.some(
        ({ file, message, hint }) =>
          file === 's.yaml' &&
          message === 'a sic is declared that the article does not mark: openess → openness' &&
          hint === 'mark it with <Sic reads="…">…</Sic> or remove it here',
      ),
    );
  });

  test('must be declared', () => {
    const problems = problemsOf('an openess', 'an <Sic reads="openness">openess</Sic>');
    assert.ok(
      problems.some(
        ({ file, message, hint }) =>
          file === 'a.mdx' &&
          message === 'a sic is marked that the apparatus does not declare: openess → openness' &&
          hint === 'declare it with kind sic, its line, source and reads',
      ),
    );
  });

  test('must say the same here and there', () => {
    const problems = problemsOf('an openess', 'an <Sic reads="openess">openess</Sic>', sic);
    assert.deepEqual(problems.map(({ file }) => file).sort(), ['a.mdx', 's.yaml']);
  });

  test('must stand at the word that is meant', () => {
    const problems = problemsOf(
      'an openess or openess',
      'an openess or <Sic reads="openness">openess</Sic>',
      [{ ...sic[0]!, occurrence: 1 }],
    );
    assert.ok(problems.some(({ message }) => message.startsWith('body, passage p1')));
  });
});

describe('A fault of the apparatus', () => {
  test('is reported at its entry, and the words are not compared on its account', () => {
    assert.deepEqual(
      problemsOf('one two', 'one two', [
        { kind: 'page-break', line: 1, source: 'two', article: '{2}two' },
        { kind: 'furniture', line: 1, source: 'three' },
      ]),
      [
        {
          file: 's.yaml',
          field: 'interventions 2',
          message: '“three” does not begin on line 1',
          hint: 'the string is nowhere in the source: compare it character by character',
        },
      ],
    );
  });
});

describe('The proof counts', () => {
  test('the words of source and article', () => {
    const { sourceWords, articleWords } = prove('HEAD one two', 'one two', [
      { kind: 'furniture', line: 1, source: 'HEAD' },
    ]);
    assert.deepEqual([sourceWords, articleWords], [3, 2]);
  });

  test('runs of characters between white space, and no section break', () => {
    assert.equal(countWords(' a  – b\n*** c’s '), 4);
  });

  test('the passage of every line of the source that is not left out', () => {
    const { passageOfLine } = prove('One.\n\nTwo\nthree.\n\nHEAD', 'One.\n\nTwo three.', [
      { kind: 'furniture', line: 6, source: 'HEAD' },
    ]);
    assert.deepEqual(
      [...passageOfLine].map(([line, { id }]) => [line, id]),
      [
        [1, 'p1'],
        [3, 'p2'],
        [4, 'p2'],
      ],
    );
  });
});
