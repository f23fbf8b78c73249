import { diagnostic } from '../diagnostics/index.ts';
import type { Document } from '../load/index.ts';
import type { Rule } from './rule.ts';

/** A profile of another format demands nothing of the product that names it. */
export const idleProfile: Rule = {
  code: 'LINT016',
  *check({ workspace }) {
    const profiles = new Map(
      workspace.documents
        .filter((document) => document.kind === 'ValidationProfile')
        .map((document) => [document.name, document as Document<'ValidationProfile'>]),
    );
    const blocksOf = (name: string, above: readonly string[]): readonly string[] => {
      const spec = profiles.get(name)?.value.spec;
      if (!spec || above.includes(name)) return [];
      const { extends: base, ...blocks } = spec;
      return [...Object.keys(blocks), ...(base === undefined ? [] : blocksOf(base, [...above, name]))];
    };
    for (const { document, spec, sources } of workspace.products) {
      const profile = spec.validation?.profile;
      if (profile === undefined || !profiles.has(profile) || sources.length === 0) continue;
      const blocks = blocksOf(profile, []);
      if (sources.some(({ declaration }) => blocks.includes(declaration.name))) continue;
      const connectors = [...new Set(sources.map(({ declaration }) => declaration.name))];
      yield diagnostic(
        'LINT016',
        document.places.value(['spec', 'validation', 'profile']),
        `profile \`${profile}\` says nothing of ${connectors.join(' or ')}`,
        { help: `name a profile with a block \`${connectors[0]}\`` },
      );
    }
  },
};
