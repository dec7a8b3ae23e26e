import type { Node, PhrasingContent, Root } from 'mdast';
import { actor, type Actor, initiative, type Initiative } from '../schemas/entity.ts';
import { type ContentFiles, textOf } from '../files/content.ts';
import { checkSchema } from '../files/check-schema.ts';
import { parseMdx } from '../files/parse-mdx.ts';
import type { Place, PlaceOf } from '../files/places.ts';
import { attribute } from '../article/inline.ts';
import type { Problem } from '../files/problems.ts';

export type EntityCollection = 'actors' | 'initiatives';

/** An actor or initiative with its description in our own words. */
export interface Entity {
  id: string;
  collection: EntityCollection;
  file: string;
  data: Actor | Initiative;
  description: Description[];
  /** Where a field of its front matter stands. */
  placeOf: PlaceOf;
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

/** Where an entity has its page, from the root of the site. */
export function entityPath(entity: { id: string; collection: EntityCollection }): string {
  return `/${entity.collection}/${entity.id}/`;
}

function readDescription(tree: Root, file: string, problems: Problem[]): Description[] {
  const parts: Description[] = [];
  const walk = (nodes: PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const last = parts.at(-1);
        if (last?.cites.length === 0) last.text += node.value;
        else if (node.value.trim() !== '') parts.push({ text: node.value, cites: [] });
      } else if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') {
        const [article = '', passage = ''] = (attribute(node, 'passage') ?? '').split('#');
        const last = parts.at(-1);
        if (last) last.cites.push({ article, passage, ...placeIn(node) });
        else
          problems.push({
            file,
            ...placeIn(node),
            message: '<Cite> stands before any words',
            hint: 'put it after the sentence that it bears out',
          });
      } else {
        problems.push({
          file,
          ...placeIn(node),
          message: `a description cannot hold ${'name' in node ? `<${node.name}>` : node.type}`,
          hint: 'use plain sentences, each followed by <Cite passage="article#p1" />',
        });
      }
    }
  };
  for (const node of tree.children) {
    if (node.type === 'paragraph') walk(node.children);
    else if (node.type === 'mdxJsxFlowElement') walk([node as unknown as PhrasingContent]);
    else if (node.type !== 'yaml')
      problems.push({
        file,
        ...placeIn(node),
        message: `a description cannot hold ${node.type}`,
        hint: 'write one short paragraph',
      });
  }
  const words = parts
    .map(({ text }) => text)
    .join('')
    .trim();
  if (words === '')
    problems.push({
      file,
      ...placeIn(tree.children.at(-1)),
      message: 'there is no description',
      hint: 'write one sentence under the front matter and cite its passage',
    });
  const first = tree.children.find(({ type }) => type === 'paragraph');
  for (const sentence of uncited(parts))
    problems.push({
      file,
      ...placeIn(first),
      message: `no passage is cited for “${sentence.slice(0, 60)}”`,
      hint: 'end the sentence with <Cite passage="article#p1" />',
    });
  return parts.map(({ text, cites }) => ({ text: text.trim(), cites }));
}

function placeIn(node: Node | undefined): Partial<Place> {
  if (!node?.position) return {};
  const { line, column } = node.position.start;
  return { line, column };
}

/** The sentences that no citation follows. A stop after a single capital, as in `Q.R.`, ends none. */
function uncited(parts: Description[]): string[] {
  return parts.flatMap(({ text, cites }) => {
    const sentences = text.trim().split(/(?<=(?<!\b\p{Lu})[.!?])\s+(?=\p{Lu})/u);
    return (cites.length > 0 ? sentences.slice(0, -1) : sentences).filter(Boolean);
  });
}
