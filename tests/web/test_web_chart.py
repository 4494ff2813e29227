"""Figures as a drawing."""

from __future__ import annotations

from pathlib import Path

from sayso.web.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, charts_of
from sayso.web.room import Room


def test_every_point_stands_inside_and_is_cited(example: Path) -> None:
    """Points lie within the axes, and each leads to its sentence."""
    charts = tuple(charts_of(Room(str(example)).brief(None).figures.rows))
    points = [point for chart in charts for line in chart.lines for point in line.points]
    assert points
    for point in points:
        assert LEFT <= point.x <= WIDTH - RIGHT
        assert TOP <= point.y <= point.low <= HEIGHT - BOTTOM
        assert point.row.places.citations


def test_a_line_is_of_one_authority_in_order_of_days(example: Path) -> None:
    """Who gives a figure is not mixed with who else does."""
    for chart in charts_of(Room(str(example)).brief(None).figures.rows):
        for line in chart.lines:
            assert 1 == len({point.row.authority for point in line.points})
            assert sorted(point.x for point in line.points) == [point.x for point in line.points]


def test_figures_of_one_day_are_not_drawn(example: Path) -> None:
    """A drawing of one day shows no course."""
    for chart in charts_of(Room(str(example)).brief(None).figures.rows):
        assert 1 < len({point.row.day.earliest for line in chart.lines for point in line.points})
