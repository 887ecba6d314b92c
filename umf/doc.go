// Package umf assigns a person to a clinic, the Unidad de Medicina Familiar,
// by the domicile. The host brings the data: the postal catalogue of Correos de
// México (its own notice forbids distribution, so none is embedded here), the
// CLUES catalogue of health units, and tables of zones, places and centroids.
package umf
