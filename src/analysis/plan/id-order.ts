import type { Mix } from './mix.js';
import type { Column, Row } from './row.js';

/**
 * Of two sets of the same size, the one that contains the first differing id precedes the other. Each measure outside
 * the known set has a column that means "this is the first difference". Exactly one of these columns is 1, or `GIVE_UP`
 * is.
 */
export function idOrderOf(
  { chosen }: Mix,
  ids: readonly string[],
  { from, giveUp }: { readonly from: number; readonly giveUp: number },
): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const firsts = ids.flatMap((id, index) => (chosen.has(id) ? [] : [index]));
  const columnOf = new Map(firsts.map((index, at) => [index, from + at]));
  const columnsAfter = (index: number) =>
    firsts.filter((first) => first > index).map((first) => [columnOf.get(first) ?? -1, 1] as const);
  const rows = ids.flatMap((id, index): Row[] => {
    const after = columnsAfter(index);
    if (chosen.has(id)) return [{ terms: [...after, [index, -1]], upper: 0 }];
    const own = columnOf.get(index) ?? -1;
    return [
      {
        terms: [
          [own, 1],
          [index, -1],
        ],
        upper: 0,
      },
      { terms: [...after, [index, 1]], upper: 1 },
    ];
  });
  const some = { terms: [...columnOf.values(), giveUp].map((column) => [column, -1] as const), upper: -1 };
  return { columns: firsts.map(() => ({ gain: 0, upper: 1, whole: true })), rows: [...rows, some] };
}
