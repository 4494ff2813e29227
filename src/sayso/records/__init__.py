"""The vocabulary of sayso: frozen records that every room speaks in. No I/O, no format, no console."""

from sayso.records.findings import Act, Count, Kind, Link, Mode, Speaker, Statement, Sureness
from sayso.records.identity import make_id
from sayso.records.report import UNKNOWN_DAY, Block, Report, Role, Stretch
from sayso.records.span import Evidence, Span, covering
from sayso.records.when import Anchor, Basis, Interval, Published, When

__all__ = [
    "UNKNOWN_DAY",
    "Act",
    "Anchor",
    "Basis",
    "Block",
    "Count",
    "Evidence",
    "Interval",
    "Kind",
    "Link",
    "Mode",
    "Published",
    "Report",
    "Role",
    "Span",
    "Speaker",
    "Statement",
    "Stretch",
    "Sureness",
    "When",
    "covering",
    "make_id",
]
