import { documentToHtml } from './html.ts'
import { documentToMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { runDocument, type ReportContent } from './run-document.ts'

/** Everything but the limit, which each format sets for itself. */
export type SummaryContent = Omit<ReportContent, 'maxFindings'>

// GitHub drops a step's summary above 1 MiB; a finding takes some 400 bytes.
const MARKDOWN_FINDINGS = 200
const HTML_FINDINGS = 10_000

/** The job summary: Markdown as GitHub and GitLab show it. */
export function renderSummary(report: Report, content: SummaryContent): string {
  return documentToMarkdown(runDocument(report, { ...content, maxFindings: MARKDOWN_FINDINGS }))
}

/** The same as one HTML file without scripts. */
export function renderHtml(report: Report, content: SummaryContent): string {
  return documentToHtml(runDocument(report, { ...content, maxFindings: HTML_FINDINGS }))
}
