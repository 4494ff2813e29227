"""Views: questions to a shelf and their answers, and how the answers are written. They know no SQL and no console."""
