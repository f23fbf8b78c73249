import type { ConnectorDeclaration } from '../ports/index.ts';
import { csv } from './csv/declaration.ts';

/** Every connector that the language knows; one line each. */
export const declarations: readonly ConnectorDeclaration[] = [csv as ConnectorDeclaration];
