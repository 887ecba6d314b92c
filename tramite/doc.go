// Package tramite is the engine that procedures run on: a record per procedure,
// documents that are issued once, and mails that are sent if and only if the
// move that causes them was stored.
//
// One [Record] holds the whole state of one procedure. It changes through
// [Engine.Step] alone, which stores a move and the mails that it causes in a
// single compare-and-swap; [Engine.Drain] sends what is in the outbox. Whatever
// fails, or is killed, between two calls of a port leaves a record that the same
// calls, repeated, bring to the same end: nothing is lost, no document changes
// once it was issued, and a mail repeats at most under the ID that it had.
//
// The engine has no clock, no network and no disk: the host gives a [Store], a
// [Mailer], an [Archive] and the time. Packages memstore, sqlstore and
// filearchive are ready ones; package tramitetest tells whether another is right.
//
// Records, mails and events print masked through every fmt verb and slog: no
// name, address or content. What they hold is read field by field.
package tramite
