import type { Node, PhrasingContent, Root } from 'mdast';
import { isWritten, readAttributes } from '../article/components.ts';
import { placeOfNode } from '../article/passage.ts';
import { actor, type Actor, initiative, type Initiative } from '../schemas/entity.ts';
import { type ContentFiles, textOf } from '../files/content.ts';
import { checkSchema } from '../files/check-schema.ts';
import { parseMdx } from '../files/parse-mdx.ts';
import type { Place, Placed } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';

export type EntityCollection = 'actors' | 'initiatives';

/** An actor or initiative, as its front matter has it, with its description in our own words. */
export interface Entity extends Placed<Actor | Initiative> {
  id: string;
  collection: EntityCollection;
  file: string;
  description: Description[];
}

/** A stretch of description with the passages that bear it out. */
export interface Description {
  text: string;
  cites: DescriptionCite[];
}

/** A passage that bears out a stretch of description, with its place in the file. */
export interface DescriptionCite extends Partial<Place> {
  article: string;
  passage: string;
}

/** Loads one entity; undefined, with every problem pushed, if its front matter or MDX is not valid. */
export function loadEntity(
  files: ContentFiles,
  collection: EntityCollection,
  id: string,
  problems: Problem[],
): Entity | undefined {
  const file = `content/${collection}/${id}.mdx`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    problems.push({
      file,
      message: `the id ${id} is not kebab-case`,
      hint: 'name the file in lower-case letters, digits and single hyphens',
    });
  const text = textOf(files, file);
  if (text === undefined) return undefined;
  const { frontMatter, tree } = parseMdx(text, file, problems);
  const schema = collection === 'actors' ? actor : initiative;
  const data =
    frontMatter && checkSchema(schema, frontMatter.data, file, problems, frontMatter.placeOf);
  const description = tree && readDescription(tree, file, problems);
  if (!data || !description) return undefined;
  return { id, collection, file, data, description, placeOf: frontMatter.placeOf };
}

function readDescription(tree: Root, file: string, problems: Problem[]): Description[] {
  const parts: Description[] = [];
  const report = (node: Node | undefined, message: string, hint: string) =>
    problems.push({ file, ...placeOfNode(node), message, hint });
  const walk = (nodes: PhrasingContent[]) => {
    for (const node of nodes) {
      const last = parts.at(-1);
      if (node.type === 'text') {
        if (last?.cites.length === 0) last.text += node.value;
        else if (node.value.trim() !== '') parts.push({ text: node.value, cites: [] });
      } else if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') {
        const { passage: cited = '' } = readAttributes(node, report);
        const [article = '', passage = ''] = cited.split('#');
        if (!isWritten(node, 'passage'))
          report(
            node,
            '<Cite> does not say which passage',
            'write <Cite passage="article-id#p12" />',
          );
        if (last) last.cites.push({ article, passage, ...placeOfNode(node) });
        else
          report(
            node,
            '<Cite> stands before any words',
            'put it after the sentence that it bears out',
          );
      } else
        report(
          node,
          `a description cannot hold ${'name' in node ? `<${node.name}>` : node.type}`,
          'use plain sentences, each followed by <Cite passage="article#p1" />',
        );
    }
  };
  for (const node of tree.children) {
    if (node.type === 'paragraph') walk(node.children);
    else if (node.type === 'mdxJsxFlowElement') walk([node as unknown as PhrasingContent]);
    else if (node.type !== 'yaml')
      report(node, `a description cannot hold ${node.type}`, 'write one short paragraph');
  }
  if (parts.every(({ text }) => text.trim() === ''))
    report(
      tree.children.at(-1),
      'there is no description',
      'write one sentence under the front matter and cite its passage',
    );
  const first = tree.children.find(({ type }) => type === 'paragraph');
  for (const sentence of uncited(parts))
    report(
      first,
      `no passage is cited for “${sentence.slice(0, 60)}”`,
      'end the sentence with <Cite passage="article#p1" />',
    );
  return parts.map(({ text, cites }) => ({ text: text.trim(), cites }));
}

/** The sentences that no citation follows. A stop after a single capital, as in `Q.R.`, ends none. */
function uncited(parts: Description[]): string[] {
  return parts.flatMap(({ text, cites }) => {
    const sentences = text.trim().split(/(?<=(?<!\b\p{Lu})[.!?])\s+(?=\p{Lu})/u);
    return (cites.length > 0 ? sentences.slice(0, -1) : sentences).filter(Boolean);
  });
}
