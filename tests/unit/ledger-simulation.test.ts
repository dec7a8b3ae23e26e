/** Two hundred random edits in sequence, after each of which every earlier address must hold. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeLedger } from '../../src/ledger/check-ledger.ts';
import { recordPresent } from '../../src/ledger/check-recorded.ts';
import { currentAddresses } from '../../src/ledger/current-addresses.ts';
import { nextEdition } from '../../src/article/editions.ts';
import { entityAddress } from '../../src/addresses/addresses.ts';
import { formatLedger, parseLedger } from '../../src/ledger/ledger.ts';
import { formatProblems, type Problem } from '../../src/files/problems.ts';
import { followRedirects } from '../../src/ledger/changes/successors.ts';
import { suggestRedirect } from '../../src/ledger/changes/suggest-redirect.ts';
import {
  addressOf,
  editArticle,
  type EditedArticle,
  edits,
  type Edit,
  reread,
  startEditing,
} from './support/edited-corpus.ts';
import { type Chance, seeded } from './support/random.ts';
import { fingerprint } from '../../src/article/ids/likeness.ts';
import { type Corpus, type DeclaredChanges, makeCorpus } from '../../src/model/corpus.ts';

const steps = 200;

interface Published {
  /** Fingerprint of what the address held when it was first published. */
  first: string | null;
}

/** Addresses that a report is about. */
const addressesIn = (problems: Problem[]) =>
  problems.flatMap(({ message }) => /^\/[^\s,]*/.exec(message)?.[0] ?? []).sort();

class Simulation {
  corpus: Corpus;
  readonly articles: EditedArticle[];
  readonly chance: Chance;
  readonly published = new Map<string, Published>();
  readonly counts = new Map<string, number>();

  constructor(seed: number) {
    const { corpus, articles } = startEditing();
    this.corpus = corpus;
    for (const [address, { holds }] of Object.entries(corpus.ledger.addresses))
      this.published.set(address, { first: holds });
    this.articles = articles;
    this.chance = seeded(seed);
    this.remember();
  }

  get changes(): DeclaredChanges {
    return this.corpus.changes;
  }
  set changes(changes: DeclaredChanges) {
    this.corpus = { ...this.corpus, changes };
  }

  step(): void {
    const edit = this.chance.pick(edits);
    if (edit === 'rename') this.rename();
    else if (!this.editText(edit)) {
      this.step();
      return;
    }
    this.count(edit);
    const left = this.judge();
    assert.equal(left.length, 0, `after ${edit}:\n${formatProblems(left)}`);
    const { ledger } = recordPresent(this.corpus);
    this.corpus = { ...this.corpus, ledger: parseLedger(formatLedger(ledger), [])! };
    this.remember();
  }

  /** Edits a text and declares what it did, as an editor who knows what he does. */
  editText(edit: Edit): boolean {
    const edited = this.chance.pick(this.articles);
    const carried = new Map(
      edited.units.map(({ passage, carries }) => [
        addressOf(edited.article, passage),
        [...carries],
      ]),
    );
    if (!editArticle(edited, edit, this.chance)) return false;
    const { id, data } = edited.article;
    const before = new Map(edited.units.map((unit) => [unit, unit.passage.id]));
    this.corpus = reread(edited, this.corpus);
    const { article, units } = edited;
    for (const unit of units)
      if (unit.untouched) assert.equal(unit.passage.id, before.get(unit), `${edit} in ${id}`);
    const live = new Set(units.map(({ passage }) => addressOf(article, passage)));
    assert.equal(live.size, units.length, 'every id stands once');

    const { addresses } = this.corpus.ledger;
    const known = Object.keys(addresses).filter(
      (address) => address.startsWith(`/articles/${id}/#`) && addresses[address]!.sketch,
    );
    const notes = units.filter(({ passage }) => passage.kind === 'note');
    const lost = Object.keys(addresses).filter(
      (address) =>
        !live.has(address) &&
        !addresses[address]!.gone &&
        (known.includes(address) ||
          (address.startsWith(`/articles/${id}/#n`) && addresses[address]!.holds !== null)),
    );
    const changed = [
      ...article.ids.changed.map((passage) => addressOf(article, passage)),
      // Restored with words of an edition before the last.
      ...article.ids.restored
        .filter(
          (passage) => addresses[addressOf(article, passage)]!.holds !== fingerprint(passage.text),
        )
        .map((passage) => addressOf(article, passage)),
      ...notes
        .map(({ passage }) => ({ passage, address: addressOf(article, passage) }))
        .filter(({ passage, address }) => addresses[address]!.holds !== fingerprint(passage.text))
        .map(({ address }) => address),
    ];
    // Undeclared, each of them fails the build, and nothing else does.
    const undeclared = this.judge().filter(({ field }) => field !== 'edition');
    const back = article.ids.restored.map((passage) => addressOf(article, passage));
    const about = undeclared.filter(({ file }) => file !== 'content/changes.yaml');
    assert.deepEqual(addressesIn(about), [...lost, ...changed].sort(), edit);

    const edition = nextEdition(data.edition, 'first');
    article.data = {
      ...data,
      edition,
      history: [{ edition, date: this.corpus.edition.date, changes: edit }, ...data.history],
    };
    const heirsOf = (address: string) => units.filter(({ carries }) => carries.has(address));
    // What was deleted is answered for by another passage, as an editor would say.
    for (const address of edited.deleted.flatMap(({ carries }) => [...carries]))
      if (heirsOf(address).length === 0) units[0]!.carries.add(address);
    // Whoever gives an address up says where all its words are, those too that had come there.
    const heir = (address: string) => [
      ...new Set(
        carried
          .get(address)!
          .flatMap(heirsOf)
          .map(({ passage }) => addressOf(article, passage)),
      ),
    ];
    const redirects = lost.map((from) => ({
      from,
      to: heir(from),
      how: edit === 'delete' ? ('withdrawn' as const) : ('joined' as const),
      edition,
      reason: edit,
    }));
    const corrections = changed.map((address) => {
      const rest = edit === 'split' ? heir(address).filter((other) => other !== address) : [];
      const continues = rest.length > 0 ? { continues: rest } : {};
      return { address, ...continues, edition, reason: edit };
    });
    this.changes = {
      ...this.changes,
      redirects: [
        ...this.changes.redirects.filter(({ from }) => !back.includes(from)),
        ...redirects,
      ],
      corrections: [...this.changes.corrections, ...corrections],
    };
    this.count('redirects', lost.length);
    this.count('corrections', changed.length);
    this.count('restored ids', back.length);
    return true;
  }

  rename(): void {
    const entity = this.chance.pick(this.corpus.entities);
    const old = entityAddress(entity);
    entity.id = `${entity.id}-${this.published.size}`;
    this.corpus = makeCorpus(this.corpus);
    assert.deepEqual(addressesIn(this.judge()), [old]);
    const suggestion = suggestRedirect(old, this.corpus, currentAddresses(this.corpus));
    assert.deepEqual(suggestion, {
      from: old,
      to: [entityAddress(entity)],
      how: 'renamed',
      edition: this.corpus.edition.number,
      reason: '…',
    });
    assert.ok(suggestion);
    this.changes = { ...this.changes, redirects: [...this.changes.redirects, suggestion] };
  }

  judge(): Problem[] {
    return judgeLedger(this.corpus);
  }

  /** Takes up what is published now. */
  remember(): void {
    for (const { article, units } of this.articles)
      for (const { passage, carries } of units) {
        const address = addressOf(article, passage);
        // An address that is published already must carry its words by itself.
        if (!this.published.has(address)) carries.add(address);
      }
    for (const [address, { holds }] of currentAddresses(this.corpus))
      if (!this.published.has(address)) this.published.set(address, { first: holds });
  }

  /** Every address ever published leads to the same words, or to where those were declared to be. */
  verify(when: string): void {
    const current = currentAddresses(this.corpus);
    const successors = followRedirects(this.changes.redirects, (address) => current.has(address));
    const declared = new Set(this.changes.corrections.map(({ address }) => address));
    const units = new Map(
      this.articles.flatMap(({ article, units: all }) =>
        all.map((unit) => [addressOf(article, unit.passage), unit] as const),
      ),
    );
    for (const [address, { first }] of this.published) {
      const ends = successors.of(address);
      assert.ok(ends.length > 0, `${when}: ${address} leads nowhere`);
      assert.ok(address in this.corpus.ledger.addresses, `${when}: ${address} was forgotten`);
      if (current.has(address) && !declared.has(address))
        assert.equal(current.get(address)!.holds, first, `${when}: ${address} holds other words`);
      const there = ends.map((end) => units.get(end)).filter((unit) => unit !== undefined);
      if (there.length > 0)
        assert.ok(
          there.some(({ carries }) => carries.has(address)),
          `${when}: ${address} leads to ${ends.join(', ')}, which has none of its words`,
        );
    }
  }

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }
}

describe(`${steps} random edits of a corpus in sequence`, () => {
  const simulation = new Simulation(20_261_121);

  test('leave every address ever published leading to its words or a declared successor', () => {
    for (let step = 1; step <= steps; step++) {
      simulation.step();
      simulation.verify(`step ${step}`);
    }
  });

  test('were of every kind, and gave up, corrected and restored addresses', () => {
    const { counts } = simulation;
    for (const edit of edits) assert.ok((counts.get(edit) ?? 0) >= 5, edit);
    assert.ok(counts.get('redirects')! >= 30);
    assert.ok(counts.get('corrections')! >= 30);
    assert.ok(counts.get('restored ids')! >= 3);
  });

  test('leave a ledger that can be read, with every address that there ever was', () => {
    const problems: Problem[] = [];
    const ledger = parseLedger(formatLedger(simulation.corpus.ledger), problems);
    assert.deepEqual(problems, []);
    const { addresses, editions } = simulation.corpus.ledger;
    assert.deepEqual([ledger?.addresses, ledger?.editions], [addresses, editions]);
    assert.deepEqual(Object.keys(addresses).sort(), [...simulation.published.keys()].sort());
  });
});
