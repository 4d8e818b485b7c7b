-- What is published. The row with the highest publication is served; going back is appending an older snapshot again.
CREATE TABLE IF NOT EXISTS {db:Identifier}.snapshots
(
    publication   UInt64,
    snapshot      UInt32,
    published_at  DateTime64(3, 'UTC'),
    load          String,
    movie_count   UInt64,
    genre_count   UInt64,
    company_count UInt64,
    -- The load, or who asked for it: the audit log tells. Empty if an earlier version has published it.
    published_by  String
)
ENGINE = MergeTree
ORDER BY publication;
