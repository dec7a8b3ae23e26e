import * as z from 'zod';
import { edtfDate } from './edtf.ts';
import { checkWanted, report, someWords, words } from './fields.ts';
import {
  type Modality,
  modalities,
  modalityNames,
  type Predicate,
  predicateNames,
  ruleOf,
} from './predicates.ts';
import { currencyCode } from './standards.ts';

const ids = z.union([words, someWords]);

/** Where a text says something: its passage and the words. */
export const evidence = {
  passage: z
    .string()
    .regex(/^(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/)
    .describe('Passage that says it, e.g. p12.'),
  quotation: z.string().min(8).describe('The words that say it, exactly.'),
  holder: ids
    .optional()
    .describe(
      'Whose view it is where the text reports somebody else’s: the id of a scholar or an entity, several ids, or words.',
    ),
};

/** A claim that a text makes about an entity, tied to the sentence that makes it. */
export const statement = z
  .strictObject({
    subject: ids.describe(
      'Id of an actor or initiative, or several of which the text says the same.',
    ),
    predicate: z.enum(predicateNames).describe('What is said; a fixed list.'),
    object: ids.optional().describe('Id of an actor or initiative, or several.'),
    value: words.optional().describe('What is said in words, for predicates that take a value.'),
    part: words
      .optional()
      .describe('The part of the subject of which it holds, before its name: some officials of.'),
    objectPart: words
      .optional()
      .describe(
        'The part or aspect of the object that is meant, before its name: the accession of.',
      ),
    modality: z
      .enum(modalityNames)
      .optional()
      .describe('How sure or how done it is; left out where the text states it as a fact.'),
    extent: words
      .optional()
      .describe(
        'How far, how or on what condition, after the object: at first; only as a council within the League.',
      ),
    compared: words
      .optional()
      .describe('What the text compares it with: twice what the Salt Guild gave.'),
    direction: z
      .enum(['toward', 'against'])
      .optional()
      .describe('aimed-at only: whether for or against its object.'),
    complete: z
      .boolean()
      .optional()
      .describe('member-of only: true if the text gives the whole membership, not examples.'),
    date: edtfDate
      .optional()
      .describe('When, as the text dates it and no more precisely, in EDTF.'),
    amount: z
      .strictObject({
        number: z.number().positive().describe('The sum, written out: 44700000000.'),
        currency: currencyCode.describe('ISO 4217 code.'),
        printed: words.describe('The sum as the text prints it.'),
      })
      .optional()
      .describe('Sum of money.'),
    ...evidence,
  })
  .superRefine((value, context) => {
    const { predicate, modality } = value;
    const rule = ruleOf(predicate);
    checkWanted(context, value, predicate, {
      object: rule.object === 'entity',
      value: rule.value !== undefined,
      direction: predicate === 'aimed-at',
    });
    const meaningless = (
      field: 'complete' | 'amount' | 'objectPart' | 'modality',
      where: string,
    ) => {
      if (value[field] !== undefined) report(context, [field], `is for ${where} alone`);
    };
    if (predicate !== 'member-of') meaningless('complete', 'member-of');
    if (rule.group !== 'money' && rule.value === undefined)
      meaningless('amount', 'money and for predicates with a value');
    if (rule.object === 'none') meaningless('objectPart', 'predicates with an object');
    if (!rule.wording) meaningless('modality', 'predicates whose value is not the verb');
    if (modality) checkModality(value, modality, context);
  });

/** A modality must not contradict, or say again, what the predicate says. */
function checkModality(
  { predicate, complete, holder }: { predicate: Predicate; complete?: boolean; holder?: unknown },
  modality: Modality,
  context: z.RefinementCtx,
): void {
  const { wording } = ruleOf(predicate);
  const isAct = wording && 'isAct' in wording && wording.isAct;
  if (wording && !isAct && !('other' in modalities[modality]))
    report(
      context,
      ['modality'],
      `${modality} contradicts ${predicate}, which is no act of its subject`,
      'say planned, expected, possible, said or not; or name who does it as the subject',
    );
  if (modality === 'proposed' && predicate === 'proposed')
    report(context, ['modality'], 'proposed is what the predicate says already', 'leave it out');
  if (modality === 'not' && complete)
    report(context, ['complete'], 'contradicts the modality not', 'leave one of the two out');
  if (modality === 'said' && !holder)
    report(
      context,
      ['holder'],
      'is missing: who says it?',
      'name whose view the text reports; where it does not tell: holder: unnamed',
    );
}

/** The statements of one article. */
export const statements = z.strictObject({
  article: words.describe('Id of the article that makes them.'),
  statements: z.array(statement).describe('In the order of the text.'),
});

export type StatementRecord = z.infer<typeof statement>;
