import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/blocks.js';
import { heading, note, number, paragraph, text } from '../../src/document/blocks.js';
import type { Report } from '../../src/document/report.js';
import type { Display } from '../../src/formats/format.js';
import { formats } from '../../src/formats/index.js';

const HOSTILE = '\u001b[2J\u001b]0;pwn\u0007::error::x\n::error file=a::b\u202eevil\u200b|`<script>\u0085\ud800';

const blocks: Block[] = [
  heading(1, HOSTILE, HOSTILE),
  paragraph(HOSTILE),
  {
    type: 'progress',
    rows: [
      { label: 'Ist', done: 3, total: 4 },
      { label: 'Soll', done: 0, total: 0 },
    ],
  },
  {
    type: 'table',
    columns: [
      { key: 'rank', title: '', align: 'right' },
      { key: 'name', title: 'Kontaktpunkt', flexible: true },
      { key: 'ist', title: 'Ist', align: 'right' },
      { key: 'drawing', title: '' },
    ],
    rows: [
      [number(1), text(HOSTILE), number(3.1, { digits: 1 }), { from: 3.1, to: 8, min: 1, max: 10 }],
      [number(2), text('Übergabe des neuen Rads 🚲'), null, { share: 0.5 }],
    ],
    more: HOSTILE,
  },
  { type: 'facts', facts: [{ label: 'Ist', value: text(HOSTILE) }] },
  { type: 'lines', lines: [[{ text: HOSTILE, tone: 'bad' }]] },
  note('warning', HOSTILE),
];

const report = (lang: Report['lang'], shown: readonly Block[] = blocks): Report => ({
  document: {
    schema: 'tpm/gaps',
    schemaVersion: '1.0',
    tool: { name: 'touchpoint-manager', version: '0.0.0' },
    catalog: { name: HOSTILE, path: '.', files: 1, entries: 1 },
    asOf: '2026-11-21',
    complete: true,
  },
  blocks: shown,
  lang,
});

const display = (change: Partial<Display> = {}): Display => ({
  width: 80,
  cut: true,
  color: 0,
  unicode: true,
  presentation: false,
  ...change,
});
const named = formats.map((format) => [format.id, format] as const);

describe('the rack of formats', () => {
  it.each(named)('%s: ends with one newline, also without content', (id, format) => {
    expect(format.render(report('en'), display())).toMatch(/[^\n]\n$/);
    const nothing = format.render(report('en', []), display());
    expect(nothing === '' ? '\n' : nothing, id).toMatch(/\n$/);
  });

  it.each(named)('%s: prints no control sequences', (_, format) => {
    for (const width of [20, 40, 80, 200]) {
      const output = format.render(report('de'), display({ width }));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
      expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u200b\u2066-\u2069]/);
      expect(output).not.toMatch(/^\s*::error/m);
      expect(() => encodeURIComponent(output)).not.toThrow();
    }
  });

  it.each(named)('%s: no colour without colour', (_, format) => {
    expect(format.render(report('en'), display())).not.toContain('\u001b');
  });

  it('text: lines keep to the width of a terminal, wide characters included', () => {
    const text = formats.find((format) => format.id === 'text');
    for (const width of [40, 60, 80, 120]) {
      const lines =
        text
          ?.render(
            report(
              'en',
              blocks.filter((block) => block.type === 'table' && true),
            ),
            display({ width }),
          )
          .split('\n') ?? [];
      for (const line of lines.slice(0, -2)) expect([...line].length, line).toBeLessThanOrEqual(width);
    }
  });

  it('text: writes numbers as the language does, JSON and plain never', () => {
    const [textual, json, plain] = ['text', 'json', 'plain'].map(
      (id) => formats.find((format) => format.id === id)?.render(report('de'), display()) ?? '',
    );
    expect(textual).toContain('3,1');
    expect(plain).toContain('3.1');
    expect(plain).not.toContain('3,1');
    expect(JSON.parse(json ?? '')).toMatchObject({ schema: 'tpm/gaps' });
  });
});
