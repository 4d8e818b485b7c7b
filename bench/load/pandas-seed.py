"""Does the job of a seed with pandas: reads the drop at argument 1, and writes five tables into the folder at argument 2.

Says what it used as a line of JSON.
"""

import ast
import json
import resource
import sys

try:
    import pandas
except ImportError:
    sys.exit("pandas is not installed for this python3: `pip install pandas`, or leave it out")


def relations(cells, row_of):
    """One row for each member of each cell, which holds a list of dicts as a Python literal."""
    rows = []
    for movie, cell in cells.items():
        try:
            members = ast.literal_eval(cell)
        except (ValueError, SyntaxError):
            continue
        if isinstance(members, list):
            rows.extend((movie, place, *row_of(member)) for place, member in enumerate(members, 1))
    return rows


def main(drop, folder):
    read = pandas.read_csv(drop, dtype=str, keep_default_na=False, on_bad_lines="skip")
    read["id"] = pandas.to_numeric(read["id"], errors="coerce")
    read = read.dropna(subset=["id"]).drop_duplicates("id", keep="last")
    read["id"] = read["id"].astype("int64")
    for column in ("budget", "revenue", "popularity", "runtime", "vote_average", "vote_count"):
        read[column] = pandas.to_numeric(read[column], errors="coerce")
    for column in ("budget", "revenue"):
        read[column] = read[column].where(read[column] != 0)
    read["year"] = pandas.to_numeric(read["release_date"].str.slice(0, 4), errors="coerce")
    read["month"] = pandas.to_numeric(read["release_date"].str.slice(5, 7), errors="coerce")
    read = read.set_index("id")

    for name, column in (("genre", "genres"), ("company", "production_companies")):
        rows = relations(read[column], lambda member: (member.get("id"), member.get("name")))
        links = pandas.DataFrame(rows, columns=["movie_id", "position", f"{name}_id", "name"])
        links.to_csv(f"{folder}/movie_{column}.csv", index=False)
        known = links.sort_values("movie_id").drop_duplicates(f"{name}_id", keep="last")
        known[[f"{name}_id", "name"]].to_csv(f"{folder}/{column}.csv", index=False)
    read.drop(columns=["genres", "production_companies"]).to_csv(f"{folder}/movies.csv")

    used = resource.getrusage(resource.RUSAGE_SELF)
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"cpuSeconds": used.ru_utime + used.ru_stime, "peakRss": used.ru_maxrss * unit}))


main(*sys.argv[1:])
