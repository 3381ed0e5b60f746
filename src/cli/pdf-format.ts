import type { Report } from '../document/report.js';
import type { ListedFormat } from '../formats/format.js';
import { findBrowser, printToPdf } from '../io/browser.js';
import type { Host } from '../io/host.js';
import { Refusal } from './refusal.js';

/**
 * Prints an HTML page with an installed browser. PDF is defined here, because formats start no programs.
 * @param loadPage loads the function that writes the page
 */
export const makePdfFormat = <R extends Report>(
  host: Pick<Host, 'env'>,
  loadPage: () => Promise<(report: R) => string>,
): ListedFormat<R, Promise<Uint8Array>> => ({
  id: 'pdf',
  extensions: ['pdf'],
  load: async () => {
    const browser = findBrowser(host.env);
    if (browser === null) throw makeBrowserRefusal(host.env.TPM_BROWSER || host.env.CHROME_PATH);
    const writePage = await loadPage();
    return (report) => printPage(browser, writePage(report));
  },
});

async function printPage(browser: string, page: string): Promise<Uint8Array> {
  const printed = await printToPdf(browser, page);
  if ('pdf' in printed) return printed.pdf;
  throw new Refusal(
    {
      en: `${browser} printed no PDF (${printed.problem})`,
      de: `${browser} hat kein PDF gedruckt (${printed.problem})`,
    },
    {
      en: 'write report.html and print it from the browser, or name another browser in TPM_BROWSER',
      de: 'bericht.html schreiben und aus dem Browser drucken, oder in TPM_BROWSER einen anderen Browser nennen',
    },
  );
}

function makeBrowserRefusal(named: string | undefined): Refusal {
  const words = named
    ? { en: `"${named}" is not a program`, de: `»${named}« ist kein Programm` }
    : {
        en: 'a PDF needs Chromium, Chrome or Edge, but none was found',
        de: 'für ein PDF ist Chromium, Chrome oder Edge nötig, gefunden wurde keiner davon',
      };
  return new Refusal(words, {
    en: 'name the program in TPM_BROWSER, or write report.html and print it from any browser',
    de: 'das Programm in TPM_BROWSER nennen, oder bericht.html schreiben und aus einem Browser drucken',
  });
}
