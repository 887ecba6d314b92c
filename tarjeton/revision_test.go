package tarjeton_test

import (
	"encoding/json"
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/tarjeton"
)

type anomalyCase struct {
	ID, Title    string
	AsOf         calendario.Date       `json:"as_of"`
	Periodicidad tarjeton.Periodicidad `json:"periodicity"`
	Grace        int                   `json:"grace_business_days"`
	Stubs        []wireStub
	Movements    []wireMovement
	Expected     []map[string]string
}

type wireStub struct {
	Period          string
	Start, End      calendario.Date
	Paid            calendario.Date
	Registro        string          `json:"registro_patronal"`
	Tipo            tarjeton.Tipo   `json:"tipo_nomina"`
	Days            tarjeton.Dias   `json:"days"`
	Gross           dinero.Centavos `json:"gross"`
	IMSS            dinero.Centavos `json:"imss_withheld"`
	ISR             dinero.Centavos `json:"isr_withheld"`
	SDI, SBC, Net   dinero.Centavos
	UUID            string
	OtherPayments   dinero.Centavos  `json:"other_payments"`
	OtherDeductions dinero.Centavos  `json:"other_deductions"`
	Deposit         *dinero.Centavos `json:"deposit"`
	CURP, NSS, RFC  string
	StartDate       calendario.Date `json:"start_date"`
}

type wireMovement struct {
	Type        string
	Date, Until calendario.Date
	Days        int
	Registro    string `json:"registro_patronal"`
	SBC         dinero.Centavos
}

func (s wireStub) recibo() tarjeton.Recibo {
	r := tarjeton.Recibo{
		Etiqueta: s.Period, Periodo: calendario.Period{From: s.Start, To: s.End}, Pago: s.Paid,
		Registro: s.Registro, Tipo: s.Tipo, Dias: s.Days, Bruto: s.Gross, IMSS: s.IMSS, ISR: s.ISR,
		OtrosPagos: s.OtherPayments, OtrasDeducciones: s.OtherDeductions, Neto: s.Net, SDI: s.SDI, SBC: s.SBC,
		UUID: s.UUID, CURP: tarjeton.ReservadoOf(s.CURP), NSS: tarjeton.ReservadoOf(s.NSS), RFC: tarjeton.ReservadoOf(s.RFC),
		Ingreso: s.StartDate,
	}
	if s.Deposit != nil {
		r.Deposito, r.Depositado = *s.Deposit, true
	}
	return r
}

func (m wireMovement) movimiento(t testing.TB) afiliacion.Movimiento {
	t.Helper()
	out := afiliacion.Movimiento{Fecha: m.Date, Hasta: m.Until, SBC: m.SBC}
	if m.Registro != "" {
		r, err := nss.ParseRegistro(m.Registro)
		require.NoError(t, err)
		out.Registro = r
	}
	kind := m.Type
	if kind == "permiso_sin_goce" {
		kind = "permiso"
	}
	require.NoError(t, out.Tipo.UnmarshalText([]byte(kind)))
	if out.Tipo.IsEvent() && m.Until.IsZero() && m.Days > 0 {
		out.Hasta = m.Date.AddDays(m.Days - 1)
	}
	return out
}

func revision(t testing.TB, c anomalyCase) tarjeton.Revision {
	t.Helper()
	in := tarjeton.Revision{AsOf: c.AsOf, Periodicidad: c.Periodicidad, Gracia: c.Grace}
	for _, s := range c.Stubs {
		in.Recibos = append(in.Recibos, s.recibo())
	}
	for _, m := range c.Movements {
		in.Movimientos = append(in.Movimientos, m.movimiento(t))
	}
	return in
}

func anomalyCases(t testing.TB) []anomalyCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/anomalies.json")
	require.NoError(t, err)
	var doc struct{ Cases []anomalyCase }
	require.NoError(t, json.Unmarshal(raw, &doc))
	require.NotEmpty(t, doc.Cases)
	return doc.Cases
}

func TestReviewVectors(t *testing.T) {
	for _, c := range anomalyCases(t) {
		t.Run(c.ID+" "+c.Title, func(t *testing.T) {
			raw, err := json.Marshal(tarjeton.Review(revision(t, c)))
			require.NoError(t, err)
			got := []map[string]string{}
			require.NoError(t, json.Unmarshal(raw, &got))
			require.Len(t, got, len(c.Expected))
			for i := range got {
				require.Equal(t, c.Expected[i], got[i])
			}
		})
	}
}

// Rules over figures wait for the figures: a host brings those of a coming year.
func TestReviewByTheFiguresOfTheHost(t *testing.T) {
	tables, err := afiliacion.Overlay(fstest.MapFS{"2027.json": {Data: []byte(`{"read": "2027-02-10",
		"salario_minimo": [{"from": "2027-01-01", "general": "330.00", "zlfn": "460.00", "source": "invented"}],
		"uma": [{"from": "2027-02-01", "daily": "120.00", "source": "invented"}]}`)}})
	require.NoError(t, err)
	day, rp := calendario.MustParse, nss.MustParseRegistro("Y600001110")
	in := tarjeton.Revision{
		AsOf: day("2027-02-20"), Periodicidad: tarjeton.Quincenal, Gracia: tarjeton.Gracia,
		Recibos: []tarjeton.Recibo{{
			Etiqueta: "2027/03", Periodo: calendario.Period{From: day("2027-02-01"), To: day("2027-02-15")}, Pago: day("2027-02-15"),
			Registro: rp.String(), Tipo: "O", Bruto: 1500000, IMSS: 10000, Neto: 1490000, SDI: 100000,
		}},
		Movimientos: []afiliacion.Movimiento{{NSS: nss.MustParse("99150200014"), Registro: rp, Tipo: afiliacion.Alta, Fecha: day("2026-01-15"), SBC: 50000}},
	}
	found := func() (codes []tarjeton.Fault) {
		for _, a := range tarjeton.Review(in) {
			codes = append(codes, a.Fault)
		}
		return codes
	}
	require.NotContains(t, found(), tarjeton.AnomSBCUnderreported, "no UMA is known for the day")
	in.Tablas = tables
	require.Contains(t, found(), tarjeton.AnomSBCUnderreported)
}
