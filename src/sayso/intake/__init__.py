"""The room where reports come in: paths, texts and pages in, `Report` records out.

What a story says is not read here.
"""

from sayso.intake.gathering import count, from_text, gather
from sayso.intake.given import Given

__all__ = ["Given", "count", "from_text", "gather"]
