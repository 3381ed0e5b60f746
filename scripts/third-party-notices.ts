import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES, bundle, ROOT } from './bundle.js';

/**
 * Writes THIRD-PARTY-NOTICES.md for the packages that the bundles contain. `--check` only reports whether the file is
 * up to date.
 */
const FILE = join(ROOT, 'THIRD-PARTY-NOTICES.md');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The folder of the package of a bundled module; undefined for modules of this project and helpers of the bundler. */
function packageFolder(module: string): string | undefined {
  return module.replaceAll('\\', '/').match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0];
}

const MIT = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = (holder: string) => `ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.`;

/**
 * Licence texts of packages that name their licence without including its text. The holders are named in their source
 * files, their manifest or their README.
 */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  'isarray MIT': MIT('2013 Julian Gruber <julian@juliangruber.com>'),
  'saxes ISC': ISC('Louis-Dominique Dubeau, Isaac Z. Schlueter and contributors'),
  'yoga-layout MIT': MIT('Meta Platforms, Inc. and affiliates.'),
};

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)([.-]|$)/i.test(entry));
  const known = WITHOUT_TEXT[`${name} ${license}`];
  if (file === undefined && known !== undefined) return { name, version, license, text: known };
  if (file === undefined || typeof license !== 'string') throw new Error(`${name} ${version} has no licence text.`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, license, text };
}

function section({ name, version, license, text }: Package): string {
  return `## ${name} ${version} (${license})\n\n\`\`\`\`text\n${text}\n\`\`\`\`\n`;
}

async function bundledPackages(): Promise<Package[]> {
  const chunks = (await Promise.all(BUNDLES.map((each) => bundle(each, { write: false })))).flat();
  const folders = new Set(chunks.flatMap((chunk) => chunk.moduleIds.map(packageFolder)));
  const packages = [...folders].filter((folder) => folder !== undefined).map(readPackage);
  if (packages.length === 0) throw new Error('The bundles hold no package at all: the notices cannot be right.');
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const packages = await bundledPackages();
const notices = `# Third-party notices

The files in \`dist/\` contain code of the packages below. \`npm run generate\` writes this list from the bundles.

${packages.map(section).join('\n')}`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, notices);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n') !== notices) {
  console.error('THIRD-PARTY-NOTICES.md is out of date: run `npm run generate`.');
  process.exitCode = 1;
} else {
  console.log(`THIRD-PARTY-NOTICES.md is up to date: ${packages.length} packages.`);
}
