import { queryAddress } from '../addresses/addresses.ts';
import type { Edition, HelpPart } from '../schemas/edition.ts';

/** How to search: each part of the help page with its title and paragraphs, as a reader needs them. */
const parts = {
  results: [
    'What a result is',
    'A result is a passage: a paragraph, a heading, an item of a list, a caption or a note. All words that you type must stand in that passage, in any order; those that have them close together come first. Capitals make no difference.',
    'Results are grouped by text. Each says where the passage stands: its number, the printed page where that is known, and the section. Click it, and you are at the passage, with the words marked. The address in the browser is then the one to cite.',
    'Above the passages stand the actors, initiatives and works cited that go by these words, then what the edition itself states of them, each with the quotation that bears it out.',
  ],
  questions: [
    'Questions, sentences, too many words',
    'Ask as you would ask a person, or paste a sentence: words that only join others (who, did, the, of) are not searched unless they are part of a name. The page says which, and lets you search every word.',
    'Where no passage holds all that you typed, those come that hold the most of it, rare words and names before common ones. Each says what it is without.',
  ],
  forms: [
    'Words and their forms',
    'A word finds its other forms as well, from singular and plural to whole families of words. Passages with the form that you typed come first. “Exact forms only” leaves out all others.',
  ],
  names: [
    'Names and acronyms',
    'If you type a name or acronym of an actor or initiative, passages that use another name of it are found too. The page says “also searching for …” and lets you switch that off. A name may be part of a longer query.',
    'Family name first or last, with a comma or without: the order makes no difference. Where a text has a capital for its government, that passage counts for the state, and the page says so.',
    'Usual acronyms, earlier and later names and names in their own script lead to an entry too, even if no text uses them.',
    'While you type, actors and initiatives are suggested; choose one to go to its page.',
  ],
  accents: [
    'Accents, long vowels, letters of other alphabets',
    'Type names with accents or without. A long vowel that is transcribed with an accent may also be written with a macron or with two letters. Letters that English does not have may be typed as plain ones, the ł too.',
  ],
  phrases: [
    'Phrases',
    'Quotation marks, straight, curly or of another script, find words side by side in this order and in these forms. Marks of notes, page breaks and links in the text do not come between them. A phrase can stand beside other words.',
  ],
  dashes: [
    'Dashes and spacing',
    'A hyphen, a dash and a slash all count as a space, at whatever width they are typed. Parts that you type without a space must stand side by side. Where the texts write a name in one word as well as in two, each finds the other; + is the word “plus”.',
  ],
  operators: [
    'Without, either, beginning with',
    'A minus sign or NOT before a word or phrase leaves out the passages that have it, in this very form. OR in capitals finds either of its neighbours, and binds them closer than the words around them. An asterisk stands for the rest of a word. Operators of other search engines, and names of fields, are left out, and the page says so.',
  ],
  numbers: [
    'Numbers and dates',
    'Type a date in figures or words, with the month in full or shortened: it is found as the texts print it, and in the statements of the edition. A point or comma within a number belongs to it. US$, USD and dollars, % and percent, bn and billion are the same.',
  ],
  typos: [
    'Typing errors',
    'If the texts do not have a word but have one that is almost the same, the page offers it. If your spelling finds nothing at all, it shows what the other finds, and says so. Of an acronym in capitals another is offered, never searched in its stead. A word that neither occurs nor resembles one that does finds nothing.',
  ],
  narrowing: [
    'Narrowing the results',
    'Keep one kind of page, or passages of one text, author or year, or those that name a certain actor or initiative. The numbers say how much each choice would leave. Everything that you choose is in the address: you can bookmark it, send it, and return to it with the Back button.',
  ],
  keyboard: ['The keyboard', 'Everything works without a mouse.'],
  concordance: [
    'The concordance',
    'The concordance lists every occurrence of a word, a phrase or a name in all texts, one a line, with the words before and after it. It takes you at your word: it counts what stands in the texts, not what may be meant. Several words are a phrase, with quotation marks or without; the asterisk and OR work as above.',
    'Sort the lines by place, or by the words to the left or to the right, which brings like uses together. Choose a text and how much context is shown. An actor or initiative can be followed through all its names. The lines can be copied, or downloaded as CSV for a spreadsheet, each with the address of its passage.',
  ],
  browser: [
    'Search from the address bar',
    'This site can be added to your browser as a search engine. In Firefox, click the address bar with the right button and choose the entry that adds it. Chrome and Edge list it in their settings, under search engines and site search, where you can give it a short name. Any other browser that takes a search engine by hand needs this address:',
  ],
  'without-script': [
    'Without JavaScript',
    'Search needs JavaScript; reading does not. Everything that search finds is also in lists:',
  ],
  how: [
    'How it works',
    'An index made with Pagefind lies on this site beside the pages, and your browser loads the small parts of it that a query needs: Pagefind tells which texts have a word, small files where in them. The search happens in your browser: what you look for is sent to nobody.',
  ],
} satisfies Record<HelpPart | 'keyboard' | 'browser' | 'without-script' | 'how', string[]>;

/** The parts of the help page, in order; each text is a paragraph. */
export const helpSections = Object.entries<string[]>(parts).map(([id, [title, ...text]]) => ({
  id: id as keyof typeof parts,
  title: title!,
  text,
}));

/** What there is to try for a part of the help page: each example as a link with its words. */
export function trialsOf({ examples }: Pick<Edition, 'examples'>, part: string) {
  return (examples[part as HelpPart] ?? []).map(
    ({ in: page, query, with: switches, ...example }) => ({
      link: query ?? '',
      ...example,
      address: queryAddress(page, { ...(query !== undefined && { q: query }), ...switches }),
    }),
  );
}
