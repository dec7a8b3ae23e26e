import * as z from 'zod';
import { ordinal, someWords, words } from './fields.ts';
import { evidence } from './statement.ts';

/** What an author holds on a question, tied to the sentence that says it. */
export const position = z.strictObject({
  question: words.describe('Id of the question that it answers.'),
  says: words
    .regex(/^(?!that )/u, 'is printed after “holds that”: leave out “that”')
    .regex(/[^.!?]$/u, 'stands within a sentence: leave out the full stop')
    .describe('What is held, in one clause of our own that can stand after “holds that”.'),
  thesis: z
    .literal(true)
    .optional()
    .describe('true for the thesis of the text, which every article has once.'),
  about: z
    .union([words.transform((id) => [id]), someWords])
    .default([])
    .describe('Ids of the actors and initiatives that it is about.'),
  ...evidence,
});

/** The positions of one article. */
export const positions = z.strictObject({
  article: words.describe('Id of the article.'),
  positions: z.array(position).describe('In the order of the text.'),
});

export type PositionRecord = z.infer<typeof position>;

/** How what the texts say differs. */
export const differenceKinds = ['disagreement', 'change', 'apparent', 'within'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Something that the texts put and answer differently. */
export const question = z.strictObject({
  question: words
    .regex(/\?$/u, 'must be a question, with a question mark')
    .describe('The question, as a sentence.'),
  short: words.describe('Two to four words, for lists and links.'),
  order: ordinal.describe('Its place in the list of questions.'),
  about: someWords.describe('Ids of the actors and initiatives on whose pages it stands.'),
  agreement: z
    .array(
      z.strictObject({
        says: words.describe('What they agree on, a sentence of our own.'),
        passages: someWords.describe('Passages with a position on the question: linden#p4.'),
      }),
    )
    .default([])
    .describe('What the texts agree on.'),
  differences: z
    .array(
      z.strictObject({
        about: words.describe('What they differ about, in a few words: Who paid for it.'),
        kind: z
          .enum(differenceKinds)
          .describe(
            'disagreement: one thing is judged differently; change: they speak of different times; apparent: a difference in words alone; within: one text differs from itself.',
          ),
        says: words.describe('How they differ, a sentence or two of our own.'),
        passages: someWords.describe(
          'Passages with a position on the question, whose quotations show it: linden#p4.',
        ),
      }),
    )
    .default([])
    .describe('Where they part.'),
});

export type QuestionRecord = z.infer<typeof question>;

/** What dates, members and sums of one thing texts can give differently. */
export const comparedFacts = ['date', 'members', 'amount'] as const;

/** How the editors judge differences of dates, members and sums, which are computed. */
export const judgements = z.array(
  z.strictObject({
    entity: words.describe('Id of the actor or initiative on which they differ.'),
    on: z.enum(comparedFacts).describe('What they give differently.'),
    kind: z.enum(differenceKinds).exclude(['within']).describe('How it differs.'),
    says: words.describe('Why, a sentence or two of our own.'),
  }),
);

export type Judgement = z.infer<typeof judgements>[number];
