"""Figures as SVG: a line with its band, signed bars, a spark. Each can be read without colours, by a screen reader, and as a table."""

from townhum.tell.figures.bars import Bar, bars
from townhum.tell.figures.frame import Figure
from townhum.tell.figures.lines import Chart, Line, Mark, Point, lines
from townhum.tell.figures.spark import spark

__all__ = ["Bar", "Chart", "Figure", "Line", "Mark", "Point", "bars", "lines", "spark"]
