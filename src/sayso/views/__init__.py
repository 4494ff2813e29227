"""Views: questions to a shelf, and how their answers are written. They know no SQL and no console."""
