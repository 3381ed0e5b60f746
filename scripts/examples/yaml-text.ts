import { Document, isCollection, isScalar, isSeq, type Node, visit } from 'yaml';

/** What `tpm.yaml` of an example says. */
interface ExampleSettings {
  readonly name: string;
  readonly asOf: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly phases: readonly { readonly id: string; readonly name: string }[];
}

// Below a field of an entry, one line per thing reads best: one rating, one value, one step.
const FLOW_DEPTH = 4;

/**
 * A catalog file as text. `collections` maps a collection's name to its entries; fields that are undefined are left out.
 * @param comment says what the file was built from, so that nobody repairs it by hand
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
  // The library pads lists like maps; people write [a, b] and { a: 1 }.
  return document.toString({ lineWidth: 160, minContentWidth: 0 }).replaceAll(/(?<=: )\[ ([a-z0-9, -]+) \]$/gm, '[$1]');
}

function isShortList(node: Node): boolean {
  return isSeq(node) && node.items.length <= 5 && node.items.every((item) => isScalar(item));
}

/** `tpm.yaml`: a template, because here every line has its own best form. */
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

/** Turns a wording into an id: lower-case ASCII kebab-case. */
export function idOf(wording: string): string {
  return wording
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** `drop-off point` becomes `Drop-off point`. */
export function sentenceCase(wording: string): string {
  return wording.charAt(0).toUpperCase() + wording.slice(1);
}
