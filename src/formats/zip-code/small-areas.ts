/**
 * Three-digit zip codes whose areas had 20,000 people or fewer, by census: 45 CFR 164.514(b)(2)(i)(B) wants `000` for
 * them. 2000 and 2010: the lists in the guidance of the Office for Civil Rights and its update. 2020: 202, 204, 753
 * and 772 come on top. The union holds for data of any year: an area that once was small may stand in old records.
 */
const smallAreas: Readonly<Record<number, string>> = {
  2000: '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893',
  2010: '036 059 102 203 205 369 556 692 821 823 878 879 884 893',
  2020: '202 204 753 772',
};

export const smallZip3: readonly string[] = [
  ...new Set(Object.values(smallAreas).flatMap((list) => list.split(' '))),
].sort();
