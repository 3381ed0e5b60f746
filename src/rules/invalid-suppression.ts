import { defineRule } from './engine/rule.js';

export const invalidSuppression = defineRule({
  id: 'invalid-suppression',
  group: 'hygiene',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Suppression without a reason',
      what: 'A comment is meant to accept a finding, but gives no reason or has the wrong form.',
      why: 'In this form it accepts nothing; and an exception without a reason can never be reviewed.',
      message: ({ problem }) =>
        problem === 'form' ? 'this suppression cannot be understood' : 'this suppression gives no reason',
      remedy: () => 'write "# tpm-disable-next-line <rule> -- <reason>"',
    },
    de: {
      title: 'Unterdrückung ohne Grund',
      what: 'Ein Kommentar soll einen Befund hinnehmen, nennt aber keinen Grund oder hat nicht die richtige Form.',
      why: 'So nimmt er nichts hin; und eine Ausnahme ohne Grund kann niemand je zurücknehmen.',
      message: ({ problem }) =>
        problem === 'form' ? 'diese Unterdrückung ist nicht zu verstehen' : 'diese Unterdrückung nennt keinen Grund',
      remedy: () => '»# tpm-disable-next-line <Regel> -- <Grund>« schreiben',
    },
  },
  bad: `touchpoints:
  # tpm-disable-next-line owner-missing
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `touchpoints:
  # tpm-disable-next-line owner-missing, department-missing -- wird zum Jahresende an den Dienstleister übergeben
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
