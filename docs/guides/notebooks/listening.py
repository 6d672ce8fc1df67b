"""A marimo notebook over the public file of `townhum demo`: `marimo edit listening.py`, in the folder that holds townhum-demo."""

import marimo

app = marimo.App(width="medium")


@app.cell
def _():
    import marimo as mo
    import townhum

    return mo, townhum


@app.cell
def _(mo):
    mo.md(
        """
        # What the square says

        Every number counts accounts, each once a week, and has noise in it that hides any one of them. In brackets stands the
        95 % interval. What moves together need be no cause.
        """
    )


@app.cell
def _(townhum):
    file = townhum.open("townhum-demo/data")
    return (file,)


@app.cell
def _(file, mo):
    found = [f"- {each['sentence']} *{each['caveat']}*" for each in file.findings() if each["tier"]][:5]
    mo.md("\n".join(["## What stands out", *(found or ["Nothing differs from what is usual by more than chance."])]))


@app.cell
def _(file, mo):
    metric = mo.ui.dropdown(list(file.metrics()), value="share_of_voice", label="Metric")
    metric
    return (metric,)


@app.cell
def _(file, metric, mo):
    chosen = file.metric(metric.value).pandas()
    chosen = chosen[~chosen["too_vague"]]
    mo.vstack([mo.md(file.metrics()[metric.value]), mo.ui.table(chosen[["period", "label", "part", "value", "low", "high"]])])
    return (chosen,)


@app.cell
def _(mo):
    mo.md(
        """
        ## Beside your own sales

        The table of sales is invented. Put your own in its place, added up to ISO weeks, one row a week; the join is by `period`.
        """
    )


@app.cell
def _(file):
    import pandas as pd

    sales = pd.DataFrame(
        {
            "period": [f"2026-W{week}" for week in range(37, 45)],
            "units": [1180, 1210, 1195, 1240, 1065, 1130, 1420, 1310],
        }
    )
    ours = file.sql("SELECT period, share, share_low, share_high, complete FROM share_of_voice WHERE ours AND NOT too_vague")
    beside = sales.merge(ours.pandas(), on="period", how="left", validate="one_to_one")
    beside
    return beside, sales


@app.cell
def _(beside, file, mo):
    moved = file.sql("SELECT period, change, change_low, change_high FROM topic_growth WHERE ours AND kind = 'brand' AND significant")
    more = beside.assign(more_units=beside["units"].diff())[["period", "more_units"]]
    both = more.merge(moved.pandas(), on="period", validate="one_to_one")
    same = int(((both["more_units"] > 0) == (both["change"] > 0)).sum())
    mo.md(
        f"In {len(both)} weeks the accounts that spoke of us moved by more than chance; in {same} of them sales moved the same way. "
        "So few weeks say nothing about a cause."
    )
    return (both,)


if __name__ == "__main__":
    app.run()
