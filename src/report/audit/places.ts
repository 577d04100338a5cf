import type { PlacedFault } from "../../audit/catalog/fault-places.js";
import type { Subject } from "../../audit/change.js";
import type { AuditReport } from "./audit-report.js";

/** Where to look, in the newer state: nothing for what is gone. */
export function placeNow(
  { folder }: AuditReport,
  { new: newer }: Subject,
): { readonly file: string; readonly line: number } | undefined {
  return newer && { file: folder + newer.file, line: newer.line };
}

/** The same for people: what is gone was in the older state. */
export function whereIs(report: AuditReport, subject: Subject): string {
  const now = placeNow(report, subject);
  if (now) return `${now.file}:${now.line}`;
  const { old, entries } = subject;
  return old ? `${report.oldLabel}: ${old.file}:${old.line}` : entries.join(", ");
}

/** Where a catalog has to be mended, in the newer state: nothing where it is gone. */
export function faultPlaceNow(
  { folder }: AuditReport,
  { place }: PlacedFault,
): { readonly file: string; readonly line: number } | undefined {
  return place?.side === "new" ? { file: folder + place.file, line: place.line } : undefined;
}

/** The same for people: a catalog that is gone was in the older state. */
export function whereFaultIs(report: AuditReport, fault: PlacedFault): string {
  const now = faultPlaceNow(report, fault);
  if (now) return `${now.file}:${now.line}`;
  const { place } = fault;
  return place ? `${report.oldLabel}: ${place.file}:${place.line}` : "catalog";
}
