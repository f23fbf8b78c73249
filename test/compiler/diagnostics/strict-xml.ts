/** An element of a document, with what the tests look at. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0, production 2: https://www.w3.org/TR/xml/#charsets */
const isCharacter = (text: string): boolean =>
  text.isWellFormed() && /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

function decoded(text: string): string {
  if (/[<]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text)) throw new Error(`raw markup: ${text}`);
  return text.replace(/&(#?)(x?)([^;]+);/g, (_, hash, hex, name) =>
    hash === '#'
      ? String.fromCodePoint(Number.parseInt(name, hex === 'x' ? 16 : 10))
      : (entities[name] ?? ''),
  );
}

/** Reads well-formed XML without comments, CDATA or namespaces; throws at what is not well formed. */
export function readXml(xml: string): Element {
  if (!isCharacter(xml)) throw new Error('a character that XML 1.0 does not have');
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) throw new Error('no declaration');
  const tokens = xml.slice(xml.indexOf('\n') + 1).match(/<[^>]*>|[^<]+/g) ?? [];
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open = [root];
  for (const token of tokens) {
    const top = open.at(-1)!;
    if (!token.startsWith('<')) {
      if (token.includes(']]>')) throw new Error('`]]>` in text');
      top.text += decoded(token);
      continue;
    }
    if (token.startsWith('</')) {
      if (token !== `</${top.name}>`) throw new Error(`${token} closes ${top.name}`);
      open.pop();
      continue;
    }
    const [, name = '', written = '', end] =
      /^<([a-z-]+)((?: [a-z]+="[^"<\n\t]*")*)(\/?)>$/.exec(token) ?? [];
    if (name === '') throw new Error(`not a tag: ${token}`);
    const pairs = [...written.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decoded(value),
    ]);
    const element = { name, attributes: Object.fromEntries(pairs), children: [] as Element[], text: '' };
    if (Object.keys(element.attributes).length !== pairs.length)
      throw new Error(`an attribute twice: ${token}`);
    top.children.push(element);
    if (end !== '/') open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '')
    throw new Error('not one element');
  return root.children[0]!;
}
