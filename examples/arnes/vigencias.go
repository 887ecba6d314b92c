package main

import (
	"encoding/json"

	"github.com/derechohabiente/imss/vigencia"
)

func evaluate(in struct {
	Facts vigencia.Facts  `json:"facts"`
	Query json.RawMessage `json:"query"`
}) (any, error) {
	q, err := query(in.Query)
	if err != nil {
		return nil, err
	}
	d, err := vigencia.Evaluate(in.Facts, q)
	if err != nil {
		return nil, err
	}
	return wireDecision(d)
}

// query gives the query of a benefit; a benefit that the SDK does not decide
// yet is unsupported.
func query(raw json.RawMessage) (vigencia.Query, error) {
	head, err := decode[struct {
		Benefit string `json:"benefit"`
	}](raw)
	if err != nil {
		return nil, err
	}
	switch head.Benefit {
	case vigencia.Medical{}.Benefit():
		return decode[vigencia.Medical](raw)
	case vigencia.MedicalBeneficiary{}.Benefit():
		return decode[vigencia.MedicalBeneficiary](raw)
	case vigencia.Weeks{}.Benefit():
		return decode[vigencia.Weeks](raw)
	}
	return nil, errUnsupported
}

// wireDecision gives the SDK's JSON with the two keys that the protocol writes
// in another way: grounds as citations, an open end as null.
func wireDecision(d vigencia.Decision) (any, error) {
	raw, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	out, err := decode[map[string]any](raw)
	if err != nil {
		return nil, err
	}
	ground := []string{}
	for _, p := range d.Ground {
		ground = append(ground, p.String())
	}
	out["ground"] = ground
	if d.Until.IsZero() {
		out["until"] = nil
	}
	return out, nil
}
