"""sayso: who said what, on whose word. Reads news reports and writes the record with its evidence.

>>> import sayso
>>> records = sayso.read("CAIRO (AFP): There is no deal, a minister said.")  # doctest: +SKIP
"""

from sayso.desk.dossier import Dossier
from sayso.desk.once import read
from sayso.desk.rooms import attributions
from sayso.desk.run import Manner, Summary
from sayso.errors import DossierError, InputError, ModelError, RefusedReport, SaysoError
from sayso.records import (
    Act,
    Anchor,
    Basis,
    Block,
    Count,
    Evidence,
    Interval,
    Kind,
    Link,
    Mode,
    Published,
    Report,
    Role,
    Span,
    Speaker,
    Statement,
    Stretch,
    Sureness,
    When,
)
from sayso.views.brief import Brief, Limits
from sayso.views.check import Problem
from sayso.views.html import ReportView, show

__all__ = [
    "Act",
    "Anchor",
    "Basis",
    "Block",
    "Brief",
    "Count",
    "Dossier",
    "DossierError",
    "Evidence",
    "InputError",
    "Interval",
    "Kind",
    "Limits",
    "Link",
    "Manner",
    "Mode",
    "ModelError",
    "Problem",
    "Published",
    "RefusedReport",
    "Report",
    "ReportView",
    "Role",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "Stretch",
    "Summary",
    "Sureness",
    "When",
    "attributions",
    "read",
    "show",
]
