import { Document, isCollection, isScalar, isSeq, type Node, visit } from 'yaml';

/** The contents of an example's `tpm.yaml`. */
interface ExampleSettings {
  readonly name: string;
  readonly asOf: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly phases: readonly { readonly id: string; readonly name: string }[];
}

// From this depth on, a value is written on one line: one rating, one metric value or one step per line.
const FLOW_DEPTH = 4;

/**
 * The text of a catalog file. `collections` maps the name of a collection to its entries; undefined fields are omitted.
 * @param comment names the source of the file, so that nobody edits the file by hand
 */
export function catalogText(comment: string, collections: object): string {
  const document = new Document(collections, { aliasDuplicateObjects: false, keepUndefined: false });
  document.commentBefore = ` ${comment}\n Built by scripts/examples/build.ts; change the builder, not this file.`;
  visit(document, {
    Collection(_key, node, ancestors) {
      const depth = ancestors.filter((ancestor) => isCollection(ancestor)).length;
      if (depth >= FLOW_DEPTH || isShortList(node)) node.flow = true;
    },
  });
  // By default the library pads lists like maps; hand-written YAML has [a, b] and { a: 1 }.
  return document.toString({ lineWidth: 160, minContentWidth: 0 }).replaceAll(/(?<=: )\[ ([a-z0-9, -]+) \]$/gm, '[$1]');
}

function isShortList(node: Node): boolean {
  return isSeq(node) && node.items.length <= 5 && node.items.every((item) => isScalar(item));
}

/** The text of `tpm.yaml`. It is a template, because its lines have different formats. */
export function settingsText(comment: string, settings: ExampleSettings): string {
  return `# ${comment}
version: 1
name: ${JSON.stringify(settings.name)}
language: en
currency: USD
asOf: ${settings.asOf}  # closed: the figures end here, and so does every analysis
scale: { min: ${settings.scale.min}, max: ${settings.scale.max}, best: max }
phases:
${settings.phases.map(({ id, name }) => `  - { id: ${id}, name: ${JSON.stringify(name)} }`).join('\n')}
# The source names neither departments nor owners, and none is invented here.
rules: { owner-missing: off, department-missing: off }
`;
}

/** Turns words into an id: lower-case ASCII in kebab-case. */
export function idOf(wording: string): string {
  return wording
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Capitalises the first letter: `drop-off point` becomes `Drop-off point`. */
export function sentenceCase(wording: string): string {
  return wording.charAt(0).toUpperCase() + wording.slice(1);
}
