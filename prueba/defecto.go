package prueba

import (
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// BadCURP draws a text that is the CURP of a synthetic person but for one
// fault: [curp.Problems] finds this one on the day given, and nothing else. The
// check digit fits the rest, unless it is itself the fault. Without a day there
// is no [curp.ErrFuture]. The error is [ErrNoFault] for what is no fault of a
// key, and for a day before which none of the people was born.
func (f *Fuente) BadCURP(fault curp.Fault, today calendario.Date) (string, error) {
	for range intentos {
		p, err := f.Persona(Perfil{})
		if err != nil {
			return "", err
		}
		text, ok := spoilCURP(p.CURP.String(), fault, today)
		if !ok {
			return "", ErrNoFault
		}
		found := curp.Problems(text, today)
		if fault != curp.ErrCheckDigit && len(found) > 0 && found[len(found)-1].Fault == curp.ErrCheckDigit {
			text = text[:len(text)-1] + found[len(found)-1].Want
			found = curp.Problems(text, today)
		}
		if len(found) == 1 && found[0].Fault == fault {
			return text, nil
		}
	}
	return "", ErrNoFault
}

// spoilCURP puts a fault into a key; the check digit may not fit any more. Ok
// is false where no text can have the fault.
func spoilCURP(key string, fault curp.Fault, today calendario.Date) (text string, ok bool) {
	switch fault {
	case curp.ErrEmpty:
		return "", true
	case curp.ErrLength:
		return key[:17], true
	case curp.ErrCharset:
		return "Ñ" + key[1:], true
	case curp.ErrLayout:
		return put(key, 5, "O"), true // the letter, for a zero
	case curp.ErrWord:
		return put(key, 1, "BUEI"), true
	case curp.ErrVowel:
		return put(key, 2, "Z"), true
	case curp.ErrDate:
		return put(key, 7, "13"), true
	case curp.ErrFuture:
		born := today.AddDays(1)
		if today.IsZero() || born.Year() < 2000 || born.Year() > 2099 {
			return "", false
		}
		return put(put(key, 5, yymmdd(born)), 17, "J"), true
	case curp.ErrSex:
		return put(key, 11, "Z"), true
	case curp.ErrEntity:
		return put(key, 12, "ZZ"), true
	case curp.ErrConsonant:
		return put(key, 14, "A"), true
	case curp.ErrDifferentiator:
		return put(put(key, 5, "000101"), 17, "K"), true // letters stand for births from 2000 on
	case curp.ErrCheckDigit:
		return put(key, 18, next(key[17])), true
	}
	return "", false
}

// BadNSS draws a text that is the number of a synthetic person but for one
// fault, which alone [nss.Problems] finds. The error is [ErrNoFault] for what
// is no fault of a number.
func (f *Fuente) BadNSS(fault nss.Fault) (string, error) {
	p, err := f.Persona(Perfil{})
	if err != nil {
		return "", err
	}
	switch n := p.NSS.String(); fault {
	case nss.ErrEmpty:
		return "", nil
	case nss.ErrCharset:
		return put(n, 7, "O"), nil
	case nss.ErrLength:
		return n[1:], nil
	case nss.ErrPlaceholder:
		return strings.Repeat("0", len(n)), nil
	case nss.ErrCheckDigit:
		return put(n, len(n), next(n[len(n)-1])), nil
	}
	return "", ErrNoFault
}

// BadRegistro draws a text that is the registro patronal of a synthetic
// employer but for one fault, which alone [nss.ProblemsRegistro] finds. The
// error is [ErrNoFault] for what is no fault of it.
func (f *Fuente) BadRegistro(fault nss.Fault) (string, error) {
	r, err := f.registro()
	if err != nil {
		return "", err
	}
	switch text := r.String(); fault {
	case nss.ErrRegistroEmpty:
		return "", nil
	case nss.ErrRegistroLength:
		return text[:9], nil
	case nss.ErrRegistroCharset:
		return put(text, 4, "O"), nil
	}
	return "", ErrNoFault
}

// BadRFC draws a text that is the RFC of a synthetic person but for one fault,
// which alone [rfc.Problems] finds. The check character fits the rest, unless
// it is itself the fault. The error is [ErrNoFault] for what is no fault of an
// RFC.
func (f *Fuente) BadRFC(fault rfc.Fault) (string, error) {
	for range intentos {
		p, err := f.Persona(Perfil{})
		if err != nil {
			return "", err
		}
		text, ok := spoilRFC(p.RFC.String(), fault)
		if !ok {
			return "", ErrNoFault
		}
		found := rfc.Problems(text)
		if fault != rfc.ErrCheckDigit && len(found) > 0 && found[len(found)-1].Fault == rfc.ErrCheckDigit {
			text = text[:len(text)-1] + found[len(found)-1].Want
			found = rfc.Problems(text)
		}
		if len(found) == 1 && found[0].Fault == fault {
			return text, nil
		}
	}
	return "", ErrNoFault
}

// spoilRFC is spoilCURP for an RFC.
func spoilRFC(key string, fault rfc.Fault) (text string, ok bool) {
	// Ñ, which takes two bytes, is but one of the letters that serve.
	key = strings.ReplaceAll(key, "Ñ", "N")
	switch fault {
	case rfc.ErrEmpty:
		return "", true
	case rfc.ErrLength:
		return key[:10], true
	case rfc.ErrCharset:
		return put(key, 2, "*"), true
	case rfc.ErrLayout:
		return put(key, 5, "O"), true
	case rfc.ErrWord:
		return put(key, 1, "BUEI"), true
	case rfc.ErrDate:
		return put(key, 7, "13"), true
	case rfc.ErrCheckDigit:
		return put(key, 13, next(key[12])), true
	}
	return "", false
}

// put writes over a text from a position on, counted from 1.
func put(s string, pos int, with string) string { return s[:pos-1] + with + s[pos-1+len(with):] }

// next gives another digit; after 9, and after a letter, it is 0.
func next(c byte) string {
	if c < '0' || c >= '9' {
		return "0"
	}
	return string(c + 1)
}

func yymmdd(d calendario.Date) string { s := d.String(); return s[2:4] + s[5:7] + s[8:] }
