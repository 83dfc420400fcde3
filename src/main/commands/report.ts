import type { AlertDetail } from '../../shared/alert.ts';
import { AppError } from '../../shared/errors.ts';
import type { Report } from '../../shared/report.ts';
import { reportTexts } from '../../shared/texts/reports.ts';
import type { Services } from '../services/interface.ts';
import type { CommandContext } from './context.ts';
import { errorText } from './error-text.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { terminalText } from './terminal-text.ts';

/** Characters of one sentence or line that are printed. */
const width = 2_000;

/**
 * `porchlight report`: the report of an alert, sentence by sentence as the model writes it. Where the model is not made to
 * write, what stands for a report: the checklist of the threat and the lines that prove it.
 */
export async function writeReport(
  context: CommandContext,
  alertId: string,
  options: { data?: string; json?: boolean; pack?: string },
): Promise<ExitCode> {
  const print = options.json ? () => {} : sentencePrinter(context.out);
  const dataFolder = options.data ?? context.dataFolder;
  const services = await context.openServices({ dataFolder, pack: options.pack, onReport: print });
  try {
    const alert = await services.alert(alertId);
    const report = await reportOf(services, alertId, context.signal);
    if (options.json) {
      context.out(`${JSON.stringify(report ?? instead(alert))}\n`);
    } else if (report) {
      print(report);
      if (report.provenance) context.out(`\n${reportTexts.origin(report.provenance)}\n`);
      if (report.state === 'stopped') context.out(`\n${reportTexts.stopped}\n`);
      if (report.error) context.err(`porchlight: ${errorText(report.error)}\n`);
    } else {
      context.out(insteadText(alert));
    }
    return report === null || report.state === 'done' ? exitCodes.done : exitCodes.failed;
  } finally {
    await services.close();
  }
}

/** The whole report; null where the model is not made to write. */
async function reportOf({ reports }: Services, alertId: string, signal: AbortSignal): Promise<Report | null> {
  try {
    const begun = await reports.write(alertId);
    const stop = () => void reports.stop(alertId);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    return begun.state === 'writing' ? await reports.finished(alertId) : begun;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.data.code === 'refused') return null;
    throw thrown;
  }
}

/** Prints each sentence once it is finished, under the title of its section. */
function sentencePrinter(out: (text: string) => void): (report: Report) => void {
  const printed = new Map<string, number>();
  let under = '';
  return ({ sections }) => {
    for (const { field, sentences } of sections) {
      const ready = sentences.filter((sentence) => sentence.checked);
      for (const { text, ungrounded } of ready.slice(printed.get(field) ?? 0)) {
        if (under !== field) out(`${under === '' ? '' : '\n'}${reportTexts.fields[field]}\n`);
        under = field;
        out(`  ${terminalText(text, width)}\n`);
        if (ungrounded.length > 0) out(`    ? ${terminalText(reportTexts.notInLog(ungrounded), width)}\n`);
      }
      printed.set(field, ready.length);
    }
  };
}

function instead({ summary, checklist, verdict }: AlertDetail): Record<string, unknown> {
  return { alertId: summary.id, state: 'none', notice: reportTexts.tooSmall, checklist, evidence: verdict.evidence };
}

function insteadText({ checklist, verdict }: AlertDetail): string {
  const steps = checklist.map((step, index) => `  ${index + 1}. ${step}`);
  const lines = verdict.evidence.map(
    ({ line, file, lineNumber }) => `  ${terminalText(`${file}:${lineNumber}: ${line}`, width)}`,
  );
  return `${[reportTexts.tooSmallHere, '', 'Checklist', ...steps, '', 'Lines', ...lines].join('\n')}\n`;
}
