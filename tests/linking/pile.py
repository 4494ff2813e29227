"""A pile of invented reports: what a wire wrote, and what papers made of it."""

from __future__ import annotations

from typing import Any

from fakes.records import a_day, a_report
from sayso.records import Report

TALKS = (
    "Envoys of Qasmar and Veldia met in the river town of Lerin on Monday for a first round of talks.",
    "Both sides agreed to keep the bridges at Karsa open until the end of the month, an aide said.",
    '"We have not come here to count old wounds," the Qasmari envoy, Leyla Castellan, told reporters.',
    "The Veldian delegation left the hall twice but came back before the evening session had begun.",
    "A third round is planned for the spring, when the snow on the northern passes has melted.",
)
STRIKE = (
    "Dockers in the port of Tessaly walked out on Tuesday after their pay talks had broken down again.",
    "Some 4,300 workers laid down their tools at noon, and 27 ships were waiting outside the harbour.",
    "The port authority called the strike a breach of the agreement that was signed two years ago.",
    "Union leaders said that no ship would be unloaded before the employers came back to the table.",
)
OWN = (
    "Our correspondent saw fishermen mending their nets below the old customs house all afternoon.",
    "The hotel where the delegations sleep has not had so many guests since the winter festival.",
)


def printed(*paragraphs: str, day: str | None = "2031-03-03", **fields: Any) -> Report:  # noqa: ANN401
    """A report of these paragraphs, published on that day."""
    if day is not None:
        fields["published"] = a_day(day)
    return a_report("\n".join(paragraphs), **fields)


def wired(*paragraphs: str, day: str = "2031-03-03", **fields: Any) -> Report:  # noqa: ANN401
    """The agency's own copy."""
    return printed(*paragraphs, day=day, agency="Corvin", **fields)


LATER_TALKS = (
    "The envoys of Qasmar and Veldia returned to the river town of Lerin for a second round of talks.",
    "The Qasmari envoy, Leyla Castellan, brought a map of the Karsa bridges, which both sides want to share.",
    "Veldia asked for more time, and its delegation said that the talks in Lerin would go on until Friday.",
)
LATER_STRIKE = (
    "The dockers of Tessaly voted to go on with their strike, and the queue outside the harbour grew.",
    "The port authority offered new pay talks, which union leaders turned down within the hour.",
    "Employers fear for the harbour: two ships have left Tessaly to be unloaded further down the coast.",
)
