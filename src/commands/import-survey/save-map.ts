import type { SurveyRead } from '../../exchange/surveys/read-survey.js';
import { scaleText } from '../../exchange/surveys/stated-scale.js';
import { type ColumnSpec, mapLine, surveyLine } from '../../exchange/surveys/survey-map.js';

/** What was read, as a map for the next wave: a line for each question, and one for the whole file. */
export function surveyMapText({ vendor, map, interpretation, doubts }: SurveyRead): string {
  const items = interpretation.items.map(({ column, use, touchpoint, factor, metric, scale, codes }) => {
    const given = map.columns.get(column.code);
    const spec: ColumnSpec = {
      ...(touchpoint === null ? {} : { touchpoint }),
      use,
      ...(factor === null ? {} : { factor }),
      ...(metric === null ? {} : { metric }),
      scale: scaleText(scale),
      ...(Object.keys(codes).length === 0 ? {} : { codes }),
      ...(given?.values ? { values: given.values } : {}),
      ...(given?.topBox ? { topBox: given.topBox } : {}),
    };
    return [column.code, mapLine(column.code, spec)] as const;
  });
  const lines = new Map(items);
  for (const { column, mapLine: line, blocks } of doubts)
    if (blocks && !line.startsWith('survey:')) lines.set(column, line);
  for (const [code, spec] of map.columns) if (!lines.has(code)) lines.set(code, mapLine(code, spec));
  return [surveyLine({ vendor: vendor.id, ...map.survey }), ...lines.values(), ''].join('\n');
}
