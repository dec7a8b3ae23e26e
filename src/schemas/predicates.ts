import type { ActorKind, InitiativeKind } from './entity.ts';

type Kind = ActorKind | InitiativeKind;

/** How a predicate is worded after its subject, for every way in which something can be said of it. */
export interface Wording {
  /** After one subject, as a fact: `proposed`, `is a member of`. */
  fact: string;
  /** After several: `are members of`. */
  facts: string;
  /** After `to`, `might`, `did not`: `propose`, `be a member of`. */
  base: string;
  /** The same of several: `be members of`. */
  bases: string;
  /** After `having`: `proposed`, `been a member of`. */
  participle: string;
  /** Whether somebody does it; a state or something that happens can be neither promised nor refused. */
  isAct: boolean;
}

/** An act: `propose`, `proposed`. */
const act = (base: string, fact: string, participle = fact): Wording => ({
  fact,
  facts: fact,
  base,
  bases: base,
  participle,
  isAct: true,
});

/** A state, in the present as the text speaks of it: `is a member of`. */
const state = (one: string, many = one): Wording => ({
  fact: `is ${one}`,
  facts: `are ${many}`,
  base: `be ${one}`,
  bases: `be ${many}`,
  participle: `been ${one}`,
  isAct: false,
});

/** What happened to something: `was founded`. */
const happened = (participle: string): Wording => ({
  fact: `was ${participle}`,
  facts: `were ${participle}`,
  base: `be ${participle}`,
  bases: `be ${participle}`,
  participle: `been ${participle}`,
  isAct: false,
});

/** What something did that is no act: `took place`. */
const took = (base: string, fact: string, participle: string): Wording => ({
  ...act(base, fact, participle),
  isAct: false,
});

/** Kinds of entity that are something agreed upon in writing. */
const pacts: readonly Kind[] = ['treaty', 'agreement', 'declaration'];
/** Kinds of entity that a person can attend. */
const gatherings: readonly Kind[] = [
  'summit',
  'forum',
  'event',
  'institution',
  'programme',
  'project',
  'report',
  'organisation',
  'association',
  'group',
  'think-tank',
];
/** Kinds of entity to which others can belong. */
const groupings: readonly Kind[] = [
  ...pacts,
  ...gatherings,
  'party',
  'government',
  'fund',
  'strategy',
  'proposal',
];
/** Kinds of entity that hold offices. */
const holders: readonly Kind[] = ['person', 'party', 'government'];

/** Headings under which an entry lists what is said. */
export const predicateGroups = {
  origins: 'Origins',
  membership: 'Membership and offices',
  ties: 'Ties and rivalries',
  stances: 'For and against',
  meetings: 'Meetings and negotiations',
  money: 'Money and supplies',
  words: 'Words, contents and figures',
  acts: 'Other acts',
} as const;

export interface PredicateRule {
  group: keyof typeof predicateGroups;
  /** What it means, and what it does not. */
  meaning: string;
  /** `entity`: ties its subject to another; `none`: says something of its subject alone, or in `words`. */
  object: 'entity' | 'none';
  /** The words that a statement must give as its `value`; none where it must not. */
  value?: string;
  /** The wording; with several, that for each kind of subject. Without, the value is the verb and all. */
  wording?: Wording | { wordings: Partial<Record<Kind, Wording>> };
  /** Kinds that its subject can be; any where it is left out. */
  subjects?: readonly Kind[];
  /** Kinds that its object can be; any where it is left out. */
  objects?: readonly Kind[];
  /** Whether it says the same of both ends. */
  isMutual?: true;
}

const set = (
  group: PredicateRule['group'],
  wording: Wording,
  meaning: string,
  more: Partial<PredicateRule> = {},
): PredicateRule => ({ group, wording, meaning, object: 'entity', ...more });

const perKind = (...lines: [Wording, ...Kind[]][]) => ({
  wordings: Object.fromEntries(
    lines.flatMap(([wording, ...kinds]) => kinds.map((kind) => [kind, wording])),
  ) as Partial<Record<Kind, Wording>>,
});

/** The predicates, a closed list. Each means one thing, and its sentence says that thing. */
export const predicates = {
  founded: {
    group: 'origins',
    object: 'none',
    meaning:
      'a body was founded, a fund or forum set up, a doctrine put forward, at the date given',
    wording: perKind(
      [
        happened('founded'),
        'party',
        'organisation',
        'association',
        'think-tank',
        'company',
        'university',
        'ministry',
        'media',
        'group',
      ],
      [happened('set up'), 'forum', 'fund', 'institution', 'programme', 'project'],
      [happened('put forward'), 'doctrine', 'strategy', 'proposal'],
    ),
  },
  concluded: {
    group: 'origins',
    object: 'none',
    meaning:
      'an agreement was reached or signed, a declaration issued, a report published; by whom is not said',
    wording: perKind(
      [happened('concluded'), 'treaty', 'agreement'],
      [happened('issued'), 'declaration'],
      [happened('published'), 'report'],
    ),
  },
  'entered-into-force': {
    group: 'origins',
    object: 'none',
    meaning: 'took legal effect',
    wording: perKind([
      took('enter into force', 'entered into force', 'entered into force'),
      'treaty',
      'agreement',
    ]),
  },
  'took-place': {
    group: 'meetings',
    object: 'none',
    meaning: 'a meeting was held, a forum met, a programme ran, an event occurred',
    wording: perKind(
      [took('take place', 'took place', 'taken place'), 'summit', 'event'],
      [took('meet', 'met', 'met'), 'forum'],
      [took('run', 'ran', 'run'), 'programme', 'project'],
      [happened('made'), 'report'],
    ),
  },
  proposed: set(
    'origins',
    act('propose', 'proposed'),
    'put forward as an idea or plan, whatever became of it',
  ),
  launched: set('origins', act('launch', 'launched'), 'began it or set it up; not: had the idea'),
  announced: set('origins', act('announce', 'announced'), 'made public'),
  'successor-of': set(
    'origins',
    act('follow', 'followed'),
    'came in the place of another, in office, power or function',
  ),
  'grew-out-of': set(
    'origins',
    act('grow out of', 'grew out of', 'grown out of'),
    'came from an earlier one, which may go on',
  ),
  'named-after': set('origins', state('named after'), 'takes its name from'),
  sought: set('origins', act('seek', 'sought'), 'had as its aim to bring it about'),

  'member-of': set(
    'membership',
    state('a member of', 'members of'),
    'belongs to a grouping or is a party to an agreement; not: met with it, or belongs to one of its parts',
    { objects: groupings },
  ),
  joined: set('membership', act('join', 'joined'), 'became a member or party'),
  left: set('membership', act('leave', 'left'), 'withdrew from it, or from the talks on it'),
  'part-of': set(
    'membership',
    state('part of'),
    'belongs to a larger body, programme or process as a part of it',
  ),
  'office-in': {
    group: 'membership',
    object: 'entity',
    value: 'the office: prime minister',
    meaning: 'held an office, given as value; dated only where the text dates the office',
    subjects: holders,
    wording: happened(''),
  },

  'allied-with': set(
    'ties',
    state('an ally of', 'allies of'),
    'has an alliance, in the word of the text; not: closer ties, partnership, a joint project',
    { isMutual: true },
  ),
  'partner-of': set(
    'ties',
    state('a partner of', 'partners of'),
    'is called a partner, or has a partnership',
    { isMutual: true },
  ),
  'dialogue-partner-of': set(
    'ties',
    state('a dialogue partner of', 'dialogue partners of'),
    'has this status with a body',
  ),
  'tied-to': set(
    'ties',
    { ...act('have ties with', 'has ties with', 'had ties with'), facts: 'have ties with' },
    'has ties, agreements or an entente short of alliance; how close in `extent`',
    { isMutual: true },
  ),
  'competed-with': set('ties', act('compete with', 'competed with'), 'is a rival of', {
    isMutual: true,
  }),
  'at-odds-with': set('ties', happened('at odds with'), 'had a conflict or dispute with', {
    isMutual: true,
  }),
  countered: set(
    'ties',
    act('counter', 'countered'),
    'acted to balance or weaken it; not: merely competed',
  ),
  'aimed-at': set(
    'ties',
    happened('directed'),
    'was directed toward (for, to, with) or against it, as `direction` says',
  ),
  mediated: set('ties', act('mediate in', 'mediated in'), 'settled or bridged a conflict over'),

  supported: set('stances', act('support', 'supported'), 'spoke or acted in favour of it'),
  opposed: set('stances', act('oppose', 'opposed'), 'spoke or acted against it'),
  blocked: set('stances', act('block', 'blocked'), 'kept it from coming about'),
  adopted: set('stances', act('adopt', 'adopted'), 'took it up as its own policy or rule'),
  accepted: set(
    'stances',
    act('accept', 'accepted'),
    'gave up resistance to it, or agreed to what another wanted',
  ),

  'took-part-in': set(
    'meetings',
    act('take part in', 'took part in', 'taken part in'),
    'attended a meeting or acted within a programme or process',
    { objects: [...gatherings, ...pacts, 'fund', 'strategy', 'proposal'] },
  ),
  hosted: set('meetings', act('host', 'hosted'), 'a meeting was held with it', {
    objects: gatherings,
  }),
  chaired: set('meetings', act('chair', 'chaired'), 'presided over it'),
  led: set('meetings', act('lead', 'led'), 'had the leading part in it; how in `extent`'),
  negotiated: set('meetings', act('negotiate', 'negotiated'), 'took part in negotiating it'),
  signed: set('meetings', act('sign', 'signed'), 'put its name to it', { objects: pacts }),
  visited: set('meetings', act('visit', 'visited'), 'paid an official visit to'),

  aided: set(
    'money',
    act('give aid to', 'gave aid to', 'given aid to'),
    'gave grants or development aid',
  ),
  'lent-to': set('money', act('lend money to', 'lent money to'), 'gave a loan'),
  financed: set('money', act('finance', 'financed'), 'paid for it in whole or in part'),
  'invested-in': set('money', act('invest in', 'invested in'), 'put capital into it'),
  supplied: set('money', act('supply', 'supplied'), 'gave or sold what the value says', {
    value: 'what: six submarines',
  }),

  stated: {
    group: 'words',
    object: 'none',
    value: 'a clause that can stand after “said that”',
    meaning: 'said or declared; what is quoted of it in quotation marks',
    wording: act('say that', 'said that'),
  },
  holds: {
    group: 'words',
    object: 'none',
    value: 'a verb and what follows: provides for a tariff of 5 %',
    meaning: 'what a document, policy or body contains or consists of',
  },
  counted: {
    group: 'words',
    object: 'none',
    value: 'a verb and what follows: had 190 salt pans',
    meaning: 'a number, size, share or rank that the text gives',
  },
  'defined-as': {
    group: 'words',
    object: 'none',
    value: 'a verb and what follows: is the rise of ties across borders',
    meaning: 'how the text defines or uses the word for a concept',
    subjects: ['concept'],
  },
  did: {
    group: 'acts',
    object: 'none',
    value: 'a verb and what follows: returned to power',
    meaning: 'an act or change that no other predicate holds, close to the words of the text',
  },
} satisfies Record<string, PredicateRule>;

export type Predicate = keyof typeof predicates;
export const predicateNames = Object.keys(predicates) as [Predicate, ...Predicate[]];

/** What holds of a predicate, with all that any has. */
export function ruleOf(predicate: Predicate): PredicateRule {
  return predicates[predicate];
}

/**
 * The wording of a predicate for subjects of a kind; undefined where it has none for that kind, or
 * where the value of a statement is its verb.
 */
export function wordingOf(predicate: Predicate, kind: Kind): Wording | undefined {
  const { wording } = ruleOf(predicate);
  return wording && 'wordings' in wording ? wording.wordings[kind] : wording;
}

/** How sure or how done a thing is: what stands before an act, and before what is or happens. */
export const modalities = {
  planned: { act: 'planned to', other: ['was to', 'were to'] },
  wanted: { act: 'wanted to' },
  proposed: { act: 'proposed to' },
  offered: { act: 'offered to' },
  promised: { act: 'promised to' },
  agreed: { act: 'agreed to' },
  began: { act: 'began to' },
  tried: { act: 'tried to' },
  failed: { act: 'failed to' },
  refused: { act: 'refused to' },
  denied: { act: 'denied having' },
  not: { act: 'did not', other: ['', ''] },
  expected: {
    act: 'was expected to',
    acts: 'were expected to',
    other: ['was expected to', 'were expected to'],
  },
  possible: { act: 'might', other: ['might', 'might'] },
  said: { act: 'is said to have', acts: 'are said to have', other: ['is said to', 'are said to'] },
} as const satisfies Record<
  string,
  { act: string; acts?: string; other?: readonly [string, string] }
>;

export type Modality = keyof typeof modalities;
export const modalityNames = Object.keys(modalities) as [Modality, ...Modality[]];

/**
 * The verb of a statement.
 *
 * @param isMany whether several are its subject
 */
export function verbOf(wording: Wording, modality: Modality | undefined, isMany: boolean): string {
  const fact = isMany ? wording.facts : wording.fact;
  if (!modality) return fact;
  const base = isMany ? wording.bases : wording.base;
  const way: { act: string; acts?: string; other?: readonly [string, string] } =
    modalities[modality];
  if (wording.isAct) {
    const before = isMany ? (way.acts ?? way.act) : way.act;
    return `${before} ${modality === 'denied' || modality === 'said' ? wording.participle : base}`;
  }
  if (modality === 'not' && /^(is|are|was|were) /.test(fact)) return fact.replace(' ', ' not ');
  if (modality === 'not') return `did not ${base}`;
  // What is said to have happened is over; what is said to be still is.
  if (modality === 'said' && !/^(is|are) /.test(fact))
    return `${isMany ? 'are' : 'is'} said to have ${wording.participle}`;
  return `${way.other?.[isMany ? 1 : 0] ?? way.act} ${base}`;
}
