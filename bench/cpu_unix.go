//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpuTime is the processor time that this process has used on all cores.
func cpuTime() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return wall()
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
