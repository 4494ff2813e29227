"""The desk: the Python API, and the one room that knows the others and joins them. It prints nothing."""
