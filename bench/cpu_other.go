//go:build !unix

package main

import "time"

// cpuTime falls back to the clock on the wall.
func cpuTime() time.Duration { return wall() }
