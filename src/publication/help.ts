import { queryAddress } from '../addresses/addresses.ts';
import type { Edition, HelpExample, HelpPart } from '../schemas/edition.ts';

/** A part of the help page; each text is a paragraph. */
export interface HelpSection {
  id: HelpPart | 'keyboard' | 'browser' | 'without-script' | 'how';
  title: string;
  text: string[];
}

/** How to search, in the order in which a reader needs it. */
export const helpSections: HelpSection[] = [
  {
    id: 'results',
    title: 'What a result is',
    text: [
      'A result is a passage: a paragraph, a heading, an item of a list, a caption or a note. All words that you type must stand in that passage, in any order. Capitals make no difference.',
      'Results are grouped by text. Each says where the passage stands: its number, the printed page where that is known, and the section. Click it, and you are at the passage, with the words marked. The address in the browser is then the one to cite.',
      'Above the passages stand the actors, initiatives and works cited that go by these words.',
    ],
  },
  {
    id: 'forms',
    title: 'Words and their forms',
    text: [
      'A word finds its other forms as well, from singular and plural to whole families of words. Passages with the form that you typed come first. “Exact forms only” leaves out all others.',
    ],
  },
  {
    id: 'names',
    title: 'Names and acronyms',
    text: [
      'If you type a name or acronym of an actor or initiative, passages that use another name of it are found too. The page says “also searching for …” and lets you switch that off. A name may be part of a longer query.',
      'Family name first or last, with a comma or without: the order makes no difference. A capital that may stand for its government is not replaced by the name of its state.',
      'While you type, actors and initiatives are suggested; choose one to go to its page.',
    ],
  },
  {
    id: 'accents',
    title: 'Accents, long vowels, letters of other alphabets',
    text: [
      'Type names with accents or without. A long vowel that is transcribed with an accent may also be written with a macron or with two letters. Letters that English does not have may be typed as plain ones, the ł too.',
    ],
  },
  {
    id: 'phrases',
    title: 'Phrases',
    text: [
      'Quotation marks, straight or curly, find words side by side in this order and in these forms. Marks of notes, page breaks and links in the text do not come between them. A phrase can stand beside other words.',
    ],
  },
  {
    id: 'dashes',
    title: 'Dashes and spacing',
    text: [
      'A hyphen, a dash and a slash all count as a space. Parts that you type without a space must stand side by side. Where the texts write a name in one word as well as in two, each finds the other; + is the word “plus”.',
    ],
  },
  {
    id: 'operators',
    title: 'Without, either, beginning with',
    text: [
      'A minus sign before a word or phrase leaves out the passages that have it, in this very form. OR in capitals finds either of its neighbours, and binds them closer than the words around them. An asterisk stands for the rest of a word.',
    ],
  },
  {
    id: 'numbers',
    title: 'Numbers and dates',
    text: [
      'Type numbers and dates as the texts print them. A point or comma within a number belongs to it; US$ and USD are the same.',
    ],
  },
  {
    id: 'typos',
    title: 'Typing errors',
    text: [
      'If the texts do not have a word but have one that is almost the same, the page offers it. If your spelling finds nothing at all, it shows what the other finds, and says so. A word that neither occurs nor resembles one that does finds nothing.',
    ],
  },
  {
    id: 'narrowing',
    title: 'Narrowing the results',
    text: [
      'Keep one kind of page, or passages of one text, author or year, or those that name a certain actor or initiative. The numbers say how much each choice would leave. Everything that you choose is in the address: you can bookmark it, send it, and return to it with the Back button.',
    ],
  },
  { id: 'keyboard', title: 'The keyboard', text: ['Everything works without a mouse.'] },
  {
    id: 'concordance',
    title: 'The concordance',
    text: [
      'The concordance lists every occurrence of a word, a phrase or a name in all texts, one a line, with the words before and after it. It takes you at your word: it counts what stands in the texts, not what may be meant. Several words are a phrase, with quotation marks or without; the asterisk and OR work as above.',
      'Sort the lines by place, or by the words to the left or to the right, which brings like uses together. Choose a text and how much context is shown. An actor or initiative can be followed through all its names. The lines can be copied, or downloaded as CSV for a spreadsheet, each with the address of its passage.',
    ],
  },
  {
    id: 'browser',
    title: 'Search from the address bar',
    text: [
      'This site can be added to your browser as a search engine. In Firefox, click the address bar with the right button and choose the entry that adds it. Chrome and Edge list it in their settings, under search engines and site search, where you can give it a short name. Any other browser that takes a search engine by hand needs this address:',
    ],
  },
  {
    id: 'without-script',
    title: 'Without JavaScript',
    text: [
      'Search needs JavaScript; reading does not. Everything that search finds is also in lists:',
    ],
  },
  {
    id: 'how',
    title: 'How it works',
    text: [
      'An index made with Pagefind lies on this site beside the pages, and your browser loads the small parts of it that a query needs. The search happens in your browser: what you look for is sent to nobody.',
    ],
  },
];

/** Something to try: a link that runs when it is clicked, and what is said of it. */
export interface Trial {
  address: string;
  link: string;
  how: string | undefined;
  shows: string;
  finds: boolean;
}

/** What there is to try for a part of the help page, from the content. */
export function trialsOf({ examples }: Pick<Edition, 'examples'>, part: string): Trial[] {
  return (examples[part as HelpPart] ?? []).map((example) => ({
    address: exampleAddress(example),
    link: example.link ?? example.query ?? '',
    how: example.how,
    shows: example.shows,
    finds: example.finds,
  }));
}

/** Where an example leads. */
export function exampleAddress(example: Pick<HelpExample, 'in' | 'query' | 'with'>): string {
  const { in: page, query, with: switches } = example;
  return queryAddress(page, { ...(query !== undefined && { q: query }), ...switches });
}
