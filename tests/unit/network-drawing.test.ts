import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawNetwork, frames } from '../../src/overviews/drawings/network-drawing.ts';
import { labelOf } from '../../src/overviews/drawings/network-labels.ts';
import { boxOf, hitsOf, type Mark, titleOf } from '../../src/overviews/drawings/network-shapes.ts';
import { networkOf } from '../../src/overviews/network.ts';
import { corpusOf, fixture } from '../support/content.ts';
import type { Statement } from '../../src/registry/statements.ts';
import { makeEntity } from './support/make-entity.ts';
import { seeded } from './support/random.ts';
import { makeStatement } from './support/make-statement.ts';

/** Sixty entities, each tied to some before it, the first ones to most: as many as a large corpus has. */
function makeLargeNetwork(): Statement[] {
  const chance = seeded(20_261_121);
  const all = Array.from({ length: 60 }, (_, i) => makeEntity(`somebody of the ${i}th isle`));
  return all
    .slice(1)
    .flatMap((entity, i) =>
      Array.from({ length: 3 }, () =>
        makeStatement(entity, 'supported', all[Math.min(chance.below(i + 1), chance.below(i + 1))]),
      ),
    );
}

const networks = {
  harbours: corpusOf(fixture('harbours')).statements,
  'a large corpus': makeLargeNetwork(),
};
const nameOf = ({ tied }: Mark) => tied.entity.id;

for (const [of, statements] of Object.entries(networks))
  for (const frame of frames)
    describe(`The ${frame.size} drawing of the network of ${of}`, () => {
      const { marks, lines, width, height } = drawNetwork(networkOf(statements), frame);

      test('is the same each time', () => {
        const again = drawNetwork(networkOf(statements), frame);
        const places = (all: Mark[]) => all.map((mark) => [nameOf(mark), mark.x, mark.y]);
        assert.deepEqual(places(again.marks), places(marks));
      });

      test('has no label upon another label or mark', () => {
        const overlaps = marks.flatMap((one, index) =>
          marks
            .slice(index + 1)
            .filter((other) => overlap(one, other))
            .map((other) => `${nameOf(one)} and ${nameOf(other)}`),
        );
        assert.deepEqual(overlaps, []);
      });

      test('keeps all within its bounds', () => {
        const outside = marks.filter((mark) => {
          const { left, right, top, bottom } = boxOf(mark);
          return left < 0 || top < 0 || right > width || bottom > height;
        });
        assert.deepEqual(outside.map(nameOf), []);
      });

      test('draws both ends of every line, and a line for each of its entities', () => {
        assert.ok(marks.length > 4 && lines.length >= marks.length - 1);
        for (const { ends } of lines) for (const end of ends) assert.ok(marks.includes(end));
        const bare = marks.filter((mark) => !lines.some(({ ends }) => ends.includes(mark)));
        assert.deepEqual(bare.map(nameOf), []);
      });

      test('leads no line through a mark that is not its end', () => {
        const through = lines.flatMap((line) =>
          hitsOf(
            line,
            marks.filter((mark) => !line.ends.includes(mark)),
          ).map((mark) => `${line.ends.map(nameOf).join(' to ')} through ${nameOf(mark)}`),
        );
        assert.deepEqual(through, []);
      });
    });

describe('A drawing', () => {
  const frame = { size: 'tiny', atLeast: 1, width: 200, height: 100 };

  test('grows downward where labels need the room', () => {
    const many = Array.from({ length: 40 }, (_, index) => makeEntity(`somebody-${index}`));
    const star = many.slice(1).map((other) => makeStatement(many[0]!, 'supported', other));
    const { width, height, marks } = drawNetwork(networkOf(star), frame);
    assert.equal(width, 200);
    assert.ok(height > 100);
    assert.ok(marks.every((one, i) => marks.slice(i + 1).every((other) => !overlap(one, other))));
  });

  test('leaves out who has too few ties', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => makeEntity(id));
    const ties = [makeStatement(a!, 'supported', b), makeStatement(a!, 'opposed', c)];
    const again = [...ties, makeStatement(a!, 'led', c)];
    assert.deepEqual(drawNetwork(networkOf(again), { ...frame, atLeast: 2 }).marks.map(nameOf), [
      'a',
      'c',
    ]);
  });
});

describe('A label', () => {
  test('is the name, in lines of a few words', () => {
    assert.deepEqual(labelOf(makeNamed('Abe administration')), ['Abe', 'administration']);
    assert.deepEqual(labelOf(makeNamed('United States')), ['United States']);
  });

  test('is an acronym, or else a short form, where the name is long and the texts use one', () => {
    const name = 'Office of Chinese Language Council International';
    const short = { form: 'Hanban', kind: 'short' } as const;
    const acronym = { form: 'OCLCI', kind: 'acronym' } as const;
    assert.deepEqual(labelOf(makeNamed(name, short)), ['Hanban']);
    assert.deepEqual(labelOf(makeNamed(name, short, acronym)), ['OCLCI']);
    assert.deepEqual(labelOf(makeNamed('Myanmar', short)), ['Myanmar']);
  });

  test('stands in the title beside the full name and the number of ties', () => {
    const title = (mark: Partial<Mark>) => titleOf({ ...mark, radius: 1 } as Mark);
    const entity = makeNamed('Trans-Pacific Partnership');
    const partners = [{ entity, statements: [] }];
    assert.equal(
      title({ tied: { entity, ties: 1, partners }, label: ['TPP'] }),
      'TPP, Trans-Pacific Partnership: 1 tie, with 1 other',
    );
    assert.equal(
      title({
        tied: { entity, ties: 3, partners: [...partners, ...partners] },
        label: ['Trans-Pacific', 'Partnership'],
      }),
      'Trans-Pacific Partnership: 3 ties, with 2 others',
    );
  });
});

function makeNamed(name: string, ...aliases: Parameters<typeof makeEntity>[1][]) {
  const entity = makeEntity('id', ...aliases);
  return { ...entity, data: { ...entity.data, name } };
}

function overlap(one: Mark, other: Mark): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
