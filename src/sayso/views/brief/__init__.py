"""The brief: what the reports say, as data. One file a section; how it is written stands in other files."""

from sayso.views.brief.building import Brief, build_brief
from sayso.views.brief.limits import Limits, Window

__all__ = ["Brief", "Limits", "Window", "build_brief"]
