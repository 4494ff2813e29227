"""Whole reports with their whole record: what is read today is what was approved."""
