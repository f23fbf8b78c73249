import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { compile } from '../compiler/index.ts';
import type { SourceFile } from '../compiler/load/index.ts';
import {
  type SelectGraph,
  type SelectNode,
  type StatePlan,
  select,
  selectGraph,
  statesAgainst,
} from '../compiler/select/index.ts';
import { hasErrors, today } from './compilation.ts';
import { UsageError } from './failure.ts';
import { readWorkspaceAt, requireCommit } from './git.ts';
import { lakespecVersion } from './package.ts';
import type { Plans } from './plans.ts';
import { readWorkspace } from './workspace.ts';

/** What commands that select take from their flags. */
export type SelectionFlags = {
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  readonly state?: string;
};

type StatePlans = ReadonlyMap<string, StatePlan>;

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The plans of a folder of manifests: `<product>/plan.json`. */
function plansIn(folder: string): StatePlans {
  const plans = new Map<string, StatePlan>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name, 'plan.json');
    if (!entry.isDirectory() || !existsSync(path)) continue;
    // Of another version of lakespec it may have more or less; what is compared has always been there.
    const plan = JSON.parse(readFileSync(path, 'utf8')) as Partial<StatePlan>;
    const { refine = [], curate = [], gates = [], sources = [], references = [] } = plan;
    plans.set(entry.name, { refine, curate, gates, sources, references });
  }
  return plans;
}

function compiled(files: readonly SourceFile[], platform: string, state: string): StatePlans {
  const { plans, diagnostics } = compile({ files, today: today(), lakespecVersion, platform });
  if (hasErrors(diagnostics)) {
    throw new UsageError(
      `the specs of --state ${state} have errors, so nothing can be compared with them`,
      'name a state whose specs are right, or a folder of manifests',
    );
  }
  return new Map([...plans.values()].map((plan) => [plan.product.name, plan]));
}

/** What `--state` names: a folder of manifests, a folder with a workspace, or a commit, branch or tag. */
function statePlans(state: string, { root, platform }: Plans): StatePlans {
  const folder = [resolve(state), resolve(root, state)].find(isFolder);
  if (folder === undefined) {
    return compiled(readWorkspaceAt(root, requireCommit(root, state)), platform, state);
  }
  if (isFolder(join(folder, 'specs'))) return compiled(readWorkspace(folder).files, platform, state);
  const own = isFolder(join(folder, platform)) ? join(folder, platform) : folder;
  const plans = plansIn(own);
  if (plans.size > 0) return plans;
  throw new UsageError(
    `${state} holds no plan of Platform \`${platform}\``,
    'name a folder that `lakespec compile` wrote, or a commit, branch or tag',
  );
}

export type Selected = {
  readonly graph: SelectGraph;
  readonly ids: ReadonlySet<string>;
  /** Ids to what they stand for. */
  readonly nodes: readonly SelectNode[];
};

/** What flags select among all of the workspace; null where no flag selects. @throws {UsageError} */
export function selectedNodes(plans: Plans, flags: SelectionFlags): Selected | null {
  const { select: wanted = [], exclude = [], state } = flags;
  if (wanted.length === 0 && exclude.length === 0) {
    if (state !== undefined) {
      throw new UsageError('--state goes with --select or --exclude', 'such as --select state:modified+');
    }
    return null;
  }
  const graph = selectGraph(plans.graph);
  const stateOf = state === undefined ? null : statesAgainst(statePlans(state, plans), plans.byProduct);
  const ids = select(graph, { select: wanted, exclude, stateOf });
  if ('message' in ids) throw new UsageError(ids.message, ids.help);
  return { graph, ids, nodes: [...graph.nodes.values()].filter(({ id }) => ids.has(id)) };
}

/** The options of a command that selects. */
export function addSelection(command: Command): Command {
  return command
    .option('--select <selectors...>', "only what these select, in dbt's grammar: +dim_patient, tag:x, a,b")
    .option('--exclude <selectors...>', 'but not what these select')
    .option(
      '--state <state>',
      'what state:modified compares with: a folder of manifests, or a commit, branch or tag',
    );
}
