/** An age of VR AS (PS3.5 6.2): three digits and D, W, M or Y. */
const pattern = /^(\d{3})([DWMY])$/;
const unitsPerYear = { D: 365.25, W: 52.18, M: 12, Y: 1 } as const;

/** Age in years; null when malformed. */
export function ageInYears(text: string): number | null {
  const match = pattern.exec(text);
  const unit = match?.[2] as keyof typeof unitsPerYear | undefined;
  return match === null || unit === undefined ? null : Number(match[1]) / unitsPerYear[unit];
}

/** The age with everything above `cap` years as `top` years (45 CFR 164.514(b)(2)(i)(C)); null when malformed. */
export function capAge(text: string, cap: number, top: number): string | null {
  const years = ageInYears(text);
  if (years === null) return null;
  return Math.floor(years) > cap ? `${String(top).padStart(3, '0')}Y` : text;
}

/** Completed years between two days since 1970-01-01; null when the order is impossible. */
export function yearsBetween(birthDay: number, day: number): number | null {
  const years = Math.floor((day - birthDay) / 365.2425);
  return years < 0 || years > 150 ? null : years;
}
