"""A report in the colours of a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from sayso.records import Finding, Report
from sayso.views.show import Mark, show_report
from sayso.views.wording import name_days, one_line, visible

_STYLES = {
    Mark.SOURCE: "bold cyan",
    Mark.CUE: "magenta",
    Mark.FIGURE: "bold yellow",
    Mark.CONTENT: "green",
    Mark.EVENT: "blue",
}
_NUMBER = "dim"


def coloured(report: Report, findings: Iterable[Finding]) -> Text:
    """The report's head, then its numbered paragraphs, then what the colours mean."""
    published = name_days(report.published.earliest, report.published.latest)
    known = [report.outlet, report.agency, published, report.path or report.url, report.id]
    text = Text(one_line(report.headline or "") + "\n", style="bold")
    text = Text().append_text(text)
    text.append(" · ".join(one_line(each) for each in known if each) + "\n\n", style=_NUMBER)
    for paragraph in show_report(report, findings):
        text.append(f"{paragraph.number:>3}  ", style=_NUMBER)
        for segment in paragraph.segments:
            text.append(visible(segment.text, keep="\t"), style=_STYLES[segment.main] if segment.main else "")
        text.append("\n\n")
    for mark, style in _STYLES.items():
        text.append(mark.value, style=style)
        text.append("  ")
    return text
