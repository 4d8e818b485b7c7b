-- The same for a drop that would take too much memory. Sorted by month so that the fill can read some months at a time;
-- never merged, because it is read only once.
CREATE TABLE {db:Identifier}.staging_on_disk
ENGINE = MergeTree
ORDER BY (year, month)
SETTINGS
    max_bytes_to_merge_at_max_space_in_pool = 1,
    max_bytes_to_merge_at_min_space_in_pool = 1,
    default_compression_codec = 'NONE',
    -- The fill reads some months of every part.
    index_granularity = 256,
    auto_statistics_types = ''
EMPTY AS SELECT * FROM {db:Identifier}.staging;
