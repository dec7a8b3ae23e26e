/**
 * Whether the proof can be trusted: hundreds of seeded changes to the real articles and their
 * sources, none of which it may miss.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Parent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { readPassages } from '../../src/article/passages.ts';
import { characterMutations, type Mutation, wordMutations } from './support/mutations.ts';
import { type Chance, seeded } from './support/random.ts';
import { loadRealArticles, prove, proveFile, splitFile } from './support/real-articles.ts';
import type { LoadedArticle } from '../../src/article/article.ts';

const articles = loadRealArticles();
const withNotes = articles.filter(({ text }) => text.passages.some(({ kind }) => kind === 'note'));
const withPages = articles.filter(({ text }) => text.pageBreaks.length > 0);
const withInferred = articles.filter(({ text }) =>
  text.pageBreaks.some(({ inferred }) => inferred),
);
let made = 0;

test('All articles are proved as they stand', () => {
  assert.ok(articles.length > 0);
  for (const article of articles) {
    const { head, body } = splitFile(article);
    assert.deepEqual(proveFile(article, head + body), [], article.id);
  }
});

describe('The proof finds', () => {
  for (const [name, mutate] of Object.entries({ ...wordMutations, ...characterMutations }))
    test(`${name} in a text`, () => {
      const before = made;
      for (const article of articles)
        mutateText(article, mutate, { seed: 1, times: 5, within: () => true });
      assert.ok(made > before, 'there was nothing to change');
    });

  for (const [name, mutate] of Object.entries(wordMutations))
    test(`${name} in a note`, () => {
      assert.ok(withNotes.length > 0);
      for (const article of withNotes)
        mutateText(article, mutate, { seed: 2, times: 2, within: (kind) => kind === 'note' });
    });

  for (const name of ['a word left out', 'a word put in', 'another word'] as const)
    test(`${name} in a source`, () => {
      const chance = seeded(3);
      for (const article of articles)
        repeat(8, () => {
          const source = wordMutations[name]!(article.source, chance, foreignWord(article, chance));
          if (source === undefined) return undefined;
          return { problems: prove(article, { source }), change: `${article.id}, ${name}` };
        });
    });
});

describe('The proof finds in a file', () => {
  const paragraph = /(?<=\n\n)\p{L}[^<\n]+(?=\n\n)/gu;

  eachFile('two paragraphs made one', articles, 4, (body, chance) =>
    replaceOnce(body, chance, /(?<=\n\n\p{L}[^<\n]+)\n\n(?=\p{L})/gu, () => ' '),
  );
  eachFile('a paragraph made two', articles, 4, (body, chance) =>
    replaceOnce(body, chance, paragraph, (text) =>
      replaceOnce(text, chance, / (?=\p{L})/gu, () => '\n\n'),
    ),
  );
  eachFile('a paragraph left out', articles, 2, (body, chance) =>
    replaceOnce(body, chance, paragraph, () => ''),
  );
  eachFile('a paragraph moved down by one', articles, 2, (body, chance) =>
    replaceOnce(body, chance, /(?<=\n\n)\p{L}[^<\n]+\n\n\p{L}[^<\n]+(?=\n\n)/gu, (pair) =>
      pair.split('\n\n').toReversed().join('\n\n'),
    ),
  );
  eachFile('words moved to another paragraph', articles, 4, (body, chance) => {
    const lines = body.split('\n');
    const plain = [...lines.keys()].filter((i) => /^\p{L}[^<]+$/u.test(lines[i]!));
    const [from, to] = [chance.pick(plain), chance.pick(plain)];
    if (from === to) return body;
    lines[from] = replaceOnce(lines[from]!, chance, / \p{L}+ \p{L}+(?= )/gu, (words) => {
      lines[to] = lines[to]! + words;
      return '';
    });
    return lines.join('\n');
  });
  eachFile('a milestone left out', withPages, 3, (body, chance) =>
    replaceOnce(body, chance, /<PageBreak[^>]*\/>/g, () => ''),
  );
  eachFile('a milestone moved on by one word', withPages, 3, (body, chance) =>
    replaceOnce(body, chance, /<PageBreak[^>]*\/>\S+ /g, (both) =>
      both.replace(/^(<PageBreak[^>]*\/>)(\S+ )$/, '$2$1'),
    ),
  );
  eachFile('another page number', withPages, 3, (body, chance) =>
    replaceOnce(body, chance, /<PageBreak[^>]*\/>/g, (mark) =>
      mark.includes('n="') ? mark.replace(/n="(\d)/, 'n="1$1') : '<PageBreak n="7" />',
    ),
  );
  eachFile('an inferred number given as printed', withInferred, 3, (body, chance) =>
    replaceOnce(body, chance, / inferred(?= \/>)/g, () => ''),
  );
  eachFile('a reference to a note moved on by one word', withNotes, 3, (body, chance) =>
    replaceOnce(body, chance, /(?<!\n)\[\^\d\][^\s]* \p{L}+(?= )/gu, (both) =>
      both.replace(/^(\[\^\d\])(.*)$/, '$2$1'),
    ),
  );
  eachFile('the numbers of two notes changed about', withNotes, 1, (body) =>
    body.replace('\n[^1]:', '\n[^0]:').replace('\n[^2]:', '\n[^1]:').replace('\n[^0]:', '\n[^2]:'),
  );
});

describe('A report', () => {
  test('names the passage, the line of the source and both readings, and nothing else', () => {
    const chance = seeded(5);
    for (const article of articles) {
      const lines = article.source.split('\n');
      repeat(10, () => {
        const passage = chance.pick(article.text.passages);
        const node = chance.pick(textNodes(passage.node));
        const word = /(?<= )\p{L}{4,}(?= )/u.exec(node.value)?.[0];
        if (
          !word ||
          article.apparatus.interventions.some(({ article: reading }) => reading?.includes(word))
        )
          return undefined;
        const original = node.value;
        node.value = original.replace(` ${word} `, ' changed ');
        const problems = prove(article, { text: readPassages(article.tree, article.file, []) });
        node.value = original;
        const [problem, ...more] = problems;
        assert.deepEqual(more, []);
        assert.equal(problem!.line, passage.line);
        const [, line, source, edited] =
          /source\.txt:(\d+)\) has “.*▸(.*)◂.*”, the article has “.*▸(.*)◂.*”/.exec(
            problem!.message,
          ) ?? [];
        assert.deepEqual([source, edited], [word, 'changed']);
        assert.ok(
          lines[Number(line) - 1]!.includes(word),
          `line ${line} of ${article.id}: ${word}`,
        );
        return { problems, change: word };
      });
    }
  });
});

test('More than 500 changes were made, and none was missed', () => {
  assert.ok(made > 500, `only ${made} were made`);
});

interface Attempt {
  problems: unknown[];
  change: string;
}

/** Makes so many mutations; where one cannot be made, another is tried. */
function repeat(times: number, attempt: () => Attempt | undefined): void {
  let done = 0;
  for (let tries = 0; done < times && tries < times * 40; tries++) {
    const result = attempt();
    if (!result) continue;
    assert.ok(result.problems.length > 0, `not found: ${result.change}`);
    done++;
  }
  made += done;
}

/** Changes single text nodes of an article's tree, proves it each time, and puts them back. */
function mutateText(
  article: LoadedArticle,
  mutate: Mutation,
  { seed, times, within }: { seed: number; times: number; within: (kind: string) => boolean },
): void {
  const chance = seeded(seed);
  const nodes = article.text.passages
    .filter(({ kind }) => within(kind))
    .flatMap(({ node }) => textNodes(node));
  repeat(times, () => {
    const node = chance.pick(nodes);
    const original = node.value;
    const changed = mutate(original, chance, foreignWord(article, chance));
    if (changed === undefined) return undefined;
    node.value = changed;
    const problems = prove(article, { text: readPassages(article.tree, article.file, []) });
    node.value = original;
    return { problems, change: `${article.id}, “${original}” → “${changed}”` };
  });
}

function textNodes(node: Parent): Text[] {
  const found: Text[] = [];
  visit(node, 'text', (text: Text) => {
    if (text.value.trim() !== '') found.push(text);
  });
  return found;
}

/** Some plain word of the article. */
function foreignWord(article: LoadedArticle, chance: Chance): string {
  const words = chance.pick(article.text.passages).text.match(/(?<!\S)\p{L}+(?!\S)/gu);
  return words ? chance.pick(words) : 'furthermore';
}

/** A test that changes the bodies of some files, each so many times. */
function eachFile(
  name: string,
  which: LoadedArticle[],
  times: number,
  change: (body: string, chance: Chance) => string,
): void {
  test(name, () => {
    assert.ok(which.length > 0);
    const chance = seeded(4);
    const before = made;
    for (const article of which) {
      const { head, body } = splitFile(article);
      repeat(times, () => {
        const changed = change(body, chance);
        return changed === body
          ? undefined
          : { problems: proveFile(article, head + changed), change: `${article.id}, ${name}` };
      });
    }
    assert.ok(made > before, 'there was nothing to change');
  });
}

/** Replaces one match, chosen by chance; the text itself where there is none. */
function replaceOnce(
  text: string,
  chance: Chance,
  pattern: RegExp,
  change: (match: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: match, index } = chance.pick(matches);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}
