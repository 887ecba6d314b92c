package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/derechohabiente/imss/vigencia"
)

func evaluate(in struct {
	Facts vigencia.Facts  `json:"facts"`
	Query json.RawMessage `json:"query"`
}) (any, error) {
	q, err := vigencia.DecodeQuery(in.Query)
	if errors.Is(err, vigencia.ErrBenefit) {
		return nil, errUnsupported
	}
	if err != nil {
		return nil, err
	}
	d, err := vigencia.Evaluate(in.Facts, q)
	if err != nil {
		return nil, err
	}
	return wireDecision(d)
}

// wireDecision gives the SDK's JSON with the keys that the protocol writes in
// another way: grounds as citations, an open end as null, a rate as a fraction.
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
	if d.RatePercent > 0 {
		out["rate"] = json.Number(fmt.Sprintf("%d.%02d", d.RatePercent/100, d.RatePercent%100))
	}
	return out, nil
}
