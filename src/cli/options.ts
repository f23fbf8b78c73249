import { type Command, Option } from 'commander';

/** Which platform of which workspace a command is about; `PlatformFlags` are what it gives. */
export const addPlatform = (command: Command): Command =>
  command
    .option('--platform <name>', 'the Platform; default: $LAKESPEC_PLATFORM, else local')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here');

/** For people, or for programs. */
export const addFormat = (command: Command): Command =>
  command.addOption(
    new Option('--format <format>', 'how it is printed').choices(['table', 'json']).default('table'),
  );
