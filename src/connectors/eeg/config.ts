import { z } from 'zod';

/** Entities of EEG-BIDS file names, other than the subject. */
export const eegEntities = ['session', 'task', 'acquisition', 'run'] as const;
export type EegEntity = (typeof eegEntities)[number];

const label = z.string().regex(/^[0-9a-zA-Z+]+$/, 'a label of BIDS holds letters, digits and +');

const entity = (what: string) =>
  z
    .union([
      label.describe('The same for all files.'),
      z
        .record(z.string().min(1), label)
        .describe('What stands in the path, and its label. A number is also meant with zeros before it.'),
    ])
    .optional()
    .describe(`${what}: one label for all, or a label for each value in the path; others are not taken.`);

export const eegConfig = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'Where a recording lies below the source: {subject}, {session}, {task}, {acquisition} and {run} stand for what ' +
        'differs, such as "S{subject}/S{subject}R{run}.edf".',
    ),
  entities: z
    .strictObject({
      session: entity('Session'),
      task: entity('Task'),
      acquisition: entity('Acquisition'),
      run: entity('Run'),
    })
    .describe('Entities of the published file names (BIDS).'),
  lineFrequencyHz: z
    .union([z.literal(50), z.literal(60)])
    .describe('Frequency of the mains where it was recorded: 50 or 60 Hz.'),
  reference: z
    .string()
    .default('n/a')
    .describe('Where the reference electrode was, such as Cz or linked mastoids; the same for all files.'),
  events: z
    .record(z.string().min(1), z.string().regex(/^[A-Za-z0-9_-]+$/, 'letters, digits, _ and -'))
    .default({})
    .describe(
      'Annotations and the trial types that they become, such as `T1: left_fist`. The text of others is not kept.',
    ),
});
export type EegConfig = z.output<typeof eegConfig>;

export const eegProfile = z.strictObject({
  requiredChannels: z
    .array(z.string().min(1))
    .default([])
    .describe('Labels of signals that must be there, as in the header.'),
  minimumDurationS: z.number().min(0).default(0).describe('A shorter recording is quarantined. Seconds.'),
  discontinuous: z
    .enum(['quarantine', 'take'])
    .default('quarantine')
    .describe('Recordings with gaps (EDF+D), which EEG-BIDS does not allow.'),
});
export type EegProfile = z.output<typeof eegProfile>;
