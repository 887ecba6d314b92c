package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
)

func holidays(in struct {
	Set  string `json:"set"`
	Year int    `json:"year"`
}) (any, error) {
	sets := map[string]calendario.RestDays{
		"lft": calendario.LFT, "imss_cct": calendario.ContratoIMSS, "bank": calendario.Bancario,
	}
	set, ok := sets[in.Set]
	if !ok {
		return nil, errRequest
	}
	es, days := mensajes.For("es-MX"), map[string]string{}
	for _, d := range set.Year(in.Year) {
		days[d.Date.String()] = es.Text(d.Festivo)
	}
	return days, nil
}

func pensionDay(in struct {
	Month string `json:"month"`
}) (any, error) {
	y, m, err := month(in.Month)
	if err != nil {
		return nil, err
	}
	day, err := calendario.PensionPayDay(y, m)
	if err != nil {
		return nil, err
	}
	return day.Date.String(), nil
}

func staffDay(in struct {
	Quincena string `json:"quincena"`
	Month    string `json:"month"`
	Group    string `json:"group"`
}) (any, error) {
	if in.Group == "retired" {
		y, m, err := month(in.Month)
		if err != nil {
			return nil, err
		}
		day, err := calendario.RetiredPayDay(y, m)
		if err != nil {
			return nil, err
		}
		return day.Date.String(), nil
	}
	q, err := calendario.ParseQuincena(in.Quincena)
	if err != nil {
		return nil, err
	}
	return calendario.StaffPayDays(q)
}

func month(s string) (int, time.Month, error) {
	ys, ms, _ := strings.Cut(s, "-")
	y, err1 := strconv.Atoi(ys)
	m, err2 := strconv.Atoi(ms)
	if err1 != nil || err2 != nil {
		return 0, 0, errRequest
	}
	return y, time.Month(m), nil
}
