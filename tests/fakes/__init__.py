"""One fake for each door: reader, clock, progress; and records to fill a shelf with."""
