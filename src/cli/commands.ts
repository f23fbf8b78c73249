import type { Command } from 'commander';

/** What a file of `src/cli/<command>.ts` offers: it adds arguments, options, examples and the action. */
type CommandModule = {
  readonly register: (command: Command, all: readonly CommandEntry[]) => void;
};

export type CommandEntry = {
  readonly name: string;
  readonly summary: string;
  /** Loaded when the command is called, so that no command waits for what another one needs. */
  readonly load: () => Promise<CommandModule>;
};

/** Every command in the order of the help page; one line each. */
export const commands: readonly CommandEntry[] = [
  { name: 'init', summary: 'write a small working workspace', load: () => import('./init.ts') },
  {
    name: 'infer',
    summary: 'draft a contract from a file, with likely identifiers marked',
    load: () => import('./infer.ts'),
  },
  {
    name: 'check',
    summary: 'report everything that is wrong with the specs',
    load: () => import('./check.ts'),
  },
  {
    name: 'compile',
    summary: 'write manifests, SQL, catalogue entities and plans',
    load: () => import('./compile.ts'),
  },
  { name: 'diff', summary: 'say what changed, and what follows', load: () => import('./diff.ts') },
  {
    name: 'explain',
    summary: 'explain a diagnostic, a product, a column or a plan',
    load: () => import('./explain.ts'),
  },
  { name: 'fmt', summary: 'write specs in their canonical form', load: () => import('./fmt.ts') },
  { name: 'lsp', summary: 'serve an editor: the language server', load: () => import('./lsp.ts') },
  { name: 'run', summary: 'run products on this machine', load: () => import('./run.ts') },
  {
    name: 'backfill',
    summary: 'make silver tables anew, partition by partition',
    load: () => import('./backfill.ts'),
  },
  {
    name: 'test',
    summary: 'run the unit tests of models, and the gates over the lake',
    load: () => import('./test.ts'),
  },
  { name: 'query', summary: 'query the lake with SQL', load: () => import('./query.ts') },
  { name: 'mask', summary: 'copy tables for development, masked', load: () => import('./mask.ts') },
  { name: 'history', summary: 'show the runs and snapshots of tables', load: () => import('./history.ts') },
  { name: 'rollback', summary: 'set tables back to what they were', load: () => import('./rollback.ts') },
  {
    name: 'quarantine',
    summary: 'list, show, replay or discard what was rejected',
    load: () => import('./quarantine.ts'),
  },
  {
    name: 'dataset',
    summary: 'pin tables and objects byte for byte, and write them again',
    load: () => import('./dataset.ts'),
  },
  {
    name: 'forget',
    summary: 'forget a person, or a product, everywhere, and prove it',
    load: () => import('./forget.ts'),
  },
  { name: 'audit', summary: 'verify the audit trail', load: () => import('./audit.ts') },
  {
    name: 'vault',
    summary: 'verify, back up, restore or rotate the vault of pseudonyms',
    load: () => import('./vault.ts'),
  },
  {
    name: 'recover',
    summary: 'bring catalog and tables back from a copy',
    load: () => import('./recover.ts'),
  },
  {
    name: 'upgrade',
    summary: 'bring specs and lake to the present version',
    load: () => import('./upgrade.ts'),
  },
  {
    name: 'doctor',
    summary: 'say what this machine and the platform lack',
    load: () => import('./doctor.ts'),
  },
  {
    name: 'cost',
    summary: 'estimate what Pods cost, by domain and product',
    load: () => import('./cost.ts'),
  },
  {
    name: 'capacity',
    summary: 'say with its arithmetic what a volume a day needs',
    load: () => import('./capacity.ts'),
  },
  {
    name: 'completion',
    summary: 'print what makes a shell complete commands and names',
    load: () => import('./completion.ts'),
  },
];
