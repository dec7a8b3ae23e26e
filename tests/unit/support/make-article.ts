import { parseMdx } from '../../../src/files/parse-mdx.ts';
import { nowhere } from '../../../src/files/places.ts';
import { assignIds } from '../../../src/article/ids/passage-ids.ts';
import { readPassages } from '../../../src/article/passages.ts';
import { CorpusError, type Problem } from '../../../src/files/problems.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { makeFrontMatter } from './make-front-matter.ts';
import { sha256 } from '../../../src/files/sha256.ts';
import type { CorpusArticle } from '../../../src/model/corpus.ts';

/** A small article whose body is `body`, without source, apparatus, mentions and citations. */
export function makeArticle(body: string, changes: Partial<Article> = {}): CorpusArticle {
  const problems: Problem[] = [];
  const file = 'content/articles/small.mdx';
  const { tree } = parseMdx(`---\ntitle: T\n---\n${body}`, file, problems);
  const text = tree && readPassages(tree, file, problems);
  if (!tree || !text || problems.length > 0) throw new CorpusError(problems);
  const ids = assignIds(text.passages, []);
  return {
    id: 'small',
    file,
    data: makeFrontMatter(changes),
    tree,
    text,
    ids,
    source: '',
    apparatus: { article: 'small', interventions: [] },
    proof: { problems: [], sourceWords: 0, articleWords: 7, passageOfLine: new Map() },
    textHash: sha256(text.passages.map((passage) => passage.text).join('\n')),
    hashes: { text: '', record: '', apparatus: '' },
    placeOf: nowhere,
    mentions: [],
    citations: [],
    passages: new Map(text.passages.map((passage) => [passage.id, passage])),
  };
}
