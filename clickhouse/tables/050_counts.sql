-- How much a subset of a snapshot has; written last, so that a database without a row here is not whole.
CREATE TABLE {db:Identifier}.counts
(
    movies    UInt64,
    genres    UInt64,
    companies UInt64
)
ENGINE = MergeTree
ORDER BY tuple();
