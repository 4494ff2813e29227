"""Linking: many reports become one record. A pure function of records; `linker` is its only door."""
