import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import { NEIGHBOUR_FILES } from '../helpers/hostile-input.js';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

async function withTemplate(template: string, ...argv: string[]) {
  folder?.remove();
  folder = makeFolder({ 'tpm.yaml': 'name: Werkstatt\n', ...NEIGHBOUR_FILES, '.tpm/report/kurz.yaml': template });
  return run(['report', '--template', 'kurz', '-f', 'markdown', '--lang', 'en', ...argv], { cwd: folder.path });
}

describe('templates', () => {
  test('choose sections, titles, rows and texts', async () => {
    const { stdout, code } = await withTemplate(
      `title: Board of {{name}}
intro: We look at {{ touchpoints }} touchpoint, {{rated}} rated.
sections:
  - { id: gaps, title: Where we fall short, text: "One.\\n\\nTwo.", top: 1 }
  - { title: To decide, text: Who is {{unknown-to-nobody}} }
`.replace('{{unknown-to-nobody}}', 'first?'),
    );
    expect(code).toBe(0);
    const titles = stdout.split('\n').filter((line) => line.startsWith('#'));
    expect(titles).toEqual(['# Board of Werkstatt', '## Introduction', '## Where we fall short', '## To decide']);
    expect(stdout).toContain('We look at 1 touchpoint, 1 rated.');
    expect(stdout).toContain(
      'One.\n\nTwo.\n\n**1 of 1 touchpoints that can be compared falls short of its target (Soll).**\n\n|',
    );
  });

  test('a section can be repeated for different touchpoints; the document numbers their ids', async () => {
    const argv = ['report', 'examples/stadtwerke', '--template', 'vorstand', '--json'];
    const { stdout, code } = await run(argv);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    const named = document.sections.map(({ id }: { id: string }) => id);
    expect(named).toEqual(['intro', 'summary', 'gaps', 'gaps-2', 'moments', 'quick-wins', 'measures', 'text']);
    const own = document.sections[3];
    expect(own.select).toEqual(['department:kundenservice']);
    expect(own.data.gaps.length).toBeGreaterThan(0);
    expect(own.data.gaps.length).toBeLessThan(document.gaps.gaps.length);
    expect(document.priorities).toBeNull();
  });

  test('report a mistake with its place and a suggestion', async () => {
    const { stderr, stdout, code } = await withTemplate(`title: Board
sections:
  - { id: gapps }
  - { id: gaps, topp: 3 }
  - { title: To decide }
  - { id: silos, text: "Of {{touchpoint}}" }
`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('the template has errors, no report was written');
    for (const place of [':3:', ':4:', ':6:']) expect(stderr).toContain(`.tpm/report/kurz.yaml${place}`);
    for (const near of ['gaps', 'top', '{{touchpoints}}']) expect(stderr).toContain(near);
  });

  test.each([
    ['sections:\n  - { title: A, text: b, top: 3 }\n', 'top'],
    ['sections:\n  - {}\n', 'id'],
    ['sections: []\n', 'sections'],
    ['sections:\n  - { id: gaps\n', 'kurz.yaml'],
    ['sections:\n  - { title: A }\n', 'text'],
  ])('refuse %j', async (template, said) => {
    const { stderr, code } = await withTemplate(template);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  test.each(['../../tpm', '/etc/passwd', 'kurz.yaml', 'kurs'])(
    'a name must be that of a file in the folder, not %s',
    async (name) => {
      folder = makeFolder({ ...NEIGHBOUR_FILES, '.tpm/report/kurz.yaml': 'sections: [{ id: gaps }]\n' });
      const { stderr, code } = await run(['report', '--template', name, '--lang', 'en'], { cwd: folder.path });
      expect(code).toBe(2);
      expect(stderr).toContain(`there is no template "${name}"`);
      expect(stderr).toContain('kurz');
    },
  );

  test('run nothing: what looks like code is text', async () => {
    const { stdout } = await withTemplate(
      "sections:\n  - { title: '#{process.exit(9)}', text: '<%= 1+1 %> {% raw %} {{ name }}{{name}}' }\n",
    );
    expect(stdout).toContain('#{process.exit(9)}');
    expect(stdout).toContain('&#60;%= 1+1 %&#62; {% raw %} WerkstattWerkstatt');
  });

  test('cannot be combined with --sections', async () => {
    const { code, stderr } = await withTemplate('sections: [{ id: gaps }]\n', '--sections', 'gaps');
    expect(code).toBe(2);
    expect(stderr).toContain('leave out --sections');
  });

  test('have a published schema with every section', () => {
    const schema = JSON.parse(readFileSync(join('schemas', 'report-template.schema.json'), 'utf8'));
    expect(schema.properties.sections.items.properties.id.enum).toContain('quick-wins');
  });
});
