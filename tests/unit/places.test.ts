import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseJson, parseYaml } from '../../src/files/parse-yaml.ts';
import { parseMdx } from '../../src/files/parse-mdx.ts';
import { fieldIn, nowhere, type PlaceOf } from '../../src/files/places.ts';
import { fieldName, formatProblem, type Problem } from '../../src/files/problems.ts';

/** A place as `line:column`. */
const at = (placeOf: PlaceOf, ...path: PropertyKey[]) => {
  const place = placeOf(path);
  return place && `${place.line}:${place.column}`;
};

describe('In YAML', () => {
  const { placeOf } = parseYaml(
    `# A comment.
article: x
statements:
  - { subject: a, date: 2009 }
  - subject: [a, b]
    amount:
      number: 5
'quoted key': [one, { two: 3 }]
`,
    'f.yaml',
    [],
  )!;

  test('a field stands where its key does', () => {
    assert.equal(at(placeOf, 'article'), '2:1');
    assert.equal(at(placeOf, 'quoted key'), '8:1');
  });

  test('an item of a list stands where it begins', () => {
    assert.equal(at(placeOf, 'statements', 0), '4:5');
    assert.equal(at(placeOf, 'statements', 1), '5:5');
    assert.equal(at(placeOf, 'quoted key', 1), '8:21');
  });

  test('what stands within others has a place of its own, in either style', () => {
    assert.equal(at(placeOf, 'statements', 0, 'date'), '4:19');
    assert.equal(at(placeOf, 'statements', 1, 'subject', 1), '5:18');
    assert.equal(at(placeOf, 'statements', 1, 'amount', 'number'), '7:7');
    assert.equal(at(placeOf, 'quoted key', 1, 'two'), '8:23');
  });

  test('what is missing is sought at what it belongs to', () => {
    assert.equal(at(placeOf, 'statements', 0, 'passage'), '4:5');
    assert.equal(at(placeOf, 'statements', 7, 'passage'), '3:1');
    assert.equal(at(placeOf, 'nothing'), '2:1');
  });

  test('an empty file begins at its beginning', () => {
    assert.equal(at(parseYaml('', 'f.yaml', [])!.placeOf, 'article'), '1:1');
  });
});

describe('In the front matter of MDX', () => {
  for (const end of ['\n', '\r\n'])
    test(`lines are those of the file, with ${JSON.stringify(end)}`, () => {
      const file = ['---', 'title: T', 'authors:', '  - family: F', '---', 'Body.'].join(end);
      const { frontMatter } = parseMdx(file, 'f.mdx', []);
      assert.equal(at(frontMatter!.placeOf, 'title'), '2:1');
      assert.equal(at(frontMatter!.placeOf, 'authors', 0, 'family'), '4:5');
    });
});

test('In JSON a field stands where its key does', () => {
  const text = '{\n  "addresses": {\n    "/a/": {"since":"1"}\n  }\n}';
  const { placeOf } = parseJson(text, 'f.json', 'it', '', [])!;
  assert.equal(at(placeOf, 'addresses', '/a/', 'since'), '3:13');
  assert.equal(at(placeOf, 'addresses', '/b/'), '2:3');
});

describe('A field is called', () => {
  for (const [path, name] of [
    [['title'], 'title'],
    [['facts', 'title', 'from'], 'facts.title.from'],
    [['statements', 10, 'date'], 'statements 11, date'],
    [['citations', 0, 'forms', 1], 'citations 1, forms 2'],
    [['authors', 0, 'name', 'family'], 'authors 1, name.family'],
    [[2, 'form'], 'entry 3, form'],
    [[], ''],
  ] as [PropertyKey[], string][])
    test(`${name || 'nothing'} at ${JSON.stringify(path)}`, () =>
      assert.equal(fieldName(path), name));

  test('so where a problem with it begins', () => {
    const placeOf = () => ({ line: 3, column: 5 });
    assert.deepEqual(fieldIn({ file: 'f', placeOf }, 'a', 0), {
      file: 'f',
      line: 3,
      column: 5,
      field: 'a 1',
    });
    assert.deepEqual(fieldIn({ file: 'f', placeOf: nowhere }, 'a'), { file: 'f', field: 'a' });
  });
});

describe('No YAML is', () => {
  const reports = (text: string) => {
    const problems: Problem[] = [];
    assert.equal(parseYaml(text, 'f.yaml', problems), undefined);
    return problems.map(formatProblem);
  };
  const quote = '\n    → put the whole value in quotes, if it begins with this sign';

  test('a value that a sign makes an anchor, an alias or a tag', () => {
    assert.deepEqual(reports('a: 1\ncontainer: &The Japan Times'), [
      `f.yaml:2:12  &The refers to another value, which is not done here${quote}`,
    ]);
    assert.deepEqual(reports('label: *x'), [
      `f.yaml:1:8  *x refers to another value, which is not done here${quote}`,
    ]);
    assert.deepEqual(reports('title: !Important news'), [
      `f.yaml:1:8  !Important says of what kind the value is, which is not done here${quote}`,
    ]);
  });

  test('a tag, known or not, a directive, a second document, a key that becomes another', () => {
    for (const tag of ['!!str', '!!js/function', '!', '!<tag:yaml.org,2002:int>'])
      assert.deepEqual(reports(`a: ${tag} 5`), [
        `f.yaml:1:4  ${tag} says of what kind the value is, which is not done here${quote}`,
      ]);
    assert.deepEqual(reports('%YAML 1.1\n---\na: yes'), [
      'f.yaml:1:1  %YAML 1.1 changes how this file is read\n    → leave it out: content is YAML 1.2',
    ]);
    assert.deepEqual(reports('a: 1\n---\nb: 2'), [
      'f.yaml:2:1  the YAML cannot be read: Source contains multiple documents\n' +
        '    → a line --- or ... ends the document: remove it',
    ]);
    assert.match(reports("1: a\n'1': b")[0]!, /^f\.yaml:2:1 .*Map keys must be unique/);
  });

  test('words lost to a #', () => {
    assert.deepEqual(reports('title: Report #3 of the Bank'), [
      'f.yaml:1:15  #3 of the Bank is a comment and no part of the value\n' +
        '    → put the whole value in quotes, or the comment on a line of its own',
    ]);
    const right: Problem[] = [];
    parseYaml('# Why.\na: "b" # c\nd: 3 # e\n# f', 'f.yaml', right);
    assert.deepEqual(right, []);
  });

  test('an alias bomb', () => {
    const lines = Array.from('bcdefgh').map((name, i, all) => {
      const before = i === 0 ? 'a' : all[i - 1];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    });
    assert.ok(reports(['a: &a [x]', ...lines].join('\n')).length > 8);
  });

  test('nested too deeply', () => {
    assert.match(
      reports('['.repeat(3000) + ']'.repeat(3000))[0]!,
      /more than 100 levels of brackets/,
    );
  });

  test('what has the marks of a merge conflict', () => {
    assert.deepEqual(reports('a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n'), [
      'f.yaml:2:1  a merge conflict is left in this file (<<<<<<<)\n' +
        '    → keep what is right of both sides, and remove the marks',
    ]);
  });
});

test('Either part of an MDX file is read where the other cannot be', () => {
  const problems: Problem[] = [];
  const broken = parseMdx('---\na: "b" c\n---\n\nBody {.\n', 'f.mdx', problems);
  assert.deepEqual([broken.frontMatter, broken.tree], [undefined, undefined]);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [2, 5],
  );
  assert.ok(parseMdx('---\na: b\n---\n\nBody {.\n', 'f.mdx', []).frontMatter);
  assert.ok(parseMdx('---\na: "b" c\n---\n\nBody.\n', 'f.mdx', []).tree);
});
