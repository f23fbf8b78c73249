import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** What is delivered lies in store curated: Snowflake reads a bucket of AWS, or one whose public name it is told. */
export const snowflakeStore: Rule = {
  code: 'OPS029',
  *check({ workspace, platforms }) {
    const product = workspace.products.find(({ spec }) => spec.delivery?.snowflake);
    if (!product) return;
    for (const platform of platforms) {
      const { snowflake, stores } = platform.spec;
      const curated = stores?.curated;
      if (!snowflake || !curated) continue;
      const isFolder = 'file' in curated;
      if (!isFolder && (curated.endpoint === undefined || snowflake.endpoint !== undefined)) continue;
      yield diagnostic(
        'OPS029',
        platformPlace(workspace, platform).key(['snowflake']),
        isFolder
          ? `\`${product.name}\` is delivered to Snowflake, and store curated of platform \`${platform.name}\` is a folder`
          : `\`${product.name}\` is delivered to Snowflake, which isn't told the public name of store curated`,
        {
          help: isFolder
            ? 'put store curated into a bucket, or leave `snowflake` out of this platform'
            : 'add `endpoint`, such as s3.example.org',
        },
      );
    }
  },
};
