-- Every load that came to an end, published or not: read = movies + duplicates + repaired + rejected.
CREATE TABLE IF NOT EXISTS {db:Identifier}.loads
(
    load        String,
    drop        String,
    outcome     Enum8('published' = 1, 'failed' = 2),
    error       String,
    snapshot    UInt32,
    started_at  DateTime64(3, 'UTC'),
    finished_at DateTime64(3, 'UTC'),
    read        UInt64,
    movies      UInt64,
    duplicates  UInt64,
    repaired    UInt64,
    rejected    UInt64,
    genres      UInt64,
    companies   UInt64
)
ENGINE = MergeTree
ORDER BY started_at;
