"""The recipe that made the shipped attribution tagger; not part of the installed package."""
