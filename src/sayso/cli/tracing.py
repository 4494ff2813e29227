"""The commands that answer one question of a linked dossier each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated

import typer

from sayso.cli.options import AsOf, BriefFormat, DossierPath, Format, KnownAt, Most
from sayso.cli.writing import write
from sayso.desk.dossier import Dossier
from sayso.views.brief import Limits, Window
from sayso.views.differing import Between, lay_out_diff
from sayso.views.questions import ANSWERS, Question

_MOST = 40

From = Annotated[str, typer.Option("--from", metavar="DAY", help="The earlier day.")]
To = Annotated[str, typer.Option("--to", metavar="DAY", help="The later day.")]


def question_commands() -> Iterator[Callable[..., None]]:
    """For each question its command."""
    yield from map(_command, Question)


def _command(question: Question) -> Callable[..., None]:
    answering = ANSWERS[question]

    def ask(
        dossier: DossierPath,
        form: Format = BriefFormat.MD,
        most: Most = _MOST,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> None:
        with Dossier(dossier) as opened:
            found = opened.ask(question, Limits(groups=most or None), Window(as_of=as_of, known_at=known_at))
        write(form, found, answering.lay(found), question.capitalize())

    ask.__name__ = question.value
    more = f"{answering.more}\n\n" if answering.more else ""
    ask.__doc__ = f"Show {answering.tells}.\n\n{more}Example: sayso {question} talks.db --as-of 2024-05-02\n"
    return ask


def diff(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    dossier: DossierPath,
    start: From,
    end: To,
    form: Format = BriefFormat.MD,
    most: Most = _MOST,
    known_at: KnownAt = None,
) -> None:
    """Say what was known on one day and is known on another: revised, added, denied, withdrawn.

    Example: sayso diff talks.db --from 2024-04-30 --to 2024-05-28
    """
    with Dossier(dossier) as opened:
        found = opened.diff(Between(start=start, end=end, known_at=known_at), Limits(groups=most or None))
    write(form, found, lay_out_diff(found), "What changed")
