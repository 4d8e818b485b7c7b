-- Every load that came to an end, published or not: read = movies + duplicates + repaired + rejected. One that was
-- recognised had brought nothing new: its snapshot is that of the earlier load of the same drop.
CREATE TABLE IF NOT EXISTS {db:Identifier}.load_records
(
    load        String,
    drop        String,
    sha256      String,
    bytes       UInt64,
    -- Equal for equal drops that were to be loaded alike.
    fingerprint String,
    mode        Enum8('full' = 1, 'months' = 2, 'upsert' = 3),
    -- The snapshot that it was built on; 0 for none.
    base        UInt32,
    outcome     Enum8('published' = 1, 'failed' = 2, 'recognised' = 3),
    error       String,
    snapshot    UInt32,
    started_at  DateTime64(3, 'UTC'),
    finished_at DateTime64(3, 'UTC'),
    read        UInt64,
    movies      UInt64,
    duplicates  UInt64,
    repaired    UInt64,
    rejected    UInt64,
    -- Movies that its list of deleted ids took away.
    deleted     UInt64,
    -- Of the whole snapshot.
    genres      UInt64,
    companies   UInt64
)
ENGINE = MergeTree
ORDER BY started_at;

-- A load is recorded as published just before it is: one that died in between has not published anything.
-- Replaced, because a view keeps the columns that its table had when it was made.
CREATE OR REPLACE VIEW {db:Identifier}.loads AS
SELECT *
FROM {db:Identifier}.load_records
WHERE outcome != 'published' OR load IN (SELECT load FROM {db:Identifier}.snapshots);
