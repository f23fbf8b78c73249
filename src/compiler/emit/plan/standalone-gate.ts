import {
  constantShare,
  deviationNoise,
  fewestMeasurements,
  measurementsOf,
  type PlanGate,
} from '../../../plan/index.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Dialect, printSecondsAgo, quotedFor, quoteText } from '../../sql/index.ts';
import { tableName } from './dialect.ts';
import { gateBounds, gateSelect, measured, staleSelect } from './gate-select.ts';
import { type Printing, tableOf } from './printing.ts';
import { promisedSelect } from './promised-select.ts';

/** Where a gate's former measurements are found, as SQL that stands after FROM; default: beside its table. */
type History = (gate: Gate) => string;

const beside =
  ({ graph }: Printing): History =>
  ({ dataset }) =>
    tableName(measurementsOf(tableOf(graph, dataset)));

/** A measure that is too far from what was measured before, by the engine's clock. */
function unusualSelect(
  gate: Gate,
  check: Extract<Gate['check'], { readonly kind: 'anomaly' }>,
  printing: Printing,
  history: string,
): string {
  const mean = 'abs(usual."mean")';
  return (
    `SELECT latest."value", usual."mean", usual."deviation"\n` +
    `FROM (${measured(gate.dataset, check.measure, printing)}) AS latest\nCROSS JOIN (\n` +
    `  SELECT count(*) AS "points", avg("value") AS "mean", stddev_samp("value") AS "deviation"\n` +
    `  FROM ${history} AS measurements\n` +
    `  WHERE "gate" = ${quoteText(gate.id)}\n` +
    `    AND "measured_at" >= ${printSecondsAgo(check.windowSeconds, printing.dialect)}\n` +
    `) AS usual\nWHERE usual."points" >= ${fewestMeasurements} AND abs(latest."value" - usual."mean") > CASE\n` +
    `  WHEN usual."deviation" <= ${deviationNoise} * ${mean} THEN ${constantShare} * ${mean}\n` +
    `  ELSE ${check.sigma} * usual."deviation"\nEND`
  );
}

function judgedAlone(gate: Gate, printing: Printing, history: History): string {
  const { check } = gate;
  switch (check.kind) {
    case 'freshness':
      return staleSelect(
        gate,
        check.column,
        printSecondsAgo(check.withinSeconds, printing.dialect),
        printing,
      );
    case 'anomaly':
      return unusualSelect(gate, check, printing, history(gate));
    case 'schema':
      return promisedSelect(check.columns, tableOf(printing.graph, gate.dataset), printing.dialect);
    default:
      return gateSelect(gate, printing);
  }
}

/** Whether a gate needs other words where no run fills its statement in, or counts what its table has. */
const needsRun = ({ check, maxFailureShare }: Gate): boolean =>
  maxFailureShare !== null || ['freshness', 'anomaly', 'schema'].includes(check.kind);

/** A share as a decimal, of which a double may be a hair more or less. */
const written = (share: number): string => share.toFixed(12).replace(/0+$/, '');

/**
 * The rows that fail a gate where no run of lakespec asks: an engine's clock stands for the start of the run, former
 * measurements are read where they are kept, and a share that is tolerated is counted by the statement itself.
 */
export function standaloneSelect(
  gate: Gate,
  printing: Printing,
  history: History = beside(printing),
): string {
  const select = judgedAlone(gate, printing, history);
  if (gate.maxFailureShare === null) return select;
  return (
    `WITH failing AS (\n${select}\n)\nSELECT failing.*\nFROM failing\n` +
    `WHERE (SELECT count(*) FROM failing) > ${written(gate.maxFailureShare)} * ` +
    `(SELECT count(*) FROM ${tableName(tableOf(printing.graph, gate.dataset))})`
  );
}

/** Gates of a plan as files of SQL say them; those that need no run stay the same objects. */
export function standaloneGates(
  planned: readonly PlanGate[],
  graph: Graph,
  product: string,
  dialect: Dialect,
): readonly PlanGate[] {
  const gates = graph.gates.get(product) ?? [];
  return planned.map((one, index) => {
    const gate = gates[index];
    if (!gate || !needsRun(gate)) return one;
    const printing = { graph, dialect };
    const bounds = gateBounds(gate, printing);
    return {
      ...one,
      select: quotedFor(standaloneSelect(gate, printing), dialect),
      ...(bounds && { bounds }),
    };
  });
}
