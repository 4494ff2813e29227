"""sayso: who said what, on whose word. Reads news reports and writes the record with its evidence."""
