"""The page and the API: a dossier that people look at, and the same answers for programs.

Needs the extra `sayso[web]`. Everything that a page loads comes from here, so it works without a network.
"""
