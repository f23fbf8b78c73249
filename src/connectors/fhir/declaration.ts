import type { ConfigFinding, ConnectorDeclaration } from '../../ports/index.ts';
import { type FhirConfig, type FhirProfile, fhirConfig, fhirProfile } from './config.ts';
import { mappingsOf } from './tables/index.ts';

function check(config: FhirConfig, profile: FhirProfile): readonly ConfigFinding[] {
  const findings: ConfigFinding[] = [];
  if (profile.profiles !== undefined)
    findings.push({
      in: 'profile',
      path: ['profiles'],
      message: 'profiles beyond R4 itself are not supported yet',
      help: 'leave `profiles` out: the structure of R4 is always checked',
    });
  if (profile.terminology !== undefined)
    findings.push({
      in: 'profile',
      path: ['terminology'],
      message: 'checking codes against value sets is not supported yet',
      help: 'leave `terminology` out',
    });
  for (const [index, name] of config.resources.entries()) {
    if (config.resources.indexOf(name) !== index)
      findings.push({ path: ['resources', index], message: `${name} is listed twice` });
  }
  return findings;
}

export const fhir: ConnectorDeclaration<FhirConfig, FhirProfile> = {
  name: 'fhir',
  description: 'FHIR R4 resources, as NDJSON, bundles or single resources',
  config: fhirConfig,
  profile: fhirProfile,
  defaultInclude: ['**/*.ndjson', '**/*.jsonl', '**/*.json'],
  checksCodes: true,
  tables: (config) => mappingsOf(config).flatMap((mapping) => mapping.tables.map(({ table }) => table)),
  check,
};
