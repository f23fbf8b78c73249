import { type Frame, isClock, noSurrogate } from '../analyze/frame.ts';
import { pathPlaces, pathText, pathTo } from '../analyze/path.ts';
import { starClashes } from '../analyze/star-frames.ts';
import { type Code, type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { findColumn } from '../graph/building.ts';
import type { ColumnRef, FrameClash, Graph } from '../graph/graph.ts';
import type { Workspace } from '../resolve/index.ts';

/** The way of one side to its source, as a note and as places. */
export function originOf(
  graph: Graph,
  ref: ColumnRef | null,
  span: Span,
): { readonly note: readonly string[]; readonly places: Diagnostic['related'] } {
  if (ref === null) return { note: [], places: [] };
  const dataset = graph.datasets.get(ref.dataset);
  const label = (dataset && findColumn(dataset, ref.column)?.column.label) ?? [];
  const hops = pathTo(graph, ref, (column) => column.label.some((one) => label.includes(one)));
  return { note: [pathText(null, hops)], places: pathPlaces(hops, span) };
}

/** Of one graph several rules ask, each for its kind. */
const known = new WeakMap<Graph, readonly FrameClash[]>();

/** Where values of different frames meet: in expressions and statements, and in what stars and tests say. */
function clashes({ workspace, graph }: Judged, kind: Kind): readonly FrameClash[] {
  const all = known.get(graph) ?? [...graph.clashes, ...starClashes(graph, workspace.products)];
  known.set(graph, all);
  return all.filter((clash) => kindOf(clash) === kind);
}

/** `none`: a surrogate and what is none. */
type Kind = 'clocks' | 'surrogates' | 'none';

const kindOf = ({ frames }: FrameClash): Kind =>
  frames.includes(noSurrogate) ? 'none' : isClock(frames[0]) ? 'clocks' : 'surrogates';

type Judged = { readonly workspace: Workspace; readonly graph: Graph };

type Words = {
  readonly message: string;
  /** Why it can't be; null where the message says it. */
  readonly note: string;
  readonly help: string;
};

/** The findings about frames of one kind, each with the whole way of both sides. */
export function* frameFindings(
  judged: Judged,
  code: Code,
  kind: Kind,
  say: (frames: readonly [Frame, Frame], dataset: string) => Words,
): Generator<{ readonly clash: FrameClash; readonly finding: Diagnostic }> {
  for (const clash of clashes(judged, kind)) {
    const { dataset, frames, origins, span } = clash;
    const { message, note, help } = say(frames, dataset);
    const ways = origins.map((ref) => originOf(judged.graph, ref, span));
    const related = distinctPlaces(ways.flatMap(({ places }) => places));
    const notes = [...new Set([...ways.flatMap((way) => way.note), note])];
    yield { clash, finding: diagnostic(code, span, message, { related, notes, help }) };
  }
}

function distinctPlaces(places: Diagnostic['related']): Diagnostic['related'] {
  const byText = places.map(
    (one) => [`${one.span.file}:${one.span.start.offset} ${one.message}`, one] as const,
  );
  return [...new Map(byText).values()];
}
