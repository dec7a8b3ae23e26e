import * as z from 'zod';
import { edtfDate } from './edtf.ts';
import { checkWanted, report, someWords, words } from './fields.ts';
import { currencyCode } from './standards.ts';

/** A predicate that ties its subject to an object, an entity of the registry too. */
const between = (reads: string, inverse: string, meaning: string) =>
  ({ object: 'entity', reads, inverse, meaning }) as const;
/** One that says something of its subject alone. */
const alone = (reads: string, meaning: string) =>
  ({ object: 'none', reads, inverse: '', meaning }) as const;
/** One that says something of its subject in words, the `value`. */
const inWords = (reads: string, meaning: string) =>
  ({ object: 'value', reads, inverse: '', meaning }) as const;

/** The predicates, a closed list: how each reads from either side, and what it means. */
export const predicates = {
  proposed: between('proposed', 'proposed by', 'put forward as an idea or plan'),
  launched: between('launched', 'launched by', 'began or set up'),
  announced: between('announced', 'announced by', 'made public'),
  adopted: between('adopted', 'adopted by', 'took up as its own policy or rule'),
  negotiated: between('negotiated', 'negotiated by', 'took part in negotiating'),
  signed: between('signed', 'signed by', 'put its name to'),
  joined: between('joined', 'joined by', 'became a member or party'),
  left: between('left', 'left by', 'withdrew from'),
  'member-of': between(
    'is a member of',
    'has the member',
    'belongs to a grouping or is a party, at the time of writing unless dated',
  ),
  'planned-member-of': between(
    'was to belong to',
    'was to include',
    'intended as a member or contributor by whoever proposed it',
  ),
  'outside-of': between('is not in', 'does not include', 'said to be excluded or not to take part'),
  'took-part-in': between(
    'took part in',
    'was attended by',
    'attended a meeting or acted within a programme',
  ),
  hosted: between('hosted', 'hosted by', 'held a meeting'),
  chaired: between('chaired', 'chaired by', 'presided over'),
  led: between('led', 'led by', 'had the leading part in'),
  supported: between('supported', 'supported by', 'spoke or acted in favour of'),
  opposed: between('opposed', 'opposed by', 'spoke or acted against, refused'),
  blocked: between('blocked', 'blocked by', 'kept from coming about'),
  funded: between(
    'gave money to',
    'received money from',
    'paid, lent, granted or pledged, with the amount where it is given',
  ),
  'received-from': between(
    'received from',
    'supplied',
    'was supplied with something other than money',
  ),
  'part-of': between('is part of', 'comprises', 'belongs to a larger body, programme or process'),
  'successor-of': between(
    'followed',
    'was followed by',
    'came in the place of, or out of, an earlier one',
  ),
  'named-after': between('is named after', 'gave its name to', 'takes its name from'),
  'office-in': between('held office in', 'had as office-holder', 'held an office, given as value'),
  visited: between('visited', 'was visited by', 'paid an official visit'),
  'aimed-at': between(
    'was aimed at',
    'was the aim of',
    'was directed toward or against, as the text has it',
  ),
  'allied-with': between('is allied with', 'is allied with', 'has an alliance or partnership'),
  countered: between('countered', 'countered by', 'acted to balance or compete with'),
  mediated: between('mediated in', 'was mediated by', 'settled or bridged a conflict over'),
  founded: alone('was founded', 'was set up, on the date given'),
  'took-place': alone('took place', 'a meeting was held, a crisis or event occurred'),
  concluded: alone('was concluded', 'an agreement was reached or signed, parties unnamed'),
  'entered-into-force': alone('entered into force', 'took legal effect'),
  'planned-for': alone('was planned for', 'was to come about at the date given'),
  counted: inWords('is put at', 'a number or size that the text gives'),
  stated: inWords('stated', 'said or declared, in the words given'),
  did: inWords('other acts', 'a dated act that no other predicate holds, in a few words'),
};

export type Predicate = keyof typeof predicates;
export const predicateNames = Object.keys(predicates) as [Predicate, ...Predicate[]];

const ids = z.union([words, someWords]);

/** A claim that a text makes about an entity, tied to the sentence that makes it. */
export const statement = z
  .strictObject({
    subject: ids.describe(
      'Id of an actor or initiative, or several of which the text says the same.',
    ),
    predicate: z.enum(predicateNames).describe('What is said; a fixed list.'),
    object: ids.optional().describe('Id of an actor or initiative, or several.'),
    value: words
      .optional()
      .describe(
        'Words or a number, for predicates that take a value; beside an object what or how, in a few words.',
      ),
    complete: z
      .boolean()
      .optional()
      .describe('member-of only: true if the text gives the whole membership, not examples.'),
    date: edtfDate.optional().describe('When, as the text dates it, in EDTF.'),
    amount: z
      .strictObject({
        number: z.number().positive().describe('The sum, written out: 44700000000.'),
        currency: currencyCode.describe('ISO 4217 code.'),
        printed: words.describe('The sum as the text prints it.'),
      })
      .optional()
      .describe('Sum of money.'),
    passage: z
      .string()
      .regex(/^(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/)
      .describe('Passage that says it, e.g. p12.'),
    quotation: z.string().min(8).describe('The words that say it, exactly.'),
    voice: words
      .optional()
      .describe('Whose words they are, where the text reports somebody else’s.'),
  })
  .superRefine((value, context) => {
    const { object } = predicates[value.predicate];
    checkWanted(context, value, value.predicate, {
      object: object === 'entity',
      // Beside an object a value may say what or how.
      ...(object === 'entity' ? {} : { value: object === 'value' }),
    });
    if (value.complete !== undefined && value.predicate !== 'member-of')
      report(context, ['complete'], 'is for member-of alone');
  });

/** The statements of one article. */
export const statements = z.strictObject({
  article: words.describe('Id of the article that makes them.'),
  statements: z.array(statement).describe('In the order of the text.'),
});

export type StatementRecord = z.infer<typeof statement>;
