import type { Envelope, FullReport } from '../document/report.js';
import { briefPayloadOf } from './brief/brief-payload.js';
import { composeBrief } from './brief/compose-brief.js';
import { composeReport, fillText, type ReportRequest } from './compose-report.js';
import type { ReportForm } from './report-choice.js';

interface Frame extends Pick<FullReport, 'lang' | 'csvDialect' | 'logo'> {
  readonly envelope: Envelope;
}

/** The report in its form, with the brief form beside it for PDF and for slides. */
export function makeReport(request: ReportRequest, { envelope, ...frame }: Frame, form: ReportForm): FullReport {
  if (form.isBrief) return makeBrief(request, { envelope, ...frame });
  const { payload, ...composed } = composeReport(request);
  const report = { ...composed, ...frame, document: { ...envelope, ...payload } };
  if (!form.printsBrief && !form.hasSlides) return report;
  const brief = makeBrief(request, { envelope, ...frame });
  return { ...report, ...(form.printsBrief ? { printed: brief } : {}), ...(form.hasSlides ? { slides: brief } : {}) };
}

function makeBrief(request: ReportRequest, { envelope, ...frame }: Frame): FullReport {
  const redacted = request.redaction !== null;
  const brief = composeBrief({
    facts: request.facts,
    lang: request.lang,
    title: fillText(request.title, request),
    redacted,
    isComplete: envelope.complete,
  });
  const { headline: _headline, chosen: _chosen, proposed: _proposed, ...composed } = brief;
  return { ...composed, ...frame, document: { ...envelope, ...briefPayloadOf(brief, redacted) } };
}
