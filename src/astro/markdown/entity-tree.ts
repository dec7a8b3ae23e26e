import type { PhrasingContent, Root } from 'mdast';
import { passageAddress } from '../../addresses/addresses.ts';
import type { Corpus } from '../../model/corpus.ts';
import { linkTo, type Publication } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import { citationLabel } from '../../words/cite-label.ts';
import { inlineElement, textNode } from './nodes.ts';

/** The Markdown tree of an entity's page: its description, with links to the passages that it cites. */
export function entityTree(
  { description }: Pick<Entity, 'description'>,
  { articleOf }: Pick<Corpus, 'articleOf'>,
  place: Pick<Publication, 'base'>,
): Root {
  const children = description.flatMap(({ text, cites }, i): PhrasingContent[] => [
    textNode(i > 0 ? ` ${text}` : text),
    ...cites.flatMap(({ article, passage }) => {
      const href = linkTo(passageAddress(article, passage), place);
      const label = citationLabel(articleOf.get(article)!.data, passage);
      return [textNode(' '), inlineElement('a', { class: 'cite', href }, label)];
    }),
  ]);
  return { type: 'root', children: [{ type: 'paragraph', children }] };
}
