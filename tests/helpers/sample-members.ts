/** A sample member of a rack: its new files, and what is added to the rack's index. */
export interface SampleMember {
  readonly index: string;
  /** New files below `src`: one file, or the files of one folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The import in the index; a rack that loads its members on demand has none. */
  readonly import?: string;
  /** The item in the list of members. */
  readonly item: string;
}

const title = (en: string, de: string) => `{ en: '${en}', de: '${de}' }`;

/** One real member for each rack. */
export const SAMPLE_MEMBERS: Readonly<Record<string, SampleMember>> = {
  kinds: {
    index: 'kinds/index.ts',
    import: "import { supplier } from './supplier.js';",
    item: 'supplier,',
    files: {
      'kinds/supplier.ts': `import * as z from 'zod';
import { text } from './fields.js';
import { defineKind } from './kind.js';

export const supplier = defineKind({
  name: 'supplier',
  collection: 'suppliers',
  title: ${title('Supplier', 'Lieferant')},
  description: 'A company that works for this one.',
  schema: z.strictObject({ name: text().describe('The name of the supplier.') }),
  example: 'suppliers:\\n  post: { name: Parcel Post }\\n',
});
`,
    },
  },
  rules: {
    index: 'rules/index.ts',
    import: "import { shoutedName } from './shouted-name.js';",
    item: 'shoutedName,',
    files: {
      'rules/shouted-name.ts': `import { defineRule } from './engine/rule.js';
import { touchpointsOf } from './engine/rule-entries.js';

const words = (title: string) => ({
  title,
  what: 'A name has no small letter.',
  why: 'Capitals are hard to read.',
  message: ({ id = '' }) => \`the name of touchpoint "\${id}" is shouted\`,
  remedy: () => 'write it in small letters',
});

export const shoutedName = defineRule({
  id: 'shouted-name',
  group: 'hygiene',
  severity: 'warning',
  words: { en: words('Shouted name'), de: words('Name in Großbuchstaben') },
  bad: 'touchpoints:\\n  till: { name: TILL, phase: purchase }\\n',
  good: 'touchpoints:\\n  till: { name: Till, phase: purchase }\\n',
  check: (context) => {
    for (const entry of touchpointsOf(context.analysis)) {
      if (entry.fields.name === entry.fields.name.toUpperCase()) context.report({ entry, data: { id: entry.id } });
    }
  },
});
`,
    },
  },
  gates: {
    index: 'gates/index.ts',
    import: "import { manyTouchpoints } from './many-touchpoints.js';",
    item: 'manyTouchpoints,',
    files: {
      'gates/many-touchpoints.ts': `import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

const words = (title: string) => ({
  title,
  what: 'Live touchpoints of customers.',
  why: 'A small company has few.',
  message: (value: string, limit: string) => \`touchpoints in all: \${value}, allowed: \${limit}\`,
  nothing: 'there is no live touchpoint of customers',
});

export const manyTouchpoints = defineGate({
  id: 'many-touchpoints',
  severity: 'error',
  options: maxOption(),
  words: { en: words('Number of touchpoints'), de: words('Zahl der Kontaktpunkte') },
  measure: ({ touchpoints }, options) =>
    measureCount(touchpoints.map((entry) => ({ entry, value: null })), touchpoints.length, options),
});
`,
    },
  },
  methods: {
    index: 'methods/index.ts',
    import: "import { bareLeverage } from './bare-leverage.js';",
    item: 'bareLeverage,',
    files: {
      'methods/bare-leverage.ts': `import { defineMethod } from './method.js';

export const bareLeverage = defineMethod({
  id: 'bare-leverage',
  title: ${title('leverage alone', 'Hebel allein')},
  formula: ${title('Priority = 100 × leverage.', 'Priorität = 100 × Hebel.')},
  cite: 'Sample of a contract test',
  needs: ['leverage'],
  score: ({ leverage }) => 100 * leverage,
});
`,
    },
  },
  topics: {
    index: 'topics/index.ts',
    import: "import { nameplate } from './nameplate/nameplate.topic.js';",
    item: 'nameplate,',
    files: {
      'topics/nameplate/nameplate.view.ts': `import * as z from 'zod';
import { defineView } from '../view.js';

export const nameplate = defineView({
  id: 'nameplate',
  document: 'nameplate',
  schema: () => z.strictObject({ names: z.array(z.string()) }),
  compute: ({ touchpoints }) => ({ names: touchpoints.map(({ fields }) => fields.name) }),
});
`,
      'topics/nameplate/nameplate.section.ts': `import { note } from '../../document/blocks.js';
import { defineViewSection } from '../section.js';

export const nameplate = defineViewSection({
  id: 'nameplate',
  summary: ${title('the names of all touchpoints', 'die Namen aller Kontaktpunkte')},
  compose: ({ names }: { readonly names: readonly string[] }) => [note('hint', \`named: \${names.join(', ')}\`)],
});
`,
      'topics/nameplate/nameplate.topic.ts': `import { defineTopic } from '../topic.js';
import { nameplate as section } from './nameplate.section.js';
import { nameplate as view } from './nameplate.view.js';

export const nameplate = defineTopic({ view, section, title: ${title('Nameplates', 'Namensschilder')} });
`,
    },
  },
  'finding formats': {
    index: 'formats/findings/index.ts',
    item: "{ id: 'ids', extensions: ['ids'], load: async () => (await import('./ids.js')).ids },",
    files: {
      'formats/findings/ids.ts': `import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';

export const ids: Render<CheckReport> = ({ document }) =>
  document.findings.map(({ ruleId }) => \`\${ruleId}\\n\`).join('');
`,
    },
  },
  exporters: {
    index: 'commands/export/exporters.ts',
    item: `{ id: 'names', extensions: ['names'], summary: ${title('the names', 'die Namen')}, load: async () => (await import('../../exchange/export/names.js')).names },`,
    files: {
      'exchange/export/names.ts': `import type { Exporter } from './exporter.js';

export const names: Exporter<string> = ({ analysis }) => ({
  content: analysis.touchpoints.map(({ fields }) => \`\${fields.name}\\n\`).join(''),
});
`,
    },
  },
  commands: {
    index: 'commands/index.ts',
    item: `{ name: 'greet', group: 'tools', summary: ${title('greet the catalog', 'den Katalog begrüßen')}, load: async () => (await import('./greet.command.js')).greet },`,
    files: {
      'commands/greet.command.ts': `import { defineCommand } from '../cli/command.js';
import { EXIT } from '../cli/exit-code.js';
import { openCatalog } from '../cli/open-catalog.js';

export const greet = defineCommand({
  words: { en: { args: { folder: 'folder of the catalog' } }, de: { args: { folder: 'Ordner des Katalogs' } } },
  args: [{ name: 'folder' }],
  options: () => ({}),
  examples: ['tpm greet'],
  run: ({ args: [folder] }, session) => {
    session.host.stdout.write(\`Hello, \${openCatalog(session, folder).catalog.settings.name}\\n\`);
    return EXIT.fine;
  },
});
`,
    },
  },
};
