"""The commands that set something right: correct set, add, remove, merge, split, undo and list."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import DossierPath
from sayso.cli.telling import say
from sayso.desk.changes import Add, Change, Merge, Remove, Set, Signed, Split, Undo
from sayso.desk.dossier import Dossier
from sayso.errors import InputError
from sayso.records import Field, fates_of
from sayso.views.wording import one_line

app = typer.Typer(
    name="correct",
    help="Set something right, with your name and reason. The reading stays underneath; all can be undone.",
    no_args_is_help=True,
)

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who corrects.")]
Why = Annotated[str, typer.Option("--why", metavar="REASON", help="Why, in a sentence.")]
Record = Annotated[
    str,
    typer.Argument(metavar="ID", help="The id of a record, or the beginning of it; see: sayso show --ids"),
]
FieldName = Annotated[Field, typer.Argument(metavar="FIELD", help=f"One of: {', '.join(Field)}.")]
Now = Annotated[
    str, typer.Argument(metavar="VALUE", help="A name, a day as 2024-05-28, a number, or a chain 'A <- B'.")
]
Groups = Annotated[list[str], typer.Argument(metavar="ID...", help="The claims, or the actors.")]
Members = Annotated[
    list[str], typer.Argument(metavar="MEMBER...", help="Ids of a claim's findings, or names of an actor.")
]
Words = Annotated[str, typer.Argument(metavar="WORDS", help="What was said, as it stands in the report.")]
Speaker = Annotated[str, typer.Argument(metavar="SPEAKER", help="Who says so.")]


@app.command("set")
def set_(dossier: DossierPath, record: Record, field: FieldName, now: Now, by: By, why: Why) -> None:  # noqa: PLR0913, PLR0917
    """Give a field another value: who speaks, the chain, a figure, whose it is, or a day.

    Example: sayso correct set talks.db 1a2b3c4d speaker 'Ana Ruel' --by Ines --why 'Named above.'
    """
    _correct(dossier, Set(record=record, field=field, now=now), by, why)


@app.command()
def add(dossier: DossierPath, report: Record, words: Words, speaker: Speaker, by: By, why: Why) -> None:  # noqa: PLR0913, PLR0917
    """Add a statement that was missed.

    Example: sayso correct add talks.db 1a2b3c4d 'the talks have failed' 'Ana Ruel' --by Ines --why 'Missed.'
    """
    with Dossier(dossier) as opened:
        texts = [each.text for each in opened.reports(report)]
    places = [start for text in texts for start in _places(text, words)]
    if len(places) != 1:
        raise InputError(
            f"'{words}' stands {len(places)} times in the report. Give words that stand there once."
        )
    _correct(
        dossier, Add(report=report, start=places[0], end=places[0] + len(words), speaker=speaker), by, why
    )


@app.command()
def remove(dossier: DossierPath, record: Record, by: By, why: Why) -> None:
    """Take away a finding that is none.

    Example: sayso correct remove talks.db 1a2b3c4d --by Ines --why 'That is a recipe.'
    """
    _correct(dossier, Remove(record=record), by, why)


@app.command()
def merge(dossier: DossierPath, groups: Groups, by: By, why: Why) -> None:
    """Make one of several claims, or of several actors.

    Example: sayso correct merge talks.db 1a2b3c4d 5e6f7a8b --by Ines --why 'The same offer.'
    """
    _correct(dossier, Merge(groups=tuple(groups)), by, why)


@app.command()
def split(dossier: DossierPath, group: Record, members: Members, by: By, why: Why) -> None:
    """Part findings from a claim, or names from an actor: they become one of their own.

    Example: sayso correct split talks.db 1a2b3c4d 'M. Branko' --by Ines --why 'Two brothers.'
    """
    _correct(dossier, Split(group=group, members=tuple(members)), by, why)


@app.command()
def undo(dossier: DossierPath, correction: Record, by: By, why: Why) -> None:
    """Take back a correction; both stay on record.

    Example: sayso correct undo talks.db 1a2b3c4d --by Ines --why 'I misread it.'
    """
    _correct(dossier, Undo(correction=correction), by, why)


@app.command("list")
def list_(dossier: DossierPath) -> None:
    """List all corrections, with who made them, why, and whether they hold.

    Example: sayso correct list talks.db
    """
    with Dossier(dossier) as opened:
        corrections = tuple(opened.corrections())
    fates = fates_of(corrections)
    for each in corrections:
        told = (
            f"{each.id} {each.action} {each.field or ''}: {each.was or 'nothing'} -> {each.now or 'nothing'}"
        )
        typer.echo(one_line(f"{told} ({each.by}, {each.at}: {each.reason}) {fates[each.id]}"))


def _correct(path: str, change: Change, by: str, why: str) -> None:
    with Dossier(path) as dossier:
        linked = next(dossier.groups(), None) is not None
        correction = dossier.correct(change, Signed(by=by, why=why))
        typer.echo(correction.id)
        if linked:
            dossier.link()
            say("The dossier was linked anew.")


def _places(text: str, words: str) -> list[int]:
    """Where `words` begin in `text`."""
    starts: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts
