"""Export: records in formats for other programs. It asks the desk, and prints nothing."""
