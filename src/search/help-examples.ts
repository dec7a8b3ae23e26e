/** Something to try, which runs when it is clicked. */
export interface HelpExample {
  page: 'search' | 'concordance';
  /** Parameters of the address. */
  asks: { q?: string } & Record<string, string>;
  /** The words of the link: what is typed or followed. */
  link: string;
  /** What else is chosen: a switch, a facet, an order. */
  how: string;
  /** What it shows, in a few words. */
  shows: string;
  /** False where nothing is to be found. */
  finds: boolean;
}

/** A part of the help page; each text is a paragraph. */
export interface HelpSection {
  id: string;
  title: string;
  text: string[];
  examples: HelpExample[];
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
    examples: [
      search('Japan leadership APEC', 'passages that have all three'),
      search('Higgott', 'passages, and the works cited under this name'),
    ],
  },
  {
    id: 'forms',
    title: 'Words and their forms',
    text: [
      'A word finds its other forms as well, from singular and plural to whole families of words. Passages with the form that you typed come first. “Exact forms only” leaves out all others.',
    ],
    examples: [
      search('institution', 'also institutions, institutional, institutionalization'),
      search('cooperate', 'also cooperation, cooperative'),
      search('cooperate', 'this form and no other', { exact: '1' }, 'exact forms only'),
    ],
  },
  {
    id: 'names',
    title: 'Names and acronyms',
    text: [
      'If you type a name or acronym of an actor or initiative, passages that use another name of it are found too. The page says “also searching for …” and lets you switch that off. A name may be part of a longer query.',
      'Family name first or last, with a comma or without: the order makes no difference. A capital such as Beijing is not replaced by the name of its state.',
      'While you type, actors and initiatives are suggested; choose one to go to its page.',
    ],
    examples: [
      search('RCEP', 'also where a text has the name in full'),
      search('Asian Monetary Fund', 'also where a text says AMF'),
      search('Asian Monetary Fund', 'the name as typed', { names: '0' }, 'without other names'),
      search('APEC liberalization', 'a name and a word'),
      search('Shinzo Abe', 'also Abe Shinzo'),
      search('Abe, Shinzo', 'the same'),
    ],
  },
  {
    id: 'accents',
    title: 'Accents, long vowels, Polish letters',
    text: [
      'Type names with accents or without. A long vowel of a Japanese name may also be written with a macron or with two letters. Polish letters may be typed as plain ones, the ł too.',
    ],
    examples: [
      search('Keizai Doyukai', 'Keizai Dôyûkai'),
      search('Dōyūkai', 'the same, with macrons'),
      search('Doyuukai', 'the same, with doubled vowels'),
      search('Toukyou', 'Tôkyô and Tokyo'),
      search('czlonkostwa', 'członkostwa'),
      search('rownowazenia', 'równoważenia'),
    ],
  },
  {
    id: 'phrases',
    title: 'Phrases',
    text: [
      'Quotation marks, straight or curly, find words side by side in this order and in these forms. Marks of notes, page breaks and links in the text do not come between them. A phrase can stand beside other words.',
    ],
    examples: [
      search('"leading from behind"', 'these three words in a row'),
      search('"soft power" Japan', 'the phrase and a word'),
      search('"Japan\'s soft power"', 'the apostrophe may be straight'),
      search('hearts and minds', 'in any order: minds and hearts'),
      search('"hearts and minds"', 'nothing: no text has it in this order', {}, '', false),
    ],
  },
  {
    id: 'dashes',
    title: 'Dashes and spacing',
    text: [
      'A hyphen, a dash and a slash all count as a space. Parts that you type without a space must stand side by side. Where the texts write a name in one word as well as in two, each finds the other; + is the word “plus”.',
    ],
    examples: [
      search('China-Japan', 'also China–Japan'),
      search('Trans Pacific', 'also Trans-Pacific and TransPacific'),
      search('TransPacific', 'the same'),
      search('ASEAN+3', 'also ASEAN + 3 and ASEAN Plus Three'),
    ],
  },
  {
    id: 'operators',
    title: 'Without, either, beginning with',
    text: [
      'A minus sign before a word or phrase leaves out the passages that have it, in this very form. OR in capitals finds either of its neighbours, and binds them closer than the words around them. An asterisk stands for the rest of a word.',
    ],
    examples: [
      search('Confucius -Thailand', 'without the word Thailand'),
      search('crisis -"Asian crisis"', 'without this phrase'),
      search('Putin OR Patrushev', 'either name'),
      search('Putin OR Patrushev Moscow', 'either name, and Moscow'),
      search('multilat*', 'multilateral, multilateralism …'),
    ],
  },
  {
    id: 'numbers',
    title: 'Numbers and dates',
    text: [
      'Type numbers and dates as the texts print them. A point or comma within a number belongs to it; US$ and USD are the same.',
    ],
    examples: [
      search('1997/98', 'both years, side by side'),
      search('"28 November 1999"', 'a date'),
      search('US$ 44.7 billion', 'a sum'),
      search('G7', 'also Group of Seven'),
      search('2+2', 'meetings of foreign and defense ministers'),
    ],
  },
  {
    id: 'typos',
    title: 'Typing errors',
    text: [
      'If the texts do not have a word but have one that is almost the same, the page offers it. If your spelling finds nothing at all, it shows what the other finds, and says so. A word that neither occurs nor resembles one that does finds nothing.',
    ],
    examples: [
      search('Fukda Doctrine', 'Fukuda Doctrine'),
      search('Kiezai Doyukai', 'Keizai Doyukai'),
      search('regionlism', 'regionalism'),
      search('blockchain', 'nothing: no text has it', {}, '', false),
    ],
  },
  {
    id: 'narrowing',
    title: 'Narrowing the results',
    text: [
      'Keep one kind of page, or passages of one text, author or year, or those that name a certain actor or initiative. The numbers say how much each choice would leave. Everything that you choose is in the address: you can bookmark it, send it, and return to it with the Back button.',
    ],
    examples: [
      search(
        'leadership',
        'in Hsiao and Yang 2009',
        { article: 'hsiao-yang-soft-power' },
        'one text',
      ),
      search('crisis', 'of the year 2000', { year: '2000' }, 'one year'),
      search('crisis', 'that name Malaysia', { entity: 'malaysia' }, 'one actor'),
      search('ministry', 'actors alone', { kind: 'actors' }, 'one kind'),
    ],
  },
  {
    id: 'keyboard',
    title: 'The keyboard',
    text: ['Everything works without a mouse.'],
    examples: [],
  },
  {
    id: 'concordance',
    title: 'The concordance',
    text: [
      'The concordance lists every occurrence of a word, a phrase or a name in all texts, one a line, with the words before and after it. It takes you at your word: it counts what stands in the texts, not what may be meant. Several words are a phrase, with quotation marks or without; the asterisk and OR work as above.',
      'Sort the lines by place, or by the words to the left or to the right, which brings like uses together. Choose a text and how much context is shown. An actor or initiative can be followed through all its names. The lines can be copied, or downloaded as CSV for a spreadsheet, each with the address of its passage.',
    ],
    examples: [
      concordance({ q: 'regionalism' }, 'every time the texts say it'),
      concordance({ q: 'soft power', sort: 'right' }, 'sorted by what follows', 'right'),
      concordance({ q: 'leadership', sort: 'left' }, 'sorted by what precedes', 'left'),
      concordance({ q: 'multilat*' }, 'every word that begins so'),
      concordance(
        { entity: 'asean-plus-three' },
        'under all its names',
        'an initiative',
        'ASEAN Plus Three',
      ),
    ],
  },
  {
    id: 'browser',
    title: 'Search from the address bar',
    text: [
      'This site can be added to your browser as a search engine. In Firefox, click the address bar with the right button and choose the entry that adds it. Chrome and Edge list it in their settings, under search engines and site search, where you can give it a short name. Any other browser that takes a search engine by hand needs this address:',
    ],
    examples: [],
  },
  {
    id: 'without-script',
    title: 'Without JavaScript',
    text: [
      'Search needs JavaScript; reading does not. Everything that search finds is also in lists:',
    ],
    examples: [],
  },
  {
    id: 'how',
    title: 'How it works',
    text: [
      'An index made with Pagefind lies on this site beside the pages, and your browser loads the small parts of it that a query needs. The search happens in your browser: what you look for is sent to nobody.',
    ],
    examples: [],
  },
];

/** Where an example leads, from the root of the site. */
export function exampleAddress({ page, asks }: Pick<HelpExample, 'page' | 'asks'>): string {
  return `/${page}/?${new URLSearchParams(asks).toString()}`;
}

function search(
  q: string,
  shows: string,
  switches: Record<string, string> = {},
  how = '',
  finds = true,
): HelpExample {
  return { page: 'search', asks: { q, ...switches }, link: q, how, shows, finds };
}

function concordance(asks: HelpExample['asks'], shows: string, how = '', link = ''): HelpExample {
  return { page: 'concordance', asks, link: link || asks.q!, how, shows, finds: true };
}
