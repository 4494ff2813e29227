"""The room where reports come in: paths, text or pages in, `Report` records out. Nothing is read out of a story here."""

from sayso.intake.gathering import count, from_text, gather
from sayso.intake.given import Given

__all__ = ["Given", "count", "from_text", "gather"]
