import type { Diagnostic } from '../diagnostics/index.ts';
import { notSupported } from '../emit/not-supported.ts';
import { makePlan } from '../emit/plan/plan.ts';
import { forgetTables } from '../graph/bronze.ts';
import { graphOf } from '../graph/build.ts';
import { crosswalkDataset } from '../graph/crosswalk.ts';
import type { Graph } from '../graph/graph.ts';
import { buildPart, type GraphPart, type Report } from '../graph/part.ts';
import type { ResolvedPlatform, ResolvedProduct, Workspace } from '../resolve/index.ts';
import { type Rule, rules } from '../rules/index.ts';

/** What is found of one product whatever stands beside it in the workspace. JSON: another process can keep it. */
export type ProductFindings = {
  /** While its part of the graph was built. */
  readonly reports: readonly Report[];
  /** By rules that judge each product by itself, or with those that read it. */
  readonly checked: readonly Diagnostic[];
};

export type MadePlan = NonNullable<ReturnType<typeof makePlan>>;

/** What everything that is made of a product depends on beside the product itself. */
export type Setting = {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly lakespecVersion: string;
  /** Those that are compiled for. */
  readonly platforms: readonly ResolvedPlatform[];
};

/** Made when it is first asked for. */
type Kept = {
  readonly product: ResolvedProduct;
  part?: GraphPart;
  findings?: { readonly readers: readonly ResolvedProduct[]; readonly found: ProductFindings };
  isSupported?: boolean;
  readonly plans: Map<ResolvedPlatform, MadePlan | null>;
  /** Bytes of its plans; null where there is none. */
  readonly sizes: Map<ResolvedPlatform, number | null>;
};

/** What is made of the products of a workspace. */
export type Products = {
  readonly graph: Graph;
  readonly readersOf: (product: ResolvedProduct) => readonly ResolvedProduct[];
  readonly findingsOf: (product: ResolvedProduct) => ProductFindings;
  /** Whether this release executes all that the product says. */
  readonly isSupported: (product: ResolvedProduct) => boolean;
  /** Only of a product without errors, in a workspace without errors in what it depends on. */
  readonly planOf: (product: ResolvedProduct, platform: ResolvedPlatform) => MadePlan | null;
  /** Bytes of that plan. */
  readonly planBytes: (product: ResolvedProduct, platform: ResolvedPlatform) => number | null;
};

/**
 * Of as many products the parts and plans are kept, about 0.3 MB each; of a larger workspace, whose documents take up
 * memory too, of fewer. Those of others are made again when they are asked for again; but for parts that other
 * products' are made from.
 */
const keptProducts = 1000;
/** Parts of other products at hand: a plan asks for its product's part again and again. */
const partsAtHand = 16;

/** From one compilation to the next; a product whose object is another than before is another product. */
export type ProductMemory = {
  readonly products: (workspace: Workspace, setting: Setting) => Products;
};

export function createProductMemory(): ProductMemory {
  let kept = new Map<string, Kept>();
  let settingBefore: Setting | null = null;

  const products = (workspace: Workspace, setting: Setting): Products => {
    const { today, lakespecVersion, platforms } = setting;
    const before = settingBefore && isSame(settingBefore, setting) ? kept : new Map<string, Kept>();
    settingBefore = setting;
    kept = new Map(
      workspace.products.map((product) => {
        const known = before.get(product.name);
        return [
          product.name,
          known?.product === product ? known : { product, plans: new Map(), sizes: new Map() },
        ];
      }),
    );
    const keptOf = kept;
    const readers = readersIn(workspace.products);
    const readersOf = ({ name }: ResolvedProduct): readonly ResolvedProduct[] => readers.get(name) ?? [];
    const count = Math.max(0, Math.min(keptProducts, 2 * keptProducts - workspace.products.length));
    const first = new Set(workspace.products.slice(0, count).map(({ name }) => name));
    const atHand = new Map<ResolvedProduct, GraphPart>();

    const partOf = (product: ResolvedProduct): GraphPart => {
      const entry = keptOf.get(product.name);
      const known = entry?.part ?? atHand.get(product);
      if (known) return known;
      const made = buildPart(product, today, partOf);
      if (entry && (first.has(product.name) || readers.has(product.name))) entry.part = made;
      else {
        const [oldest] = atHand.keys();
        if (oldest !== undefined && atHand.size >= partsAtHand) {
          atHand.delete(oldest);
          forgetTables(oldest);
        }
        atHand.set(product, made);
      }
      return made;
    };
    const find = (name: string): GraphPart | undefined => {
      const entry = keptOf.get(name);
      return entry && partOf(entry.product);
    };
    // Crosswalks are small and few, and of no one product: their tables are made anew.
    const links = new Map(
      workspace.crosswalks.flatMap((crosswalk) => {
        const dataset = crosswalkDataset(crosswalk, today);
        return dataset ? [[dataset.id, dataset] as const] : [];
      }),
    );
    const findLinks = (id: string) => links.get(id);
    const graph = graphOf(workspace.products, find, { find: findLinks, listed: [...links.values()] });

    /** A workspace in which there is this product alone; what it reads can be looked up. */
    const alone = (product: ResolvedProduct): Workspace => ({
      documents: [],
      products: [product],
      crosswalks: [],
      platforms: [],
      agreements: [],
      policies: [],
      domains: [],
    });
    const analyze = (product: ResolvedProduct): ProductFindings => {
      const { reports } = partOf(product);
      const subject = {
        workspace: alone(product),
        graph: graphOf([product], find, { find: findLinks, listed: [] }),
        platforms,
        today,
        readersOf,
      };
      const checked = rules.flatMap((rule) => (isOfWorkspace(rule) ? [] : [...rule.check(subject)]));
      return { reports, checked };
    };
    const planOf = (product: ResolvedProduct, platform: ResolvedPlatform): MadePlan | null => {
      const entry = keptOf.get(product.name);
      const known = entry?.plans.get(platform);
      if (known !== undefined) return known;
      const made = makePlan({ graph, product, platform, lakespecVersion, today });
      entry?.sizes.set(platform, made?.sizeBytes ?? null);
      if (first.has(product.name)) entry?.plans.set(platform, made);
      return made;
    };
    const isSupported = (product: ResolvedProduct): boolean => {
      const entry: Partial<Kept> = keptOf.get(product.name) ?? {};
      entry.isSupported ??= notSupported(alone(product)).next().done === true;
      return entry.isSupported;
    };
    /** Of a product whose part isn't kept the size of its plans is told while the part is at hand. */
    const measure = (product: ResolvedProduct, { reports, checked }: ProductFindings): void => {
      const found = [...reports.map((report) => report.found), ...checked];
      if (first.has(product.name) || found.some(({ severity }) => severity === 'error')) return;
      if (!partOf(product).isSound || !isSupported(product)) return;
      for (const platform of platforms) planOf(product, platform);
    };
    return {
      graph,
      readersOf,
      isSupported,
      planOf,
      findingsOf: (product) => {
        const entry: Partial<Kept> = keptOf.get(product.name) ?? {};
        const own = readersOf(product);
        if (!entry.findings || !areSame(entry.findings.readers, own)) {
          entry.findings = { readers: own, found: analyze(product) };
          measure(product, entry.findings.found);
        }
        return entry.findings.found;
      },
      planBytes: (product, platform) => {
        const known = keptOf.get(product.name)?.sizes.get(platform);
        return known === undefined ? (planOf(product, platform)?.sizeBytes ?? null) : known;
      },
    };
  };
  return { products };
}

const areSame = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((one, position) => one === b[position]);

const isSame = (a: Setting, b: Setting): boolean =>
  a.today === b.today && a.lakespecVersion === b.lakespecVersion && areSame(a.platforms, b.platforms);

/** Whether a rule is asked for all products at once. */
export const isOfWorkspace = ({ scope }: Rule): boolean => scope === undefined || scope === 'workspace';

/** By the name of a product, those that read it; by way of a crosswalk too. */
function readersIn(products: readonly ResolvedProduct[]): ReadonlyMap<string, readonly ResolvedProduct[]> {
  const readers = new Map<string, ResolvedProduct[]>();
  for (const product of products) {
    const read = [
      ...product.inputs.map((input) => input.product.name),
      ...product.crosswalks.flatMap(({ crosswalk }) => crosswalk.members.map((one) => one.product.name)),
    ];
    for (const name of new Set(read)) {
      const known = readers.get(name);
      if (known) known.push(product);
      else readers.set(name, [product]);
    }
  }
  return readers;
}
