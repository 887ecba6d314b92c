package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
)

func deLaMuestra(t *testing.T, name string) string {
	t.Helper()
	raw, err := muestra.ReadFile("muestra/" + name)
	require.NoError(t, err)
	return string(raw)
}

func TestTruncatedBatch(t *testing.T) {
	altas := deLaMuestra(t, "idse/altas-08.txt")
	lines := strings.SplitAfter(altas, "\r\n")
	lines[2] = lines[2][:100] + "\r\n"
	c := correr(t, salidaNueva(t), "-idse", archivo(t, "altas.txt", strings.Join(lines, "")))
	require.Equal(t, parcial, c.code)
	require.Regexp(t, `altas\.txt:3 .*168`, c.out)
	require.Regexp(t, `Con derecho vigente: 1[0-9]; .* sin derecho: 0\.`, c.out, "the other lines are used")
	require.Equal(t, 1, strings.Count(c.out, "Derecho: Un renglón de los lotes sobre este NSS no se pudo usar"), "a lost line is no data, and not a no")
}

func TestHostileCFDI(t *testing.T) {
	dir := t.TempDir()
	good := deLaMuestra(t, "cfdi/"+primero(t))
	hostile := strings.Replace(good, "?>", "?><!DOCTYPE x [<!ENTITY a 'b'>]>", 1)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.xml"), []byte(hostile), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.xml"), []byte(good), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "c.xml"), []byte("no es XML"), 0o600))
	c := correr(t, salidaNueva(t), "-cfdi", dir)
	require.Equal(t, parcial, c.code)
	require.Contains(t, c.out, filepath.Join(dir, "a.xml"))
	require.Contains(t, c.out, filepath.Join(dir, "c.xml"))
	require.Contains(t, c.out, "Recibos: 1.", "the good one is used")
}

func primero(t *testing.T) string {
	t.Helper()
	files, err := muestra.ReadDir("muestra/cfdi")
	require.NoError(t, err)
	return files[0].Name()
}

func TestBrokenPostalRow(t *testing.T) {
	postal := strings.SplitAfter(deLaMuestra(t, "sepomex.txt"), "\r\n")
	broken := strings.Join(append(postal[:2:2], append([]string{"68000|solo dos campos\r\n"}, postal[2:]...)...), "")
	c := correr(t, salidaNueva(t), "-sepomex", archivo(t, "cp.txt", broken))
	require.Equal(t, hecho, c.code, c.errs)
	require.Regexp(t, `cp\.txt:3 `, c.out, "the row is named")
	require.Contains(t, c.fila(t, "E001")[5], "UMF 1 OAXACA", "the others are used")
}

func TestUnusableCatalogues(t *testing.T) {
	for name, content := range map[string]string{
		"empty":       "",
		"header only": strings.Join(strings.SplitAfter(deLaMuestra(t, "sepomex.txt"), "\r\n")[:2], ""),
		"no zip":      "PK\x03\x04 nada",
	} {
		c := correr(t, salidaNueva(t), "-sepomex", archivo(t, "cp.txt", content))
		require.Equal(t, parcial, c.code, name)
		require.Contains(t, c.errs, "cp.txt", name)
	}
}

func TestClinicWithoutCoordinates(t *testing.T) {
	clinics := strings.Split(deLaMuestra(t, "clinicas.csv"), "\n")
	head := strings.Split(strings.TrimSpace(clinics[0]), ",")
	for i, row := range clinics[1:] {
		cells := strings.Split(strings.TrimRight(row, "\r"), ",")
		if len(cells) != len(head) {
			continue
		}
		for n, h := range head {
			if h == "LATITUD" || h == "LONGITUD" {
				cells[n] = ""
			}
		}
		clinics[i+1] = strings.Join(cells, ",")
	}
	c := correr(t, salidaNueva(t), "-clinicas", archivo(t, "clinicas.csv", strings.Join(clinics, "\n")))
	require.Equal(t, hecho, c.code, c.errs)
	require.Contains(t, c.fila(t, "E001")[5], "UMF 1 OAXACA", "a zone needs no coordinates")
}

func TestUnknownPostalCode(t *testing.T) {
	people := strings.Replace(deLaMuestra(t, "personas.csv"), ",68000,", ",68001,", 1)
	dir := t.TempDir()
	args := []string{"-fecha", "2025-05-12", "-personas", archivo(t, "personas.csv", people)}
	for _, f := range []string{"sepomex.txt", "clinicas.csv"} {
		path := filepath.Join(dir, f)
		require.NoError(t, os.WriteFile(path, []byte(deLaMuestra(t, f)), 0o600))
		args = append(args, "-"+strings.TrimSuffix(f, filepath.Ext(f)), path)
	}
	c := correr(t, salidaNueva(t), args...)
	require.Equal(t, hecho, c.code, "an unknown code is a result")
	require.Regexp(t, `E001 +Clínica: .*68000`, c.out, "neighbouring codes are offered")
}

func TestUnwritableOutput(t *testing.T) {
	// A file in the way stops everybody, also who may write everywhere.
	wall := archivo(t, "pared", "")
	c := correr(t, filepath.Join(wall, "salida"))
	require.Equal(t, parcial, c.code)
	require.Contains(t, c.errs, "No se pudo escribir")
}

// A baja that cannot be read leaves nobody "vigente".
func TestBrokenBaja(t *testing.T) {
	altas, bajas := deLaMuestra(t, "idse/altas-08.txt"), strings.SplitAfter(deLaMuestra(t, "idse/bajas-02.txt"), "\r\n")
	whole := correr(t, salidaNueva(t), "-idse", archivo(t, "a.txt", altas), archivo(t, "b.txt", strings.Join(bajas, "")))
	require.Contains(t, whole.out, "sin derecho: 2.")
	for i := range bajas[:len(bajas)-2] { // the last line is the trailer
		broken := slices.Clone(bajas)
		broken[i] = broken[i][:118] + "31022025" + broken[i][126:] // no day of the calendar
		c := correr(t, salidaNueva(t), "-idse", archivo(t, "a.txt", altas), archivo(t, "b.txt", strings.Join(broken, "")))
		require.Equal(t, parcial, c.code)
		require.Equal(t, 1, strings.Count(c.out, "Derecho: Un renglón de los lotes"), "line %d", i+1)
	}
}

// Where the batches name another CURP for the NSS, the history may be somebody
// else's: no paper states a right from it.
func TestMovementsOfAnotherCURP(t *testing.T) {
	rows := strings.Split(deLaMuestra(t, "personas.csv"), "\n")
	cells := strings.Split(rows[1], ",")
	cells[1] = homonimo(t, cells[1])
	rows[1] = strings.Join(cells, ",")
	args := []string{"-fecha", "2025-05-12", "-personas", archivo(t, "p.csv", strings.Join(rows, "\n"))}
	for _, name := range []string{"altas-08.txt", "bajas-02.txt", "salarios-07.txt"} {
		args = append(args, "-idse", archivo(t, name, deLaMuestra(t, "idse/"+name)))
	}
	c := correr(t, salidaNueva(t), args...)
	require.Equal(t, hecho, c.code, c.errs)
	require.Contains(t, c.out, "E001  Movimientos: El movimiento del")
	require.Equal(t, "0", c.fila(t, "E001")[7], "no paper")
	require.NotEqual(t, "0", c.fila(t, "E003")[7])
}

// Two people with one NSS: nobody is told a right by it until it is known whose
// it is.
func TestSharedNSS(t *testing.T) {
	rows := strings.Split(deLaMuestra(t, "personas.csv"), "\n")
	one, other := strings.Split(rows[1], ","), strings.Split(rows[3], ",")
	other[2] = one[2]
	rows[3] = strings.Join(other, ",")
	c := correr(t, salidaNueva(t), "-fecha", "2025-05-12", "-personas", archivo(t, "p.csv", strings.Join(rows, "\n")))
	for _, id := range []string{one[0], other[0]} {
		require.Contains(t, c.out, id+"  NSS: Dos personas de la lista tienen el mismo NSS.")
		require.Equal(t, "0", c.fila(t, id)[7], "no paper")
	}
}

// Two runs at once on one output would send the same mails: the second waits a
// little and says why it does not start.
func TestDatabaseInUse(t *testing.T) {
	salida := salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida).code)
	f, err := abrirOficina(t.Context(), opciones{
		salida: salida, db: filepath.Join(salida, "nomina.db"), clave: filepath.Join(filepath.Dir(salida), "clave.pem"),
		remitente: "nomina@example.com", emisor: "x",
	}, mensajes.For("es-MX"), time.Now)
	require.NoError(t, err)
	defer f.Close()
	c := correr(t, salida)
	require.Equal(t, parcial, c.code)
	require.Contains(t, c.errs, "otra corrida")
}

func TestMissingFiles(t *testing.T) {
	for _, flag := range []string{"idse", "cfdi", "personas", "beneficiarios", "pensiones", "sepomex", "clinicas", "zonas", "lugares", "centroides", "pac", "patrones", "ausencias", "salarios"} {
		c := correr(t, salidaNueva(t), "-"+flag, filepath.Join(t.TempDir(), "no-existe"))
		require.Equal(t, parcial, c.code, flag)
		require.Contains(t, c.errs, "no-existe", flag)
	}
}

func TestBadLists(t *testing.T) {
	people := cabeceraPersonas + "\n" +
		"1,,,Ana,Muestra,,,,,,,\n" +
		"1,,,Eva,Muestra,,,,,,,\n" + // repeated id
		",,,Luz,Muestra,,,,,,,\n" + // no id
		"4,,,\n" + // ragged
		"5,,,\"Iris,Muestra,,,,,,,\n" // quotes that do not close
	head, _, _ := strings.Cut(cabeceraBeneficiarios, ",hijos_comunes?") // columns that may be missing
	bens := head + "\n" +
		"1,primo,,Leo,Muestra,,31/02/2010,,,quizá,,\n" +
		"9,hijo,,Leo,Muestra,,,,,,,\n"
	c := correr(t, salidaNueva(t), "-personas", archivo(t, "p.csv", people), "-beneficiarios", archivo(t, "b.csv", bens))
	require.Equal(t, parcial, c.code)
	for _, want := range []string{`p\.csv:3 .*ya está`, `p\.csv:4 .*id`, `p\.csv:5 .*columnas`, `p\.csv:6 .*comillas`,
		`b\.csv:2 .*parentesco`, `b\.csv:2 .*nacimiento no es una fecha`, `b\.csv:2 .*incapacidad debe ser`, `b\.csv:3 .*titular`} {
		require.Regexp(t, want, c.out)
	}

	for name, content := range map[string]string{"empty": "", "columns": "id,curp\n1,\n"} {
		c := correr(t, salidaNueva(t), "-personas", archivo(t, "p.csv", content))
		require.Equal(t, parcial, c.code, name)
		require.Contains(t, c.errs, "p.csv", name)
	}
}

// A stub is attached to its person and to nobody else.
func TestStubOfAnotherCURP(t *testing.T) {
	people := deLaMuestra(t, "personas.csv")
	// E001 gets the key of a homonym: another valid CURP of the same root, so
	// that its stubs name the same NSS and another person.
	rows := strings.Split(people, "\n")
	cells := strings.Split(rows[1], ",")
	require.Equal(t, "E001", cells[0])
	cells[1] = homonimo(t, cells[1])
	rows[1] = strings.Join(cells, ",")
	dir := t.TempDir()
	files, err := muestra.ReadDir("muestra/cfdi")
	require.NoError(t, err)
	for _, f := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, f.Name()), []byte(deLaMuestra(t, "cfdi/"+f.Name())), 0o600))
	}
	c := correr(t, salidaNueva(t), "-fecha", "2025-05-12", "-personas", archivo(t, "p.csv", strings.Join(rows, "\n")), "-cfdi", dir)
	require.Equal(t, "0", c.fila(t, "E001")[6], "no stub")
	require.Equal(t, "0", c.fila(t, "E001")[7], "no paper")
	require.Regexp(t, `El NSS del recibo \S+\.xml es de alguien en la lista, pero la CURP no`, c.out)
	require.Contains(t, c.out, fmt.Sprintf("CFDI de personas que no están en la lista: %d.", 5), "four of E001 and one of nobody")
}
