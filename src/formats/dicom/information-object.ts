import { iodsText, modulesText, sopClassesText } from './generated/iods.ts';
import type { Tag } from './tag.ts';

/** Strictest type that an attribute has in an IOD (PS3.5 7.4): 1 needs a value, 2 may be empty, 3 may be absent. */
export type AttributeType = 1 | 2 | 3;

/** The attributes of an IOD (PS3.3), those of its data set and those anywhere in its sequences. */
export type InformationObject = {
  readonly own: ReadonlyMap<Tag, AttributeType>;
  readonly nested: ReadonlyMap<Tag, AttributeType>;
};

type Tables = {
  readonly modules: readonly string[];
  /** IOD key → numbers of its modules. */
  readonly iods: ReadonlyMap<string, readonly number[]>;
  /** SOP class UID → IOD key. */
  readonly sopClasses: ReadonlyMap<string, string>;
};

let tables: Tables | null = null;
const objects = new Map<string, InformationObject>();

/** Retired storage SOP classes that are still met, and the IODs that replaced theirs (PS3.4 B.5, PS3.6 A). */
const retiredSopClasses: Readonly<Record<string, string>> = {
  '1.2.840.10008.5.1.4.1.1.3': 'ultrasound-multi-frame-image',
  '1.2.840.10008.5.1.4.1.1.5': 'nuclear-medicine-image',
  '1.2.840.10008.5.1.4.1.1.6': 'ultrasound-image',
};

function loadTables(): Tables {
  tables ??= {
    modules: modulesText.split('\n'),
    iods: new Map(
      iodsText.split('\n').map((line) => {
        const [key = '', numbers = ''] = line.split('|');
        return [key, numbers.split(' ').map(Number)];
      }),
    ),
    sopClasses: new Map([
      ...sopClassesText.split('\n').map((line) => {
        const [uid = '', key = ''] = line.split('|');
        return [uid, key] as const;
      }),
      ...Object.entries(retiredSopClasses),
    ]),
  };
  return tables;
}

/** The key of a SOP class's IOD, such as `ct-image`; null for private and unknown SOP classes. */
export function iodOf(sopClassUid: string): string | null {
  return loadTables().sopClasses.get(sopClassUid) ?? null;
}

/** The attributes of an IOD; of all IODs together for null. */
export function informationObject(iod: string | null): InformationObject {
  const known = objects.get(iod ?? '');
  if (known !== undefined) return known;
  const { modules, iods } = loadTables();
  const own = new Map<Tag, AttributeType>();
  const nested = new Map<Tag, AttributeType>();
  const numbers = iod === null ? modules.keys() : (iods.get(iod) ?? []);
  for (const number of numbers) {
    const [ownText = '', nestedText = ''] = (modules[number] ?? '').split('|');
    addAttributes(own, ownText);
    addAttributes(nested, nestedText);
  }
  const object = { own, nested };
  objects.set(iod ?? '', object);
  return object;
}

/** Adds `TTTTTTTTn …`: eight hexadecimal digits and the type. */
function addAttributes(attributes: Map<Tag, AttributeType>, text: string): void {
  for (let at = 0; at < text.length; at += 10) {
    const tag = Number.parseInt(text.slice(at, at + 8), 16);
    const digit = text[at + 8];
    const type = digit === '1' ? 1 : digit === '2' ? 2 : 3;
    attributes.set(tag, Math.min(type, attributes.get(tag) ?? 3) as AttributeType);
  }
}
