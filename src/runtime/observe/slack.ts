import type { Plan } from '../../plan/index.ts';
import { describeResult, type GateResult } from '../gates/index.ts';
import { readSecret } from '../secret.ts';
import type { StageResult } from '../stages/stage-result.ts';

const timeoutMs = 10_000;

/** Something that people asked to hear of. */
export type Alert = {
  readonly on: Plan['operations']['alerts']['on'][number];
  readonly text: string;
};

const plural = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Slack's own mark-up must not be written by a name of a spec. */
const slackText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function quarantineAlert(stage: StageResult): Alert | null {
  const rules = Object.entries(stage.quarantinedByRule).filter(([, count]) => count > 0);
  if (rules.length === 0) return null;
  const total = rules.reduce((sum, [, count]) => sum + count, 0);
  const whole = stage.files?.quarantined ?? 0;
  const lines = rules
    .toSorted(([, left], [, right]) => right - left)
    .map(([rule, count]) => `• ${rule}: ${count.toLocaleString('en')}`);
  return {
    on: 'quarantine',
    text: [
      `${stage.stage}: ${plural(total, 'record')} went to quarantine${whole > 0 ? ` (${plural(whole, 'whole file')})` : ''}`,
      ...lines,
    ].join('\n'),
  };
}

function gateAlert(stage: string, gates: readonly GateResult[]): Alert | null {
  const failed = gates.filter(({ outcome }) => outcome === 'warned' || outcome === 'stopped');
  if (failed.length === 0) return null;
  const stopped = failed.some(({ outcome }) => outcome === 'stopped');
  const isFreshness = failed.every(({ kind }) => kind === 'freshness');
  return {
    on: isFreshness ? 'freshness' : 'quality',
    text: [
      `${stage}: ${plural(failed.length, 'gate')} failed${stopped ? ', nothing was published' : ' (warning)'}`,
      ...failed.map((result) => `• ${describeResult(result)}`),
    ].join('\n'),
  };
}

/** What a stage's figures give cause to say. */
export function alertsOf(
  stage: Pick<StageResult, 'stage' | 'gates' | 'quarantinedByRule' | 'files'>,
): Alert[] {
  return [quarantineAlert(stage as StageResult), gateAlert(stage.stage, stage.gates)].filter(
    (alert) => alert !== null,
  );
}

/**
 * Sends what the product's alerts ask for as one message. The text holds names of the spec and counts, never a value
 * from data.
 * @returns a warning, or null: a run doesn't fail because nobody could be told.
 */
export async function sendAlerts(
  plan: Plan,
  workspace: string,
  runId: string,
  alerts: readonly Alert[],
): Promise<string | null> {
  const { slackWebhook } = plan.platform;
  const wanted = alerts.filter(({ on }) => plan.operations.alerts.on.includes(on));
  if (slackWebhook === null || wanted.length === 0) return null;
  const webhook = readSecret(slackWebhook, workspace);
  if (webhook === null || webhook === '') return 'the Slack webhook is not set; nobody was told';
  const { slack: channel } = plan.operations.alerts;
  const text = [
    `*${slackText(plan.product.title)}* (${plan.product.name}, ${plan.platform.name}), run ${runId}`,
    ...wanted.map((alert) => slackText(alert.text)),
  ].join('\n');
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, ...(channel !== null && { channel }) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return response.ok ? null : `Slack answered ${response.status}; the message was not delivered`;
  } catch {
    return 'Slack could not be reached; the message was not delivered';
  }
}
