import { readFile } from 'node:fs/promises';
import { type Plan, planSchema, planVersion } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';

/** A runtime reads this version of plans and the one before. */
const readable = (version: number) => version === planVersion || version === planVersion - 1;

/** @throws {RunFailure} `invalid` */
export function parsePlan(text: string, from: string): Plan {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RunFailure('invalid', `plan ${from} is not JSON`, { cause: error });
  }
  const version =
    typeof json === 'object' && json !== null && 'planVersion' in json ? json.planVersion : undefined;
  if (typeof version !== 'number')
    throw new RunFailure('invalid', `${from} is no plan: it has no planVersion`);
  // Asked first: a newer plan may well have fields that this schema doesn't know.
  if (!readable(version)) {
    throw new RunFailure(
      'invalid',
      `plan ${from} has version ${version}; this runtime reads ${planVersion - 1} and ${planVersion}: ${
        version > planVersion ? 'use a newer runtime' : 'compile it again'
      }`,
    );
  }
  const parsed = planSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RunFailure(
    'invalid',
    `plan ${from} doesn't fit its schema${issue ? ` at ${issue.path.join('.') || 'its root'} (${issue.code})` : ''}`,
  );
}

/** @throws {RunFailure} `invalid` */
export async function readPlan(path: string): Promise<Plan> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new RunFailure('invalid', `plan ${path} can't be read`, { cause: error });
  }
  return parsePlan(text, path);
}
