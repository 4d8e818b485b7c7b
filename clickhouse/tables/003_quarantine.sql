-- The records that loads could not read, as they were in the drop.
CREATE TABLE IF NOT EXISTS {db:Identifier}.quarantine
(
    load   String,
    file   String,
    line   UInt64,
    column String,
    reason String,
    raw    String
)
ENGINE = MergeTree
ORDER BY (load, line);
