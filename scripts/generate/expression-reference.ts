// Makes docs/reference/expressions.md of the function registry: `node scripts/generate/expression-reference.ts`.
import { writeFileSync } from 'node:fs';
import { expressionReference } from '../../src/compiler/sql/reference.ts';

writeFileSync(new URL('../../docs/reference/expressions.md', import.meta.url), expressionReference());
