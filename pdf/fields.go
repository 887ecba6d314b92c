package pdf

// item is a value with its caption above it, so many columns wide.
type item struct {
	columns int
	caption string // code of the caption
	field   string // path of the value, for errors
	value   string
	empty   string // code of the reason why there is no value; "" = plain dash
}

// dash stands for a value that is not there (cp1252).
const dash = "\x97"

// fields lays values in rows of twelve columns: caption in the second ink,
// value in bold. A value that is absent is a dash with its reason.
func (p *paper) fields(items ...item) []*strip {
	var rows []*strip
	for len(items) > 0 {
		n, used := 0, 0
		for n < len(items) && used+items[n].columns <= columns {
			used += items[n].columns
			n++
		}
		rows = append(rows, p.fieldRow(items[:max(n, 1)]))
		items = items[max(n, 1):]
	}
	return rows
}

func (p *paper) fieldRow(items []item) *strip {
	const captionLine, valueLine, below = 2.4, 6.3, 2.3
	st := newStrip(0, 2*len(items))
	at, height := 0, 0.0
	for _, it := range items {
		x, w := colX(at), span(it.columns)
		st.left(p.look.caption, x, captionLine, p.label(it.caption))
		face, lines := p.value(it, w)
		st.lines(face, x, valueLine, lines)
		height = max(height, valueLine+float64(len(lines)-1)*face.lead())
		at += it.columns
	}
	st.height = height + below
	return st
}

func (p *paper) value(it item, width float64) (*face, []string) {
	if it.value != "" {
		return p.look.bold.fit(p.enc(it.field, it.value), width)
	}
	if it.empty == "" {
		return p.look.bold, []string{dash}
	}
	return p.look.body.fit(dash+" "+p.label(it.empty), width)
}
