import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordedPassages } from '../../src/ledger/ledger.ts';
import { fingerprint, sketch } from '../../src/article/ids/likeness.ts';
import { assignIds } from '../../src/article/ids/passage-ids.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { type Chance, seeded } from './support/random.ts';
import type { RecordedPassage } from '../../src/article/ids/recorded.ts';
import type { Passage, PassageKind } from '../../src/article/passage.ts';

/** Passages with these words; `- ` makes an item, `^ ` a note. */
function passagesOf(...lines: string[]): Passage[] {
  return lines.map((line) => {
    const kind: PassageKind = line.startsWith('- ')
      ? 'item'
      : line.startsWith('^ ')
        ? 'note'
        : 'paragraph';
    return {
      id: kind === 'note' ? 'n1' : '',
      kind,
      text: line,
      marked: line,
      line: 1,
      content: [],
      node: { type: 'paragraph', children: [] },
    };
  });
}

/** What the ledger holds after the first publication of these words. */
function publish(...lines: string[]): RecordedPassage[] {
  const passages = passagesOf(...lines);
  assignIds(passages, []);
  return passages
    .filter(({ kind }) => kind !== 'note')
    .map(({ id, text }) => ({ id, holds: fingerprint(text), sketch: sketch(text) }));
}

/** The ids that these words get where the ledger holds `recorded`. */
function edit(recorded: RecordedPassage[], ...lines: string[]) {
  const passages = passagesOf(...lines);
  const { changed, minted, lost } = assignIds(passages, recorded);
  return {
    ids: passages.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    minted: minted.map(({ id }) => id),
    lost: lost.map(({ id }) => id),
  };
}

describe('At the first publication', () => {
  test('ids are minted in reading order', () => {
    assert.deepEqual(edit([], 'a', 'b', 'c'), {
      ids: ['p1', 'p2', 'p3'],
      changed: [],
      minted: ['p1', 'p2', 'p3'],
      lost: [],
    });
  });

  test('items take the number of the passage before their list', () => {
    assert.deepEqual(edit([], 'a', '- b', '- c', 'd', '- e').ids, [
      'p1',
      'p1-1',
      'p1-2',
      'p2',
      'p2-1',
    ]);
  });

  test('a list at the very beginning leaves no id to be given twice', () => {
    const { ids } = edit([], '- a', '- b', 'c', '- d');
    assert.equal(new Set(ids).size, 4);
  });

  test('notes keep their own', () => {
    assert.deepEqual(edit([], 'a', '^ n').ids, ['p1', 'n1']);
  });
});

describe('Later', () => {
  const recorded = publish('a', 'b', 'c', 'd');

  test('a passage whose words are the same keeps its id', () => {
    assert.deepEqual(edit(recorded, 'a', 'b', 'c', 'd'), {
      ids: ['p1', 'p2', 'p3', 'p4'],
      changed: [],
      minted: [],
      lost: [],
    });
  });

  test('white space and the form of accents are no words', () => {
    const published = publish('Tôkyô is');
    assert.deepEqual(edit(published, `${'Tôkyô'.normalize('NFD')}  is `).changed, []);
  });

  test('an inserted passage gets the id of the one before it with a letter', () => {
    const { ids, minted, lost } = edit(recorded, 'a', 'b', 'x', 'c', 'd');
    assert.deepEqual(
      { ids, minted, lost },
      { ids: ['p1', 'p2', 'p2a', 'p3', 'p4'], minted: ['p2a'], lost: [] },
    );
  });

  test('two inserted passages get two letters', () => {
    assert.deepEqual(edit(recorded, 'a', 'x', 'y', 'b', 'c', 'd').ids, [
      'p1',
      'p1a',
      'p1b',
      'p2',
      'p3',
      'p4',
    ]);
  });

  test('a passage inserted later after one with a letter gets the next letter', () => {
    const twice = [
      ...recorded.slice(0, 2),
      { id: 'p2a', holds: fingerprint('x') },
      ...recorded.slice(2),
    ];
    assert.deepEqual(edit(twice, 'a', 'b', 'x', 'y', 'c', 'd').ids, [
      'p1',
      'p2',
      'p2a',
      'p2b',
      'p3',
      'p4',
    ]);
    assert.deepEqual(edit(twice, 'a', 'b', 'y', 'x', 'c', 'd').ids, [
      'p1',
      'p2',
      'p2b',
      'p2a',
      'p3',
      'p4',
    ]);
  });

  test('after z comes aa', () => {
    const many = Array.from({ length: 28 }, (_, i) => `x${i}`);
    const { minted } = edit(recorded, 'a', ...many, 'b', 'c', 'd');
    assert.deepEqual(minted.slice(24), ['p1y', 'p1z', 'p1aa', 'p1ab']);
  });

  test('a passage inserted before the first keeps clear of all others', () => {
    const { ids } = edit(recorded, 'x', 'a', 'b', 'c', 'd');
    assert.deepEqual(ids.slice(1), ['p1', 'p2', 'p3', 'p4']);
    assert.match(ids[0]!, /^p0[a-z]$/);
  });

  test('an item inserted into a list gets the id of the item before it with a letter', () => {
    const list = publish('a', '- b', '- c');
    assert.deepEqual(edit(list, 'a', '- b', '- x', '- c').ids, ['p1', 'p1-1', 'p1-1a', 'p1-2']);
  });

  test('a deleted passage is reported as lost and its id is given to no other', () => {
    const { ids, lost, changed } = edit(recorded, 'a', 'c', 'd');
    assert.deepEqual(
      { ids, lost, changed },
      { ids: ['p1', 'p3', 'p4'], lost: ['p2'], changed: [] },
    );
  });

  test('a passage moved elsewhere keeps its id, since ids follow the words', () => {
    const { ids, lost } = edit(recorded, 'a', 'c', 'd', 'b');
    assert.deepEqual({ ids, lost }, { ids: ['p1', 'p3', 'p4', 'p2'], lost: [] });
  });

  test('of two passages with the same words each keeps its id', () => {
    const twins = publish('a', 'same', 'b', 'same');
    assert.deepEqual(edit(twins, 'a', 'same', 'b', 'same').ids, ['p1', 'p2', 'p3', 'p4']);
  });
});

describe('A passage whose words are changed', () => {
  const A = 'Regional leadership matters because it can ease cooperation among states';
  const B = 'The struggle for it may lead to rivalry and to instability in the region';
  const C = 'Neither of the two powers has won the trust of all their neighbours so far';
  const D = 'What remains is a race for influence that nobody is likely to win soon';
  const recorded = publish(A, B, C, D);
  const retyped = (words: string) => words.replace(/ (\w+)$/, ' at last');
  const half = (words: string, which: 0 | 1) => {
    const all = words.split(' ');
    const middle = Math.floor(all.length / 2);
    return (which === 0 ? all.slice(0, middle) : all.slice(middle)).join(' ');
  };

  test('keeps its id as long as most of its words are there, and is reported', () => {
    assert.deepEqual(edit(recorded, A, retyped(B), C, D), {
      ids: ['p1', 'p2', 'p3', 'p4'],
      changed: ['p2'],
      minted: [],
      lost: [],
    });
  });

  test('keeps it beside another that is changed too', () => {
    assert.deepEqual(edit(recorded, A, retyped(B), retyped(C), D).ids, ['p1', 'p2', 'p3', 'p4']);
  });

  test('keeps it beside one that is inserted, before or behind it', () => {
    const N = 'These words nobody has ever read in this place until today';
    assert.deepEqual(edit(recorded, A, N, retyped(B), C, D).ids, ['p1', 'p1a', 'p2', 'p3', 'p4']);
    assert.deepEqual(edit(recorded, A, retyped(B), N, C, D).ids, ['p1', 'p2', 'p2a', 'p3', 'p4']);
  });

  test('keeps it beside one that is deleted', () => {
    const { ids, lost } = edit(recorded, A, retyped(C), D);
    assert.deepEqual({ ids, lost }, { ids: ['p1', 'p3', 'p4'], lost: ['p2'] });
  });

  test('keeps it when it is moved at the same time', () => {
    assert.deepEqual(edit(recorded, retyped(D), A, B, C).ids, ['p4', 'p1', 'p2', 'p3']);
  });

  test('loses it to no other words: what is wholly new gets an id of its own', () => {
    const { ids, lost, changed } = edit(recorded, A, 'Something else altogether stands here', C, D);
    assert.deepEqual(
      { ids, lost, changed },
      { ids: ['p1', 'p1a', 'p3', 'p4'], lost: ['p2'], changed: [] },
    );
  });

  test('keeps it with its first piece when it is split, however short that is', () => {
    assert.deepEqual(edit(recorded, A, half(B, 0), half(B, 1), C, D), {
      ids: ['p1', 'p2', 'p2a', 'p3', 'p4'],
      changed: ['p2'],
      minted: ['p2a'],
      lost: [],
    });
    const words = B.split(' ');
    const [short, long] = [words.slice(0, 4).join(' '), words.slice(4).join(' ')];
    assert.deepEqual(edit(recorded, A, short, long, C, D).ids, ['p1', 'p2', 'p2a', 'p3', 'p4']);
  });

  test('gives the whole the id of the first when two are joined, and names the heir', () => {
    const passages = passagesOf(A, `${B} ${C}`, D);
    const { changed, lost } = assignIds(passages, recorded);
    assert.deepEqual(
      passages.map(({ id }) => id),
      ['p1', 'p2', 'p4'],
    );
    assert.deepEqual(changed, [passages[1]]);
    assert.deepEqual(lost, [
      { id: 'p3', heir: passages[1], instead: undefined, after: passages[0] },
    ]);
  });

  test('gets its id back when it is restored word for word, with its last words or earlier ones', () => {
    const retired = [{ ...recorded[1]!, was: [fingerprint('As it was at first')] }];
    const others = recorded.filter(({ id }) => id !== 'p2');
    for (const words of [B, 'As it was at first']) {
      const passages = passagesOf(A, C, words, D);
      const { restored, minted } = assignIds(passages, others, retired);
      assert.deepEqual(
        passages.map(({ id }) => id),
        ['p1', 'p3', 'p2', 'p4'],
      );
      assert.deepEqual([restored, minted], [[passages[2]], []]);
    }
  });

  test('does not get it back when it is only alike', () => {
    const passages = passagesOf(A, retyped(B), C, D);
    assignIds(
      passages,
      recorded.filter(({ id }) => id !== 'p2'),
      [recorded[1]!],
    );
    assert.equal(passages[1]!.id, 'p1a');
  });
});

describe('The ledger of an article', () => {
  const page = '/articles/x/';
  const holds = (text: string) => ({ holds: fingerprint(text), since: '1.0.0' });
  const ledger: Ledger = {
    addresses: {
      '/': { holds: null, since: '1.0.0' },
      [page]: { holds: null, since: '1.0.0' },
      [`${page}#p1`]: holds('a'),
      [`${page}#p2`]: { ...holds('b'), gone: '2.0.0' },
      [`${page}#p3`]: holds('c'),
      [`${page}#p3-1`]: holds('- d'),
      [`${page}#n1`]: holds('^ n'),
      [`${page}#page-299`]: { holds: null, since: '1.0.0' },
      '/articles/xy/#p1': holds('e'),
    },
    editions: {},
  };
  const { recorded, retired } = recordedPassages(ledger, 'x');
  const ids = (...lines: string[]) => {
    const passages = passagesOf(...lines);
    assignIds(passages, recorded, retired);
    return passages.map(({ id }) => id);
  };

  test('gives its body passages in reading order, without notes, pages and other articles', () => {
    assert.deepEqual(
      recorded.map(({ id }) => id),
      ['p1', 'p3', 'p3-1'],
    );
  });

  test('gives the ids of passages that are gone apart', () => {
    assert.deepEqual(
      retired.map(({ id }) => id),
      ['p2'],
    );
  });

  test('lets passages keep their ids after another is gone', () => {
    assert.deepEqual(ids('a', 'c', '- d'), ['p1', 'p3', 'p3-1']);
  });

  test('gives a passage that is gone its id back with its words', () => {
    assert.deepEqual(ids('a', 'b', 'c', '- d'), ['p1', 'p2', 'p3', 'p3-1']);
  });

  test('never gives the id of a passage that is gone to other words', () => {
    assert.deepEqual(ids('a', 'new', 'c', '- d'), ['p1', 'p1a', 'p3', 'p3-1']);
    assert.deepEqual(ids('a', 'c', '- d', 'new'), ['p1', 'p3', 'p3-1', 'p3-1a']);
  });

  test('never gives a retired letter again', () => {
    const passages = passagesOf('a', 'new', 'c');
    assignIds(passages, recorded.slice(0, 2), [{ id: 'p1a', holds: fingerprint('x') }]);
    assert.equal(passages[1]!.id, 'p1b');
  });
});

describe('A hundred seeded series of edits', () => {
  test('leave every id single, and unchanged words with theirs', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const chance = seeded(seed);
      let lines = Array.from({ length: 5 + chance.below(20) }, (_, i) =>
        word(chance, `${seed} ${i}`),
      );
      let recorded = publish(...lines);
      for (let step = 0; step < 6; step++) {
        const { edited, kept } = editAtRandom(lines, chance, `${seed} ${step}`);
        const passages = passagesOf(...edited);
        assignIds(passages, recorded);
        const ids = passages.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length, `seed ${seed}, step ${step}: ${ids.join(' ')}`);
        assert.ok(
          ids.every((id) => /^p\d+(-\d+)?[a-z]*$/.test(id)),
          ids.join(' '),
        );
        const before = new Map(recorded.map(({ id, holds }) => [holds, id]));
        for (const { text, id } of passages)
          if (kept.has(text))
            assert.equal(id, before.get(fingerprint(text)), `seed ${seed}, step ${step}`);
        recorded = passages.map(({ id, text }) => ({
          id,
          holds: fingerprint(text),
          sketch: sketch(text),
        }));
        lines = edited;
      }
    }
  });
});

/** Words that no other passage has; one in four is a list item. */
function word(chance: Chance, name: string): string {
  return chance.below(4) === 0 ? `- item ${name}` : `paragraph ${name}`;
}

/** Changes, inserts or deletes some passages; the others keep their words and their order. */
function editAtRandom(lines: string[], chance: Chance, name: string) {
  const edited: string[] = [];
  const kept = new Set<string>();
  lines.forEach((line, i) => {
    const change = chance.below(10);
    if (change === 0) edited.push(`${line} changed ${name} ${i}`);
    else if (change === 1) edited.push(word(chance, `${name} ${i} inserted`));
    if (change > 2 || change === 1) {
      edited.push(line);
      kept.add(line);
    }
  });
  return { edited, kept };
}
