import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Problem } from '../../src/files/problems.ts';
import { formsOf } from '../../src/registry/aliases.ts';
import type { Entity } from '../../src/registry/entities.ts';
import { checkIdentifiers, identifiersOf } from '../../src/registry/identifiers.ts';
import { checkSearchNames, checkSearchNamesAbsent } from '../../src/registry/search-names.ts';
import type { Identifiers } from '../../src/schemas/entity.ts';
import { fixture, replacing, withFile } from '../support/content.ts';
import { makeArticle } from './support/make-article.ts';
import { makeEntity } from './support/make-entity.ts';

/** An actor that the texts call by its id, with names for search. */
function searched(id: string, ...forms: string[]): Entity {
  const entity = makeEntity(id, id);
  const placeOf: Entity['placeOf'] = ([key, i]) =>
    key === 'searchNames' ? { line: 8 + Number(i), column: 5 } : undefined;
  const searchNames = forms.map((form) => ({ form }));
  return { ...entity, data: { ...entity.data, searchNames }, placeOf };
}

const short = ({ file, field, message, hint }: Problem) => ({ file, field, message, hint });

describe('A name for search', () => {
  test('may stand beside others', () => {
    assert.deepEqual(checkSearchNames([searched('Veyra', 'VR', 'Вейра'), searched('Tolmo')]), []);
  });

  test('may be no name of another entity, whatever its capitals, accents and punctuation', () => {
    assert.deepEqual(
      checkSearchNames([searched('Łosk-Tey'), searched('Tolmo', 'TM', 'losk tey')]),
      [
        {
          file: 'content/actors/Tolmo.mdx',
          line: 9,
          column: 5,
          field: 'searchNames 2',
          message: '“losk tey” is a name of Łosk-Tey (content/actors/Łosk-Tey.mdx) too: “Łosk-Tey”',
          hint: 'keep it with the one that readers mean by it',
        },
      ],
    );
  });

  test('may be no name of its own entity, nor stand there twice', () => {
    const hint = 'remove it; capitals, accents and punctuation make no difference to search';
    assert.deepEqual(checkSearchNames([searched('Tolmo', 'TOLMO', 'T.M.', 't-m')]).map(short), [
      {
        file: 'content/actors/Tolmo.mdx',
        field: 'searchNames 1',
        message: '“TOLMO” is among the names of Tolmo already: “Tolmo”',
        hint,
      },
      {
        file: 'content/actors/Tolmo.mdx',
        field: 'searchNames 3',
        message: '“t-m” is among the names of Tolmo already: “T.M.”',
        hint,
      },
    ]);
  });

  test('may find one entity alone', () => {
    const [problem, ...more] = checkSearchNames([searched('Tolmo', 'TM'), searched('Veyra', 'Tm')]);
    assert.deepEqual(more, []);
    assert.equal(problem!.message, '“Tm” is a name of Tolmo (content/actors/Tolmo.mdx) too: “TM”');
  });
});

describe('A name for search in a text', () => {
  const article = makeArticle('Tolmo Bay and Veyra met.\n\nThe Bay is wide.');
  const text = { ...article, citations: [], mentions: [] };
  const problems = (forms: string[], ...others: string[]) => {
    const entities = [searched('Union', ...forms), ...others.map((id) => makeEntity(id, id))];
    return checkSearchNamesAbsent(entities, [text], formsOf(entities)).map(short);
  };

  test('is reported once, with the passage, as it should be an alias', () => {
    assert.deepEqual(problems(['Bay', 'Gulf']), [
      {
        file: 'content/actors/Union.mdx',
        field: 'searchNames 1',
        message: `“Bay” stands in a text, ${article.id}#p1`,
        hint: 'give it among the aliases, or remove it: search finds what the texts have',
      },
    ]);
  });

  test('is none within a longer name or another word', () => {
    assert.deepEqual(problems(['Tolmo', 'Vey'], 'Tolmo Bay'), []);
  });

  test('is one where it is longer than a name within it', () => {
    assert.equal(problems(['Tolmo Bay'], 'Tolmo').length, 1);
  });

  test('is none where an editor ties the words to an entity, or they cite a work', () => {
    const entities = [searched('Union', 'Veyra')];
    const [passage] = article.text.passages;
    const veyra = { passage: passage!, start: 14, end: 19 };
    for (const held of [{ mentions: [veyra] }, { citations: [veyra] }])
      assert.deepEqual(checkSearchNamesAbsent(entities, [{ ...text, ...held }], []), []);
    assert.equal(checkSearchNamesAbsent(entities, [text], []).length, 1);
  });
});

describe('An identifier', () => {
  const identified = (id: string, identifiers: Identifiers): Entity => {
    const entity = makeEntity(id, id);
    return { ...entity, data: { ...entity.data, identifiers } };
  };

  test('leads to its canonical address', () => {
    const identifiers = {
      ror: '0harbr043',
      isni: '0000000098765001',
      gnd: '9999910-9',
      viaf: '99',
      wikidata: 'Q9',
    };
    assert.deepEqual(
      identifiersOf(identified('a', identifiers)).map(({ address }) => address),
      [
        'https://www.wikidata.org/wiki/Q9',
        'https://viaf.org/viaf/99',
        'https://d-nb.info/gnd/9999910-9',
        'https://isni.org/isni/0000000098765001',
        'https://ror.org/0harbr043',
      ],
    );
  });

  test('is of one entity alone', () => {
    const entities = [
      identified('a', { wikidata: 'Q9', viaf: '99' }),
      identified('b', { wikidata: 'Q99', viaf: '9' }),
      identified('c', { wikidata: 'Q9' }),
    ];
    assert.deepEqual(checkIdentifiers(entities).map(short), [
      {
        file: 'content/actors/c.mdx',
        field: 'identifiers.wikidata',
        message: 'Q9 is the identifier of a (content/actors/a.mdx) in Wikidata too',
        hint: 'look it up, https://www.wikidata.org/wiki/Q9, and keep it with the one that it means',
      },
    ]);
  });
});

test('The report on a corpus names search names and identifiers that are wrong, by line', () => {
  const file = 'content/actors/tolmo.mdx';
  const aids =
    "searchNames: [VR, Brackwater, salt pan]\nidentifiers: { gnd: '199999015' }\n---\n\nState";
  const { problems } = loadCorpus(
    withFile(fixture('harbours'), file, replacing('---\n\nState', aids)),
  );
  assert.deepEqual(problems.map(({ line, message }) => `${line}: ${message}`).sort(), [
    '6: “salt pan” stands in a text, hale-smaller-harbours#p5',
    '7: 199999015 is the identifier of quint-maro (content/actors/quint-maro.mdx) in GND too',
    '8: “VR” is a name of tolmo (content/actors/tolmo.mdx) too: “VR”',
  ]);
});
