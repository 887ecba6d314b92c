// Package umf assigns a person to a clinic, the Unidad de Medicina Familiar, by
// the domicile, as the procedure "Alta en clínica o UMF" (homoclave
// IMSS-02-066) does: postal code, settlement, clinic, turno, consultorio.
//
// # Data
//
// The host brings the data; nothing is embedded. The notice of the postal
// catalogue of Correos de México forbids its distribution, and zones and places
// are published nowhere. A [Builder] reads
//
//   - [Builder.SEPOMEX], [Builder.SEPOMEXZip]: the text form of the Catálogo
//     Nacional de Códigos Postales, as downloaded;
//   - [Builder.CLUES]: the catalogue of health units of the Secretaría de Salud
//     (DGIS) saved as CSV;
//   - [Builder.Zones]: which clinics serve which postal code, settlement or
//     kind of settlement: cp,colonia,tipo,clues in the order of priority;
//   - [Builder.Places]: clues,turno,consultorio,capacidad,asignados;
//   - [Builder.Centroids]: cp,lat,lon, for searches by distance;
//
// or the same as Go values through its Add methods, also on top of the files. It
// is strict unless told otherwise: the first bad row is a [*RowError] with its
// line. With Lenient set, bad rows are skipped and counted in the [Report], each
// with its reason. Postal codes that a spreadsheet robbed of their zero are
// never mended by guess.
//
// [Builder.Build] gives an immutable [Catalog], safe for concurrent readers. The
// national catalogue takes about 5 MB of memory.
//
// # Assignment
//
// [Catalog.Assign] is pure. The zone table wins over distance; without a usable
// clinic there, or when all are full, the nearest one with room is taken. The
// result tells how the clinic was found ([Via]) and which ones were passed over
// and why ([Rejected]). The host owns the ledger of places: it tells through a
// function how many are left, takes the place of the answer atomically, and
// asks again where somebody was quicker.
//
// Refusals are an [*Error] whose [Fault] is the stable code, with what helps to
// mend them: the settlements to choose from, the kinds, the neighbouring codes.
//
// How often a clinic may be changed, and for what reasons, is in no published
// rule that was found: it is left to the host.
package umf
