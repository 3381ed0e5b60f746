import { dateText, numberText, quoteText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import { amountText } from '../shared/money-cells.js';
import { quoteName } from '../shared/names.section.js';
import type { ConditionRow } from './conditions.view.js';
import { conditionWords } from './conditions.words.js';

/** Formats the amounts and names of a condition. */
function makeWriters({ measure, touchpoint, factor, department, limit, date, others }: ConditionRow, context: Context) {
  const w = wordsOf(conditionWords, context);
  const { lang, terms } = context;
  const quote = (kind: string, id: string | null) => quoteName(kind, id ?? '', context);
  return {
    w,
    measure: quote('measure', measure),
    others: others.map((id) => quote('measure', id)),
    touchpoint: quote('touchpoint', touchpoint),
    department: quote('department', department),
    factor: quoteText(context.factor(touchpoint ?? '', factor ?? ''), lang),
    date: date === null ? '' : dateText(date, lang),
    money: (amount: number) => amountText(amount, context),
    days: (amount: number) => terms.days(numberText(amount, lang)),
    limit: limit ?? 0,
  };
}

/** A condition as one part of a contradiction. */
export function conditionText(row: ConditionRow, context: Context): string {
  const { w, measure, others, touchpoint, factor, date, ...write } = makeWriters(row, context);
  const [other = ''] = others;
  const amountNeeded = (text: string, amount: (value: number) => string) =>
    row.needs === null ? text : `${text} (${w.needed(amount(row.needs))})`;
  switch (row.condition) {
    case 'budget':
      return amountNeeded(w.budget(write.money(write.limit)), write.money);
    case 'days':
      return amountNeeded(w.days(write.days(write.limit)), write.days);
    case 'departmentDays':
      return amountNeeded(w.departmentDays(write.department, write.days(write.limit)), write.days);
    case 'requires':
    case 'excludes':
      return w[row.condition](measure, other);
    case 'circle':
      return w.circle([...others, other].join(' → '));
    case 'basics': {
      const closers = others.length === 0 ? w.closedByNone : w.closedBy(others.join(` ${w.or} `));
      return `${w.basics(measure, factor, touchpoint)}; ${closers}`;
    }
    case 'lacks':
      return `${measure} ${w.lacks[row.lacks ?? 'cost']}`;
    case 'late':
      return w.late(measure, date);
    case 'until':
      return w.until(date);
    default:
      return w[row.condition](measure);
  }
}

/** The condition as the reason why `left` is not in the mix; empty if another condition of the row covers it. */
export function hindranceText(row: ConditionRow, left: string, context: Context): string {
  const { w, measure, others, touchpoint, factor, date, department, money, days } = makeWriters(row, context);
  const { over } = row;
  const [other = ''] = others;
  switch (row.condition) {
    case 'budget':
      return over === null ? '' : w.over.budget(money(over));
    case 'days':
      return over === null ? '' : w.over.days(days(over));
    case 'departmentDays':
      return over === null ? '' : w.over.departmentDays(days(over), department);
    case 'requires':
      return w.hinders.requires(other);
    case 'excludes':
      // Either of the two measures may name the other.
      return w.hinders.excludes(row.measure === left ? other : measure);
    case 'basics':
      return w.hinders.basics(factor, touchpoint);
    case 'itself':
      return w.hinders.itself;
    case 'late':
      return w.hinders.late(date);
    case 'until':
      return '';
    default:
      return conditionText(row, context);
  }
}
