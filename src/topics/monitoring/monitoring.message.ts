import { numberText } from '../../messages/format.js';
import { type Claim, defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { shareSize, strengthOf } from '../shared/strength.js';
import type { MonitoringData } from './monitoring.view.js';

const words = {
  en: {
    off: (off: string, all: string) =>
      `Of ${all} metrics with a target, ${off} ${off === '1' ? 'is' : 'are'} off track.`,
    worse: (worse: string, better: string, all: string) =>
      `Of ${all} touchpoints that were asked again, ${worse} got worse and ${better} better by more than chance.`,
  },
  de: {
    off: (off: string, all: string) =>
      `Von ${all} Kennzahlen mit Ziel ${off === '1' ? 'ist' : 'sind'} ${off} nicht auf Kurs.`,
    worse: (worse: string, better: string, all: string) =>
      `Von ${all} erneut erfragten Kontaktpunkten ${worse === '1' ? 'wurde' : 'wurden'} ${worse} schlechter und ${better} besser, mehr als der Zufall erklärt.`,
  },
};

type Numbers = {
  readonly about: 'off' | 'worse';
  readonly cases: number;
  readonly better: number;
  readonly all: number;
};

/** Metrics off track, or touchpoints that changed beyond chance: the larger share of both. */
export const monitoringMessage = defineMessage({
  find: ({ metrics, rounds }: MonitoringData): Claim<Numbers> | null => {
    const claims = [...offTrackOf(metrics), ...changedOf(rounds)];
    return claims.sort((left, right) => right.strength - left.strength)[0] ?? null;
  },
  say: ({ about, cases, better, all }, context) => {
    const w = wordsOf(words, context);
    const count = (value: number) => numberText(value, context.lang);
    return about === 'off' ? w.off(count(cases), count(all)) : w.worse(count(cases), count(better), count(all));
  },
});

function offTrackOf(metrics: MonitoringData['metrics']): Claim<Numbers>[] {
  const targeted = metrics.filter(({ track }) => track !== null);
  const off = targeted.filter(({ track }) => track === 'off').length;
  if (off === 0) return [];
  const numbers: Numbers = { about: 'off', cases: off, better: 0, all: targeted.length };
  return [{ strength: strengthOf('describes', shareSize(off, targeted.length)), numbers }];
}

function changedOf(rounds: MonitoringData['rounds']): Claim<Numbers>[] {
  const changes = rounds.flatMap(({ change }) => change ?? []);
  const sure = changes.filter(({ ci95 }) => ci95 && ci95[0] * ci95[1] > 0);
  const worse = sure.filter(({ better }) => better === false).length;
  const better = sure.filter((change) => change.better === true).length;
  if (worse + better === 0) return [];
  const size = shareSize(Math.max(worse, better), changes.length);
  return [
    { strength: strengthOf('describes', size), numbers: { about: 'worse', cases: worse, better, all: changes.length } },
  ];
}
