"""Runs of capitals are cut where one name ends and another begins."""

from __future__ import annotations

import pytest

from sayso.linking.runs import find_runs


def runs_of(text: str) -> list[str]:
    """The words of each run."""
    return [text[run.words[0].start : run.words[-1].end] for run in find_runs(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the envoy Leyla Castellan left", ["Leyla Castellan"]),
        ("said Omar al-Karim and Abu Salim", ["Omar al-Karim", "Abu Salim"]),
        ("the Ministry of Trade said", ["Ministry of Trade"]),
        ("the Harbour Relief and Works Agency", ["Harbour Relief and Works Agency"]),
        ("the Front and the Karsa Union", ["Front", "Karsa Union"]),
        ("the Trade Ministry Ana Ruel", ["Trade Ministry", "Ana Ruel"]),
        ("of the Lerin Party Congress", ["Lerin Party Congress"]),
        ("Haldane's Harbour League", ["Haldane", "Harbour League"]),
        ("the Dockers' Union", ["Dockers' Union"]),
        ("met Haldane on Monday Ruel said", ["Haldane", "Ruel"]),
        ("The Karsa Union", ["Karsa Union"]),
        ("the Harbour (Workers) Union", ["Harbour (Workers) Union"]),
        ("George W. Ruel left", ["George W. Ruel"]),
        ("in Karsa. Ruel left", ["Karsa.", "Ruel"]),
    ],
)
def test_names_are_cut(text: str, names: list[str]) -> None:
    """Each name is one run."""
    assert names == runs_of(text)


def test_a_run_knows_whether_it_opens_a_sentence() -> None:
    """The first run of a text and the first behind a full stop do; others do not."""
    assert [True, False, True] == [run.opens for run in find_runs("Dozens saw Haldane. Nobody spoke.")]
