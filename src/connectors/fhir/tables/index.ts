import type { FhirConfig } from '../config.ts';
import { condition } from './condition.ts';
import { encounter } from './encounter.ts';
import type { Mapping } from './mapping.ts';
import { observation } from './observation.ts';
import { patient } from './patient.ts';

export type { MappedTable, Mapping } from './mapping.ts';

const mappings: readonly Mapping[] = [patient, encounter, condition, observation];

/** The mappings of the resource types that a product takes. */
export const mappingsOf = (config: FhirConfig): readonly Mapping[] =>
  mappings.filter(({ resource }) => config.resources.includes(resource));
