import { join } from 'node:path';
import type { Report } from '../document/report.js';
import type { Format, ListedFormat, WrittenContent } from '../formats/format.js';
import { displayOf } from './display.js';
import { type Output, planOutputs, terminalRefusal, writeOutputs } from './output.js';
import type { Session } from './session.js';

/** Renders a report to all outputs. */
export async function publish<R extends Report>(
  report: R,
  formats: readonly (Format | ListedFormat<R, WrittenContent | Promise<WrittenContent>>)[],
  session: Session,
  root: string | readonly string[] = [],
): Promise<void> {
  const { host, options } = session;
  const presentation = (options as { presentation?: boolean }).presentation ?? false;
  const outputs: Output[] = [];
  for (const { format, file, folder } of planOutputs(options, formats, host.cwd)) {
    if (folder && file !== null && 'loadFiles' in format && format.loadFiles) {
      const files = await format.loadFiles();
      outputs.push(...files(report).map(({ name, content }) => ({ file: join(file, name), content })));
      continue;
    }
    const render = 'load' in format ? await format.load() : format.render;
    const output = file === null ? host.stdout : SILENT_OUTPUT;
    const display = displayOf(output, host.env, { color: options.color, presentation });
    const content = await render(report, display);
    if (file === null && typeof content !== 'string' && host.stdout.isTTY) throw terminalRefusal(format);
    outputs.push({ file, content });
  }
  await writeOutputs(outputs, { session, roots: [root].flat(), force: options.force ?? false });
}

const SILENT_OUTPUT = { write: () => undefined, isTTY: false, columns: undefined };
