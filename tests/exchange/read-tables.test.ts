import { readFileSync } from 'node:fs';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/exchange/tables/read-tables.js';
import { UnreadableTable } from '../../src/exchange/tables/table.js';

const sample = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));
const utf8 = (text: string) => new TextEncoder().encode(text);
const valuesOf = async (name: string, bytes: Uint8Array) =>
  (await readTables(name, bytes)).tables.at(-1)?.rows.map(({ cells }) => cells.map(({ value }) => value));

async function problemOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readTables(name, bytes);
    return 'none';
  } catch (error) {
    return error instanceof UnreadableTable ? error.problem : String(error);
  }
}

describe('CSV', () => {
  it('takes the sep line, the byte order mark and decimal commas as text', async () => {
    const { tables, notes, delimiter } = await readTables('list.csv', sample('kontaktpunkte-sep.csv'));
    expect(notes).toEqual([{ kind: 'separator-line', delimiter: ';' }]);
    expect(delimiter).toBe(';');
    const rows = tables[0]?.rows ?? [];
    expect(rows[0]).toMatchObject({ number: 2 });
    expect(rows[1]?.cells.map(({ value }) => value)).toEqual([
      '1',
      'Überweisungsträger',
      'nach',
      '3,5',
      '8',
      '7',
      '01.03.2026',
    ]);
    expect(rows.at(-1)?.number).toBe(11);
    expect(rows[7]?.cells[1]).toEqual({ value: '#NV', issue: 'error-value' });
  });

  it.each([
    ['CR alone', 'a,b\r1,2\r'],
    ['LF without a last line end', 'a,b\n1,2'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['tabs', 'a\tb\n1\t2'],
  ])('reads %s', async (_, text) => {
    expect(await valuesOf('x.csv', utf8(text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('decides the encoding by the bytes', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffName\tOrt\nMüller\tKöln', 'utf16le'));
    const windows = new Uint8Array(Buffer.from('Name;Preis\nMüller;5 €'.replace('€', '\x80'), 'latin1'));
    expect(await valuesOf('x.csv', utf16)).toEqual([
      ['Name', 'Ort'],
      ['Müller', 'Köln'],
    ]);
    expect(await valuesOf('x.csv', windows)).toEqual([
      ['Name', 'Preis'],
      ['Müller', '5 €'],
    ]);
  });

  it('counts a quoted line break as one row and a blank line as one', async () => {
    const { tables } = await readTables('x.csv', utf8('a;b\n"1\n2";3\n\n4;5\n'));
    expect(tables[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(tables[0]?.rows[1]?.cells[0]).toEqual({ value: '1\n2', quoted: true });
  });

  it('tells an empty quoted cell from one without quotes', async () => {
    const { tables } = await readTables('x.csv', utf8('a;b\n"";\n1;2'));
    expect(tables[0]?.rows[1]?.cells).toEqual([{ value: '', quoted: true }, { value: null }]);
  });
});

describe('workbooks', () => {
  it('tells hidden sheets, rows and columns, errors and formulas that were never calculated', async () => {
    const { tables, format } = await readTables('list.csv', sample('kontaktpunkte.xlsx'));
    expect(format).toBe('xlsx');
    expect(tables.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['Hinweise', true],
      ['Liste', false],
    ]);
    const list = tables[1];
    expect(list?.hiddenColumns).toEqual([6]);
    expect(list?.rows).toHaveLength(14);
    expect(list?.rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([13]);
    expect(list?.rows[4]?.cells[5]).toEqual({ value: 0.35, shown: '35%' });
    expect(list?.rows[4]?.cells[7]).toEqual({ value: { day: '2026-03-01' } });
    expect(list?.rows[9]?.cells[3]).toEqual({ value: '#N/A', issue: 'error-value' });
    expect(list?.rows[13]?.cells[2]).toEqual({ value: null, issue: 'formula-without-value' });
  });

  it('reads ODS by its content', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Liste',
          rows: [
            ['Name', 'Ist'],
            ['Hotline', 3.5],
          ],
        },
      ],
    });
    expect(await valuesOf('liste.xlsx', new Uint8Array(bytes))).toEqual([
      ['Name', 'Ist'],
      ['Hotline', 3.5],
    ]);
  });

  it('tells hidden sheets, rows and columns of ODS, also repeated ones', async () => {
    const row = (text: string, more = '') =>
      `<table:table-row ${more}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      </office:automatic-styles><office:body><office:spreadsheet>
      <table:table table:name="Liste" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/>
      <table:table-column table:visibility="collapse"/>
      ${row('Name')}${row('x', 'table:number-rows-repeated="2" table:visibility="collapse"')}${row('y')}${row('z', 'table:visibility="filter"')}
      </table:table><table:table table:name="A &amp; B" table:style-name="ta2">${row('Name')}</table:table>
      </office:spreadsheet></office:body></office:document-content>`;
    const mimetype = utf8('application/vnd.oasis.opendocument.spreadsheet');
    const { tables } = await readTables('x.ods', zipSync({ mimetype, 'content.xml': utf8(content) }));
    expect(tables.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['Liste', false],
      ['A & B', true],
    ]);
    const rows = tables[0]?.rows.map(({ number, hidden, cells }) => [number, hidden, cells[0]?.value]);
    expect(rows).toEqual([
      [1, false, 'Name'],
      [2, true, 'x'],
      [3, true, 'x'],
      [4, false, 'y'],
      [5, true, 'z'],
    ]);
  });

  it('leaves links to other files out, and says so', async () => {
    const { unzipSync } = await import('fflate');
    const book = unzipSync(new Uint8Array(await writeXlsx({ sheets: [{ name: 'A', rows: [['Name']] }] })));
    const bytes = zipSync({ ...book, 'xl/externalLinks/externalLink1.xml': utf8('<externalLink/>') });
    const { notes } = await readTables('list.xlsx', bytes);
    expect(notes).toEqual([{ kind: 'left-out-parts', parts: ['external links'] }]);
  });

  it('leaves macros out, and says so', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'A', rows: [['Name']] }], vbaProject: new Uint8Array([1, 2]) });
    const { notes } = await readTables('list.xlsm', new Uint8Array(book));
    expect(notes).toEqual([{ kind: 'left-out-parts', parts: ['macros'] }]);
  });

  it('reads an archive that was written as a stream, without sizes in front of its parts', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    const { unzipSync } = await import('fflate');
    for (const [name, content] of Object.entries(unzipSync(sample('kontaktpunkte.xlsx')))) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(content, true);
    }
    zip.end();
    expect(await valuesOf('x.xlsx', new Uint8Array(Buffer.concat(chunks)))).toHaveLength(14);
  });
});

describe('JSON', () => {
  it('takes a list of objects, with objects in them as columns', async () => {
    const text = JSON.stringify({
      items: [
        { name: 'Hotline', rating: { ist: 3 } },
        { name: 'App', tags: ['a', 'b'] },
      ],
    });
    expect(await valuesOf('x.json', utf8(text))).toEqual([
      ['name', 'rating.ist', 'tags'],
      ['Hotline', 3, null],
      ['App', null, 'a; b'],
    ]);
  });
});

describe('what is refused', () => {
  const parts = { '[Content_Types].xml': utf8('<Types/>'), 'xl/workbook.xml': utf8('<workbook/>') };

  it('a zip bomb, by what its directory claims', async () => {
    const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await problemOf('x.xlsx', bytes)).toBe('unpacks-too-large');
  });

  it('a zip bomb whose directory lies, by counting while it is unpacked', async () => {
    const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      const [size, name] = view.getUint32(at, true) === 0x02014b50 ? [24, 46] : [22, 30];
      if (![0x02014b50, 0x04034b50].includes(view.getUint32(at, true))) continue;
      if (Buffer.from(bytes.subarray(at + name, at + name + 3)).toString() === 'xl/')
        view.setUint32(at + size, 10, true);
    }
    expect(await problemOf('x.xlsx', bytes)).toBe('unpacks-too-large');
  });

  it('the binary workbook, the old one, a PDF, a page and an archive of something else', async () => {
    expect(await problemOf('x.xlsx', zipSync({ ...parts, 'xl/workbook.bin': utf8('x') }))).toBe('xlsb');
    expect(await problemOf('x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('xls');
    expect(await problemOf('x.csv', utf8('%PDF-1.7'))).toBe('not-a-table');
    expect(await problemOf('x.xls', utf8('<html><table>'))).toBe('not-a-table');
    expect(await problemOf('x.xlsx', zipSync({ 'a.txt': utf8('x') }))).toBe('not-a-table');
    expect(await problemOf('x.xlsx', utf8('PK broken'))).toBe('damaged');
  });

  it('a cell of more than a mebibyte, and more cells than a list has', async () => {
    expect(await problemOf('x.csv', utf8(`a;b\n${'x'.repeat(1024 * 1024 + 1)};1`))).toBe('cell-too-large');
    // A cell beyond the limit that the parser itself has for a row.
    expect(await problemOf('x.csv', utf8(`a;b\n"${'x'.repeat(17 * 1024 * 1024)}";1`))).toBe('cell-too-large');
    expect(await problemOf('x.csv', utf8(`${'1,'.repeat(1000)}\n`.repeat(201)))).toBe('too-many-cells');
  });

  it('a file of more than 32 MiB, before anything of it is read', async () => {
    expect(await problemOf('x.csv', new Uint8Array(32 * 1024 * 1024 + 1))).toBe('too-large');
  });

  it('a sheet with a million columns', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1"><v>1</v></c><c r="BDWGN1"><v>1</v></c></row></sheetData></worksheet>`;
    const book = await writeXlsx({ sheets: [{ name: 'A', rows: [['Name']] }] });
    const { unzipSync } = await import('fflate');
    const bytes = zipSync({ ...unzipSync(new Uint8Array(book)), 'xl/worksheets/sheet1.xml': utf8(sheet) });
    expect(await problemOf('x.xlsx', bytes)).toBe('damaged');
  });

  it('a cell in the last row and column does not hide the list', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>
      </sheetData></worksheet>`;
    const book = await writeXlsx({ sheets: [{ name: 'A', rows: [['Name']] }] });
    const { unzipSync } = await import('fflate');
    const bytes = zipSync({ ...unzipSync(new Uint8Array(book)), 'xl/worksheets/sheet1.xml': utf8(sheet) });
    const { tables, notes } = await readTables('x.xlsx', bytes);
    expect(tables[0]?.rows.map(({ cells }) => cells[0]?.value)).toEqual(['Name']);
    expect(notes).toEqual([{ kind: 'cut', sheet: 'A', range: 'A1:IV5000' }]);
  });
});
