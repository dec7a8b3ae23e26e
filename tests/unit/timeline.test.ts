import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byDecade, dateBeside, timelineEvents } from '../../src/overviews/timeline.ts';
import { drawTimeline } from '../../src/overviews/drawings/timeline-drawing.ts';
import { type Extent, extentOf, packRows } from '../../src/overviews/drawings/timeline-extent.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';
import { seeded } from './support/random.ts';
import { entityOf, say } from './support/say.ts';
import type { CorpusArticle } from '../../src/model/corpus.ts';

const dated = (...dates: string[]) =>
  timelineEvents(
    dates.map((date, i) =>
      say('Japan', 'did', undefined, { date, passage: `p${i}`, value: `act ${i}` }),
    ),
  );
const article = (id: string, published: string | null) =>
  ({ id, data: makeFrontMatter({ label: id, published }) }) as CorpusArticle;

describe('Events', () => {
  test('are the dated statements, earliest first', () => {
    const events = timelineEvents([
      say('Japan', 'left', 'ARF', { date: '2001' }),
      say('Japan', 'left', 'APEC'),
      say('Japan', 'joined', 'ARF', { date: '1999-05' }),
    ]);
    assert.deepEqual(
      events.map(({ date }) => date),
      ['1999-05', '2001'],
    );
  });

  test('have ids of their own, even two of one passage beside a list item', () => {
    const ids = timelineEvents([
      say('Japan', 'left', 'ARF', { date: '2001', passage: 'p9' }),
      say('China', 'left', 'APEC', { date: '2001', passage: 'p9' }),
      say('India', 'left', 'RCEP', { date: '2001', passage: 'p9-2' }),
    ]).map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
  });

  test('are grouped by decade and year, those without a year first', () => {
    const decades = byDecade(dated('199X', '1989-11', '1997/..', '1997-04', '[..2002]'));
    assert.deepEqual(
      decades.map(({ name, groups }) => [name, ...groups.map(({ heading }) => heading)]),
      [
        ['1980s', '1989'],
        ['1990s', 'Year not given', '1997'],
        ['2000s', '2002'],
      ],
    );
  });

  test('show beside a heading only what it does not say', () => {
    assert.equal(dateBeside('1997', '1997'), '');
    assert.equal(dateBeside('1997-04', '1997'), 'April');
    assert.equal(dateBeside('1999-11-28', '1999'), '28 November');
    assert.equal(dateBeside('1997/..', '1997'), 'from 1997');
    assert.equal(dateBeside('2012-11/2020-11', '2012'), 'November 2012 to November 2020');
    assert.equal(dateBeside('199X', 'Year not given'), 'the 1990s');
  });
});

describe('A date is drawn', () => {
  const drawn = (date: string) => {
    const { from, to, form, vague, open } = extentOf(date, 2009.5);
    const words = [form, vague && 'vague', open && 'open'].filter(Boolean).join(', ');
    return `${from.toFixed(1)} to ${to.toFixed(1)}: ${words}`;
  };
  for (const [date, extent] of [
    ['2008', '2008.0 to 2009.0: year'],
    ['2008-07', '2008.5 to 2008.6: moment'],
    ['2008-07-02', '2008.5 to 2008.5: moment'],
    ['1999/2003', '1999.0 to 2004.0: stretch'],
    ['199X', '1990.0 to 2000.0: stretch, vague'],
    ['1997/..', '1997.0 to 2009.5: stretch, open'],
    ['199X/..', '1990.0 to 2009.5: stretch, vague, open'],
    ['[2008-07..]', '2008.5 to 2009.5: stretch, vague, open'],
    ['1970~', '1970.0 to 1971.0: year, vague'],
    ['[..2002]', '2003.0 to 2003.0: moment, vague'],
  ] as const)
    test(`${date} as ${extent}`, () => assert.equal(drawn(date), extent));

  test('to the time of writing at least as a point where it goes on after it', () => {
    const { from, to } = extentOf('2015/..', 2009.5);
    assert.equal(from, to);
  });
});

test('Whatever the extents, no two in a row touch, and stretches keep their rows if told to', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const chance = seeded(seed);
    const extents = Array.from({ length: 1 + chance.below(60) }, (): Extent => {
      const from = 1950 + chance.below(700) / 10;
      const form = (['moment', 'year', 'stretch'] as const)[chance.below(3)]!;
      const length = { moment: 0.08, year: 1, stretch: 2 + chance.below(20) }[form];
      return { from, to: from + length, form, vague: false, open: false };
    });
    const apart = chance.below(2) === 0;
    const { rows, count } = packRows(extents, 0.4, apart);
    assert.equal(Math.max(...rows) + 1, count);
    for (const [row, own] of Map.groupBy(extents, (_, i) => rows[i]!)) {
      own.sort((a, b) => a.from - b.from);
      own
        .slice(1)
        .forEach((next, i) => assert.ok(own[i]!.to <= next.from, `seed ${seed}, row ${row}`));
      if (apart)
        assert.equal(new Set(own.map(({ form }) => form === 'stretch')).size, 1, `seed ${seed}`);
    }
  }
});

describe('The drawing', () => {
  const events = timelineEvents([
    say('LDP', 'founded', undefined, { date: '1955' }),
    say('RCEP', 'concluded', undefined, { date: '2020-11-15', article: 'b' }),
    say('Japan', 'left', 'ARF', { date: '1999/2003', article: 'b' }),
  ]);
  const articles = [article('a', '2000'), article('b', '2021'), article('c', '2024')];

  test('has a lane for each text that dates something, with its marks', () => {
    const { lanes } = drawTimeline(events, articles, 'wide');
    assert.deepEqual(
      lanes.map((lane) => [lane.article.id, lane.marks.map(({ form }) => form)]),
      [
        ['a', ['year']],
        ['b', ['stretch', 'moment']],
      ],
    );
  });

  test('is to scale: as far from decade to decade everywhere, and a year long where a year is meant', () => {
    for (const shape of ['wide', 'upright'] as const) {
      const { decades, years } = drawTimeline(events, articles, shape);
      assert.deepEqual(
        decades.map(({ year }) => year),
        [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020],
      );
      const along = ({ line }: { line: string }) =>
        Number(line.slice(1).split(/[ L]/)[shape === 'wide' ? 0 : 1]);
      const steps = decades
        .slice(1)
        .map((decade, i) => (along(decade) - along(decades[i]!)).toFixed(1));
      assert.equal(new Set(steps).size, 1);
      const size = shape === 'wide' ? 'width' : 'height';
      for (const stripe of years) assert.equal((stripe[size] * 10).toFixed(1), steps[0]);
    }
  });

  test('keeps everything on its paper, in either shape', () => {
    for (const shape of ['wide', 'upright'] as const) {
      const { width, height, lanes } = drawTimeline(events, articles, shape);
      for (const { outline } of lanes.flatMap(({ marks }) => marks))
        for (const [, x, y] of outline.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g))
          assert.ok(Number(x) >= 0 && Number(x) <= width && Number(y) >= 0 && Number(y) <= height);
    }
  });

  test('writes a name over the year of its event, and leaves out one that would run off', () => {
    const signposts = [
      { entity: entityOf('LDP'), event: events[0]! },
      { entity: entityOf('a name too long for the paper that is left'), event: events[2]! },
    ];
    const drawing = drawTimeline(events, articles, 'wide', signposts);
    assert.deepEqual(
      drawing.signposts.map(({ text }) => text),
      ['LDP'],
    );
    assert.deepEqual(drawTimeline(events, articles, 'upright', signposts).signposts, []);
  });
});
