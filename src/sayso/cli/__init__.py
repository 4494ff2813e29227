"""The command line: each command takes in, asks the desk, and hands out. No work is done here."""
