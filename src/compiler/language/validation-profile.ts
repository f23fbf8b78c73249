import { z } from 'zod';
import { declarations } from '../../connectors/declarations.ts';
import { kind } from './document.ts';
import { dnsLabel } from './text.ts';

/** One optional block per connector, each with the schema of the connector's own declaration. */
export const profileBlocks: Record<string, z.ZodType> = Object.fromEntries(
  declarations.map((declaration) => [
    declaration.name,
    declaration.profile.optional().describe(`What must hold at the door for ${declaration.description}.`),
  ]),
);

const validationProfileSpec = z.strictObject({
  extends: dnsLabel.optional().describe('Another profile; what is said here replaces what it says.'),
  ...profileBlocks,
});

export const validationProfile = kind(
  'ValidationProfile',
  validationProfileSpec,
  'What must hold at the door; what does not is quarantined.',
);
