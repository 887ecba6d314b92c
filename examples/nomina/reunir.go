package main

import (
	"net/mail"
	"path/filepath"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// reunir understands the inputs and puts together what is known of each
// person; then it decides. CFDI of nobody in the list become cases of their
// own, at the end.
func reunir(a archivos, on calendario.Date, inf *informe) ([]*caso, error) {
	cat, skipped, err := catalogo(a)
	if err != nil {
		return nil, err
	}
	inf.saltadas = skipped
	casos, err := gente(a, on, inf)
	if err != nil {
		return nil, err
	}
	pac, err := certificado(a.pac)
	if err != nil {
		return nil, err
	}
	ms, rotos, bad := leerMovimientos(a.idse)
	inf.incidencias = append(inf.incidencias, bad...)
	ms = append(ms, eventos(casos, ms)...)
	todas := historias(ms)
	inf.repartirMovimientos(casos, todas)
	for _, c := range casos {
		c.rota = !c.id.nss.IsZero() && rotos[c.id.nss]
	}
	if err := inf.liquidar(a.patrones, casos, todas, rotos); err != nil {
		return nil, err
	}
	recibos, bad := leerRecibos(a.cfdi, pac)
	inf.incidencias = append(inf.incidencias, bad...)
	ajenos := repartirRecibos(nuevoPadron(casos), recibos)

	places := lugares{}
	for _, c := range casos {
		c.resolver(on, cat, places)
	}
	casos = append(casos, ajenos...)
	for _, c := range casos {
		c.revisarTalones(on)
	}
	return casos, nil
}

// liquidar computes the contributions of the month, where the employers are
// known.
func (inf *informe) liquidar(f fuente, casos []*caso, todas map[nss.NSS]historia, rotos map[nss.NSS]bool) error {
	if inf.sinPatrones = f.ausente(); inf.sinPatrones {
		return nil
	}
	ps, bad, err := leerPatrones(f.nombre, f.raw, inf.mes.First())
	inf.incidencias = append(inf.incidencias, bad...)
	if err != nil {
		return err
	}
	l := &liquidador{mes: inf.mes, patrones: ps, historia: todas, obreros: obreros(casos, todas), casos: map[nss.NSS]*caso{}, rotos: rotos}
	for _, c := range casos {
		if !c.id.nss.IsZero() {
			l.casos[c.id.nss] = c
		}
	}
	inf.cedulas = l.cedulas()
	return nil
}

// gente reads the people with what the other lists say about them, and checks
// who they are.
func gente(a archivos, on calendario.Date, inf *informe) ([]*caso, error) {
	people, bad, err := leerPersonas(a.personas.nombre, a.personas.raw)
	inf.incidencias = append(inf.incidencias, bad...)
	if err != nil {
		return nil, err
	}
	var casos []*caso
	for _, p := range people {
		c := &caso{p: p, id: revisarIdentidad(p, on)}
		c.revisarDireccion()
		casos = append(casos, c)
	}
	repetidos(casos)
	return casos, inf.agregarListas(a, casos, on)
}

// agregarListas gives each person what the other lists say about them.
func (inf *informe) agregarListas(a archivos, casos []*caso, on calendario.Date) error {
	byID, known := map[string]*caso{}, map[string]bool{}
	for _, c := range casos {
		byID[c.p.id], known[c.p.id] = c, true
	}
	bs, err := leerPara(inf, a.beneficiarios, known, leerBeneficiarios)
	if err != nil {
		return err
	}
	porTitular := map[string][]beneficiario{}
	for _, b := range bs {
		porTitular[b.titular] = append(porTitular[b.titular], b)
	}
	for id, bs := range porTitular {
		familia, found := revisarFamilia(bs, on)
		byID[id].familia = familia
		byID[id].hallar(found...)
	}
	ps, err := leerPara(inf, a.pensiones, known, leerPensiones)
	if err != nil {
		return err
	}
	for _, p := range ps {
		byID[p.titular].pensiones = append(byID[p.titular].pensiones, p)
	}
	as, err := leerPara(inf, a.ausencias, known, leerAusencias)
	if err != nil {
		return err
	}
	for _, x := range as {
		byID[x.titular].ausencias = append(byID[x.titular].ausencias, x)
	}
	ss, err := leerPara(inf, a.salarios, known, leerSalarios)
	if err != nil {
		return err
	}
	for _, x := range ss {
		byID[x.titular].salarios = append(byID[x.titular].salarios, x)
	}
	return nil
}

// leerPara reads a list about the people; an absent one has no rows. The rows
// that could not be used are told.
func leerPara[T any](inf *informe, f fuente, known map[string]bool, leer func(string, []byte, map[string]bool) ([]T, []incidencia, error)) ([]T, error) {
	if f.ausente() {
		return nil, nil
	}
	all, bad, err := leer(f.nombre, f.raw, known)
	inf.incidencias = append(inf.incidencias, bad...)
	return all, err
}

// revisarDireccion checks that the mail can be sent to the address as it
// stands; a faulty one gets no mail, and the papers are issued all the same.
func (c *caso) revisarDireccion() {
	if c.p.correo != "" && !esDireccion(c.p.correo) {
		c.p.correo = ""
		c.hallar(hallazgo{"correo", falta{"nomina.mail_address", nil}, false})
	}
}

// esDireccion tells whether a text is an address alone, of a length that mail
// servers take (RFC 5321 §4.5.3.1.3).
func esDireccion(s string) bool {
	a, err := mail.ParseAddress(s)
	return err == nil && a.Address == s && len(s) <= 254
}

// repetidos tells the people who share an identifier. One of them is wrong, and
// until it is known which one, no paper names either by it.
func repetidos(casos []*caso) {
	curps, nsss := map[string]int{}, map[string]int{}
	for _, c := range casos {
		curps[c.id.curp.String()]++
		nsss[c.id.nss.String()]++
	}
	for _, c := range casos {
		if !c.id.curp.IsZero() && curps[c.id.curp.String()] > 1 {
			c.dudar(hallazgo{"curp", falta{"nomina.curp_repeated", nil}, false})
		}
		if !c.id.nss.IsZero() && nsss[c.id.nss.String()] > 1 {
			c.dudar(hallazgo{"nss", falta{"nomina.nss_repeated", nil}, false})
		}
	}
}

// repartirMovimientos gives each person the history of their NSS.
func (inf *informe) repartirMovimientos(casos []*caso, all map[nss.NSS]historia) {
	for _, c := range casos {
		h, ok := all[c.id.nss]
		if !ok || c.id.nss.IsZero() {
			continue
		}
		c.historia = h
		c.compararMovimientos()
		for _, conflict := range h.conflictos {
			c.hallar(hallazgo{"movimientos", conflict, false})
		}
	}
	mine := map[nss.NSS]bool{}
	for _, c := range casos {
		mine[c.id.nss] = true
	}
	for n := range all {
		if !mine[n] {
			inf.ajenosMovimientos++
		}
	}
}

// compararMovimientos tells where the batches name another CURP for the same
// NSS: the history may be somebody else's.
func (c *caso) compararMovimientos() {
	for _, p := range c.historia.periodos {
		for _, m := range p.Movimientos {
			if !m.CURP.IsZero() && !c.id.curp.IsZero() && m.CURP != c.id.curp {
				c.dudar(hallazgo{"movimientos", falta{"nomina.movement_curp_differs", []any{m.Fecha}}, false})
			}
		}
	}
}

// repartirRecibos attaches each stub to its person; the others become cases of
// their own.
func repartirRecibos(p padron, recibos []recibo) (ajenos []*caso) {
	for _, r := range recibos {
		porDueno := map[*caso][]tarjeton.Talon{}
		var nadie []tarjeton.Talon
		var motivo *falta
		var orden []*caso
		for _, t := range r.talones {
			d, odd := p.dueno(t)
			if d == nil {
				nadie, motivo = append(nadie, t), odd
				continue
			}
			if odd != nil {
				d.hallar(hallazgo{"cfdi", *odd, true})
			}
			if !slices.Contains(orden, d) {
				orden = append(orden, d)
			}
			porDueno[d] = append(porDueno[d], t)
		}
		for _, d := range orden {
			d.recibos = append(d.recibos, recibo{r.archivo, r.huella, r.hallazgos, porDueno[d]})
			d.talones = append(d.talones, porDueno[d]...)
		}
		if len(nadie) > 0 || len(r.talones) == 0 {
			ajenos = append(ajenos, ajeno(recibo{r.archivo, r.huella, r.hallazgos, nadie}, motivo))
		}
	}
	return ajenos
}

// ajeno makes a case of a CFDI that belongs to nobody in the list.
func ajeno(r recibo, motivo *falta) *caso {
	c := &caso{p: persona{id: "cfdi-" + r.huella[:8]}, recibos: []recibo{r}, talones: r.talones, ajeno: true}
	if motivo == nil { // a CFDI without any payment
		motivo = &falta{code: "nomina.stub_nobody"}
	}
	c.hallar(hallazgo{"cfdi", falta{motivo.code, []any{filepath.Base(r.archivo)}}, true})
	return c
}

// revisarTalones orders the stubs, sums the year, and tells what their files
// break and what is worth asking about.
func (c *caso) revisarTalones(on calendario.Date) {
	slices.SortStableFunc(c.talones, func(a, b tarjeton.Talon) int {
		if n := a.Periodo.From.Compare(b.Periodo.From); n != 0 {
			return n
		}
		return strings.Compare(a.Fiscal.UUID, b.Fiscal.UUID)
	})
	for i := range c.talones {
		c.talones[i].Acumulado = tarjeton.YearToDate(c.talones, c.talones[i])
	}
	for _, r := range c.recibos {
		for _, f := range r.hallazgos {
			c.hallar(hallazgo{"cfdi", f, f.Severity == cfdi.SeverityWarning})
		}
	}
	if !c.ajeno {
		c.revisarSerie(on)
	}
}

// revisarSerie compares the stubs with one another and with the employers'
// movements.
func (c *caso) revisarSerie(on calendario.Date) {
	r := tarjeton.Revision{AsOf: on, Gracia: tarjeton.Gracia}
	for _, t := range c.talones {
		r.Recibos = append(r.Recibos, t.Recibo())
		if t.Tipo == tarjeton.Ordinaria {
			r.Periodicidad = t.Periodicidad
		}
	}
	for _, p := range c.historia.periodos {
		r.Movimientos = append(r.Movimientos, p.Movimientos...)
	}
	if len(r.Recibos) == 0 || r.Periodicidad == "" {
		return
	}
	for _, a := range tarjeton.Review(r) {
		// Without any movement of the person the batches are not at hand: that
		// says nothing about the employer.
		if len(r.Movimientos) == 0 && a.Fault == tarjeton.AnomWithheldNotRegistered {
			continue
		}
		c.hallar(hallazgo{"recibos", a, true})
	}
}
