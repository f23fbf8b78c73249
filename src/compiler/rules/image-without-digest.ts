import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const imageWithoutDigest: Rule = {
  code: 'OPS003',
  *check({ platforms }) {
    for (const { name, document, spec } of platforms) {
      if (spec.stage !== 'prod' || !spec.kubernetes) continue;
      if (/@sha256:[0-9a-f]{64}$/.test(spec.kubernetes.image)) continue;
      yield diagnostic(
        'OPS003',
        document.places.value(['spec', 'kubernetes', 'image']),
        `platform \`${name}\` is prod, and its image has no digest: a tag can move`,
        { help: 'write `image: NAME@sha256:…`' },
      );
    }
  },
};
