package tramite

import "slices"

// Enqueue puts a mail into the record's outbox, within a [Engine.Step] or the Do
// of a [Start]: it is sent by [Engine.Drain] if and only if that step is stored.
// name is a plain word for what the mail is ("recibo"): a record has one mail of
// each name, and Enqueue of a name that is there already does nothing. The ID is
// folio.name@Domain. What is attached must be issued documents of the record.
// [ErrName], [ErrMail] or a [PortError] otherwise.
func (e *Engine) Enqueue(r *Record, name string, m Mail) error {
	if e.Mailer == nil {
		return &PortError{"Mailer"}
	}
	if !validName(name) {
		return ErrName
	}
	m.ID = string(r.Folio) + "." + name + "@" + e.Domain
	if slices.ContainsFunc(r.Outbox, func(o Mail) bool { return o.ID == m.ID }) {
		return nil
	}
	if err := m.check(); err != nil {
		return err
	}
	for _, d := range m.Attach {
		if !slices.Contains(r.Documents, d) {
			return ErrMail
		}
	}
	now := e.Now()
	m.Status, m.Attempts, m.Queued, m.Next = Waiting, 0, now, now
	m.Attach = slices.Clone(m.Attach)
	r.Outbox = append(r.Outbox, m)
	return nil
}
