import * as z from 'zod';
import { edtfDate } from './edtf.ts';

/**
 * The predicates, a closed list. `object` says what follows: an entity of the registry, a `value` in
 * words, or nothing. `reads` is the predicate from the subject’s side, `inverse` from the object’s.
 */
export const predicates = {
  proposed: {
    object: 'entity',
    reads: 'proposed',
    inverse: 'proposed by',
    meaning: 'put forward as an idea or plan',
  },
  launched: {
    object: 'entity',
    reads: 'launched',
    inverse: 'launched by',
    meaning: 'began or set up',
  },
  announced: {
    object: 'entity',
    reads: 'announced',
    inverse: 'announced by',
    meaning: 'made public',
  },
  adopted: {
    object: 'entity',
    reads: 'adopted',
    inverse: 'adopted by',
    meaning: 'took up as its own policy or rule',
  },
  negotiated: {
    object: 'entity',
    reads: 'negotiated',
    inverse: 'negotiated by',
    meaning: 'took part in negotiating',
  },
  signed: { object: 'entity', reads: 'signed', inverse: 'signed by', meaning: 'put its name to' },
  joined: {
    object: 'entity',
    reads: 'joined',
    inverse: 'joined by',
    meaning: 'became a member or party',
  },
  left: { object: 'entity', reads: 'left', inverse: 'left by', meaning: 'withdrew from' },
  'member-of': {
    object: 'entity',
    reads: 'is a member of',
    inverse: 'has the member',
    meaning: 'belongs to a grouping or is a party, at the time of writing unless dated',
  },
  'planned-member-of': {
    object: 'entity',
    reads: 'was to belong to',
    inverse: 'was to include',
    meaning: 'intended as a member or contributor by whoever proposed it',
  },
  'outside-of': {
    object: 'entity',
    reads: 'is not in',
    inverse: 'does not include',
    meaning: 'said to be excluded or not to take part',
  },
  'took-part-in': {
    object: 'entity',
    reads: 'took part in',
    inverse: 'was attended by',
    meaning: 'attended a meeting or acted within a programme',
  },
  hosted: { object: 'entity', reads: 'hosted', inverse: 'hosted by', meaning: 'held a meeting' },
  chaired: { object: 'entity', reads: 'chaired', inverse: 'chaired by', meaning: 'presided over' },
  led: { object: 'entity', reads: 'led', inverse: 'led by', meaning: 'had the leading part in' },
  supported: {
    object: 'entity',
    reads: 'supported',
    inverse: 'supported by',
    meaning: 'spoke or acted in favour of',
  },
  opposed: {
    object: 'entity',
    reads: 'opposed',
    inverse: 'opposed by',
    meaning: 'spoke or acted against, refused',
  },
  blocked: {
    object: 'entity',
    reads: 'blocked',
    inverse: 'blocked by',
    meaning: 'kept from coming about',
  },
  funded: {
    object: 'entity',
    reads: 'gave money to',
    inverse: 'received money from',
    meaning: 'paid, lent, granted or pledged, with the amount where it is given',
  },
  'received-from': {
    object: 'entity',
    reads: 'received from',
    inverse: 'supplied',
    meaning: 'was supplied with something other than money',
  },
  'part-of': {
    object: 'entity',
    reads: 'is part of',
    inverse: 'comprises',
    meaning: 'belongs to a larger body, programme or process',
  },
  'successor-of': {
    object: 'entity',
    reads: 'followed',
    inverse: 'was followed by',
    meaning: 'came in the place of, or out of, an earlier one',
  },
  'named-after': {
    object: 'entity',
    reads: 'is named after',
    inverse: 'gave its name to',
    meaning: 'takes its name from',
  },
  'office-in': {
    object: 'entity',
    reads: 'held office in',
    inverse: 'had as office-holder',
    meaning: 'held an office, given as value',
  },
  visited: {
    object: 'entity',
    reads: 'visited',
    inverse: 'was visited by',
    meaning: 'paid an official visit',
  },
  'aimed-at': {
    object: 'entity',
    reads: 'was aimed at',
    inverse: 'was the aim of',
    meaning: 'was directed toward or against, as the text has it',
  },
  'allied-with': {
    object: 'entity',
    reads: 'is allied with',
    inverse: 'is allied with',
    meaning: 'has an alliance or partnership',
  },
  countered: {
    object: 'entity',
    reads: 'countered',
    inverse: 'countered by',
    meaning: 'acted to balance or compete with',
  },
  mediated: {
    object: 'entity',
    reads: 'mediated in',
    inverse: 'was mediated by',
    meaning: 'settled or bridged a conflict over',
  },
  founded: {
    object: 'none',
    reads: 'was founded',
    inverse: '',
    meaning: 'was set up, on the date given',
  },
  'took-place': {
    object: 'none',
    reads: 'took place',
    inverse: '',
    meaning: 'a meeting was held, a crisis or event occurred',
  },
  concluded: {
    object: 'none',
    reads: 'was concluded',
    inverse: '',
    meaning: 'an agreement was reached or signed, parties unnamed',
  },
  'entered-into-force': {
    object: 'none',
    reads: 'entered into force',
    inverse: '',
    meaning: 'took legal effect',
  },
  'planned-for': {
    object: 'none',
    reads: 'was planned for',
    inverse: '',
    meaning: 'was to come about at the date given',
  },
  counted: {
    object: 'value',
    reads: 'is put at',
    inverse: '',
    meaning: 'a number or size that the text gives',
  },
  stated: {
    object: 'value',
    reads: 'stated',
    inverse: '',
    meaning: 'said or declared, in the words given',
  },
  did: {
    object: 'value',
    reads: 'other acts',
    inverse: '',
    meaning: 'a dated act that no other predicate holds, in a few words',
  },
} as const satisfies Record<
  string,
  { object: 'entity' | 'value' | 'none'; reads: string; inverse: string; meaning: string }
>;

export type Predicate = keyof typeof predicates;
export const predicateNames = Object.keys(predicates) as [Predicate, ...Predicate[]];

const ids = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** A claim that a text makes about an entity, tied to the sentence that makes it. */
export const statement = z
  .strictObject({
    subject: ids.meta({
      description: 'Id of an actor or initiative, or several of which the text says the same.',
    }),
    predicate: z.enum(predicateNames).meta({ description: 'What is said; a fixed list.' }),
    object: ids.optional().meta({ description: 'Id of an actor or initiative, or several.' }),
    value: z.string().min(1).optional().meta({
      description:
        'Words or a number, for predicates that take a value; beside an object what or how, in a few words.',
    }),
    complete: z.boolean().optional().meta({
      description: 'member-of only: true if the text gives the whole membership, not examples.',
    }),
    date: edtfDate.optional().meta({ description: 'When, as the text dates it, in EDTF.' }),
    amount: z
      .strictObject({
        number: z.number().positive().meta({ description: 'The sum, written out: 44700000000.' }),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD')
          .meta({ description: 'ISO 4217 code.' }),
        printed: z.string().min(1).meta({ description: 'The sum as the text prints it.' }),
      })
      .optional()
      .meta({ description: 'Sum of money.' }),
    passage: z
      .string()
      .regex(/^(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/)
      .meta({ description: 'Passage that says it, e.g. p12.' }),
    quotation: z.string().min(8).meta({ description: 'The words that say it, exactly.' }),
    voice: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Whose words they are, where the text reports somebody else’s.' }),
  })
  .superRefine((value, context) => {
    const { object } = predicates[value.predicate];
    const wants = (key: 'object' | 'value', wanted: boolean) => {
      if (wanted && value[key] === undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `is needed for ${value.predicate}`,
        });
      if (!wanted && value[key] !== undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `has no meaning for ${value.predicate}`,
        });
    };
    wants('object', object === 'entity');
    if (object !== 'entity') wants('value', object === 'value');
    if (value.complete !== undefined && value.predicate !== 'member-of')
      context.addIssue({ code: 'custom', path: ['complete'], message: 'is for member-of alone' });
  });

/** The statements of one article. */
export const statements = z.strictObject({
  article: z.string().min(1).meta({ description: 'Id of the article that makes them.' }),
  statements: z.array(statement).meta({ description: 'In the order of the text.' }),
});

export type StatementRecord = z.infer<typeof statement>;
