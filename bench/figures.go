package main

// figures lists everything that can be measured, in the order of the output.
func figures() []figure {
	return []figure{
		{name: "curp.parse", unit: "ns", prepare: curpParse},
		{name: "curp.mixed", unit: "ns", prepare: curpMixed},
		{name: "curp.problems", unit: "ns", prepare: curpProblems},
		{name: "curp.generate", unit: "ns", prepare: curpGenerate},
		{name: "nss.parse", unit: "ns", prepare: nssParse},
		{name: "idse.decode", unit: "MB/s", prepare: idseDecode},
		{name: "idse.encode", unit: "MB/s", prepare: idseEncode},
		{name: "sua.decode", unit: "MB/s", prepare: suaDecode},
		{name: "vigencia.medical", unit: "ns", prepare: vigenciaMedical},
		{name: "vigencia.consulta", unit: "ns", prepare: vigenciaConsulta},
		{name: "cuotas.monthly", unit: "ns", prepare: cuotasMonthly},
		{name: "cuotas.roster", unit: "workers/s", prepare: cuotasRoster},
		{name: "umf.sepomex", unit: "ms", cpu: true, prepare: umfSepomex},
		{name: "umf.lookup", unit: "ns", prepare: umfLookup},
		{name: "umf.assign", unit: "ns", prepare: umfAssign},
		{name: "umf.nearest", unit: "ns", prepare: umfNearest},
		{name: "cfdi.read", unit: "µs", prepare: cfdiRead},
		{name: "cfdi.verify", unit: "µs", prepare: cfdiVerify},
		{name: "pdf.stub", unit: "ms", cpu: true, prepare: pdfStub},
		{name: "pdf.consulta", unit: "ms", cpu: true, prepare: pdfConsulta},
		{name: "pdf.many", unit: "docs/s", prepare: pdfMany},
		{name: "tramite.consulta.memory", unit: "procedures/s", prepare: tramiteMemory},
		{name: "tramite.consulta.sqlite", unit: "procedures/s", prepare: tramiteSQLite},
	}
}
